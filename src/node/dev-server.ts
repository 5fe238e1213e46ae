import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { machineFile } from './dev-files.ts';
import { openPublication, type OpenedProject } from './open-publication.ts';
import { astroConfig } from './render-pages.ts';
import { scratchFolder } from './scratch-folder.ts';
import { tryPort } from './try-port.ts';
import { provideProject } from '../site/publication.ts';

export interface DevOptions {
  readonly root: string;
  readonly port: number;
  readonly host?: string;
  readonly watcher: DevWatcher;
}

/** Hears what changed when a page or a file is asked for, once for each change. */
export interface DevWatcher {
  /** Other problems than before, or none any more. */
  problems(project: OpenedProject): void;
  /** The site is to lie below another path than the one it is served at. */
  moved(base: string): void;
}

export type DevOutcome =
  | { readonly kind: 'listening'; readonly addresses: readonly string[]; readonly project: OpenedProject }
  | { readonly kind: 'refused'; readonly code: string };

type Open = () => Promise<OpenedProject>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/ld+json',
  '.jws': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves a project at a local address, read anew for every page. Resolves when the server listens, or cannot. */
export async function serveProject({ root, port, host, watcher }: DevOptions): Promise<DevOutcome> {
  const tried = await tryPort(port, host ?? 'localhost');
  if (tried.kind === 'refused') return tried;
  const scratch = scratchFolder('blazon-dev-');
  const read = () => openPublication({ root, production: false, environment: process.env });
  const project = await read();
  const base = basePath(project) ?? '/';
  const open = watched(read, project, base, watcher);
  provideProject(open);
  // Astro would ask the package registry for news of itself.
  Object.assign(process.env, { ASTRO_DISABLE_UPDATE_CHECK: 'true', ASTRO_TELEMETRY_DISABLED: '1' });
  const { dev } = await import('astro');
  const { resolvedUrls } = await dev({
    ...(project.site && astroConfig(project.site.url)),
    logLevel: 'error',
    server: { port, ...(host !== undefined && { host }) },
    vite: {
      logLevel: 'error',
      server: { strictPort: true },
      plugins: [machineFiles(open, scratch), redirectToBase(base)],
    },
  });
  const addresses = [...resolvedUrls.local, ...resolvedUrls.network].map((url) => new URL(base, url).href);
  return { kind: 'listening', addresses, project };
}

function basePath({ site }: OpenedProject): string | undefined {
  return site && new URL(site.url).pathname;
}

/** Reads the project, and tells the watcher what is not as it was the last time. */
function watched(read: Open, first: OpenedProject, served: string, watcher: DevWatcher): Open {
  let told = JSON.stringify(first.problems);
  let toldBase = served;
  return async () => {
    const project = await read();
    const problems = JSON.stringify(project.problems);
    if (problems !== told) {
      told = problems;
      watcher.problems(project);
    }
    const base = basePath(project) ?? toldBase;
    if (base !== toldBase) {
      toldBase = base;
      if (base !== served) watcher.moved(base);
    }
    return project;
  };
}

/** Leads who forgot the base path, or its last slash, to the site. */
function redirectToBase(base: string): Plugin {
  return {
    name: 'blazon-redirect-to-base',
    // After Astro, which puts its own answer to such requests before everything else.
    enforce: 'post',
    configureServer: (server) => () => {
      const handle: Connect.NextHandleFunction = (request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        if (base === '/' || (path !== '/' && `${path}/` !== base)) next();
        else response.writeHead(302, { location: base }).end();
      };
      server.middlewares.stack.unshift({ route: '', handle });
    },
  };
}

/** Documents and pictures, which in a build are written by workers. */
function machineFiles(open: Open, scratch: string): Plugin {
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
