import { mkdtempSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { machineFile } from './dev-files.ts';
import { openPublication } from './open-publication.ts';
import { astroConfig } from './render-pages.ts';
import { provideProject } from '../site/publication.ts';

export interface DevOptions {
  readonly root: string;
  readonly port: number;
  readonly host?: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/ld+json',
  '.jws': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves a project at a local address, read anew for every request. Resolves when the server listens. */
export async function serveProject({ root, port, host }: DevOptions): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'blazon-dev-'));
  const open = () => openPublication({ root, production: false, environment: process.env });
  provideProject(open);
  const { publication } = await open();
  const { dev } = await import('astro');
  await dev({
    ...(publication && astroConfig(publication.registry.site.url)),
    server: { port, ...(host !== undefined && { host }) },
    vite: { plugins: [machineFiles(open, scratch)] },
  });
}

/** Documents and pictures, which in a build are written by workers. */
function machineFiles(open: () => ReturnType<typeof openPublication>, scratch: string): Plugin {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const type = MEDIA_TYPES[extname(path)];
    if (type === undefined) return false;
    const { publication, signers } = await open();
    if (!publication) return false;
    const { pathname: base } = new URL(publication.registry.site.url);
    const file = await machineFile(
      path.startsWith(base) ? path.slice(base.length) : path.slice(1),
      publication,
      signers,
      scratch,
    );
    if (!file) return false;
    response.writeHead(200, { 'content-type': type }).end(file.content);
    return true;
  };
  return {
    name: 'blazon-machine-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        answer(request, response).then((answered) => {
          if (!answered) next();
        }, next);
      });
    },
  };
}
