import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Publication } from '../core/publication/publication.ts';
import type { RenderAnswer, RenderJob } from './render-child.ts';
import type { Shells } from './render-pages.ts';

const rendering = new Set<ChildProcess>();

/** Ends what is being rendered, and waits until nothing more of it is written. */
export async function endRendering(): Promise<void> {
  await Promise.all(
    Array.from(rendering, async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }),
  );
}

/**
 * Renders the designed pages in a process of its own: Astro's memory is given back before awards are made. No page that Astro renders in a build
 * speaks of an award, so none is handed over, and neither is anybody who has one.
 */
export async function renderApart(publication: Publication, folder: string, scratch: string): Promise<Shells> {
  const { registry, edition } = publication;
  const { site, asOf, signingKeys } = edition;
  const job: RenderJob = {
    registry: { ...registry, awards: [], recipients: new Map() },
    edition: { site, asOf, signingKeys },
    folder,
    scratch,
  };
  const child = fork(fileURLToPath(new URL('./render-child.ts', import.meta.url)), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  rendering.add(child);
  child.once('exit', () => rendering.delete(child));
  const answer = await new Promise<RenderAnswer>((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`The process that renders pages ended early (${signal ?? String(code)})`));
    });
    child.send(job);
  });
  if (answer.kind === 'rendered') return answer.shells;
  const { message, stack, code } = answer;
  throw Object.assign(new Error(message), { stack, code });
}
