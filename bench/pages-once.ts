import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { instantOf } from '../src/core/model/time.ts';
import type { Edition } from '../src/core/openbadges/edition.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { fullAwards } from '../src/core/publication/full-awards.ts';
import { loadProject } from '../src/node/load-project.ts';
import { renderApart } from '../src/node/render-apart.ts';
import type { PagesWork } from './pages-worker.ts';

/** Reads `root` and writes the page of every award into `out`, and nothing else of awards: what other site generators do. */
const [root = '.', out = 'dist', scratch = '.'] = process.argv.slice(2);
const { registry } = loadProject(root, { now: instantOf(Date.now()) });
if (!registry) throw new Error("The benchmark's project cannot be read");
const { site } = registry;
const edition: Edition = { site, routes: routesOf(site.url), asOf: instantOf(0), signingKeys: new Map() };
const { award: shell } = await renderApart({ registry, edition }, out, scratch);
const awards = fullAwards({ registry });
const cores = availableParallelism();
await Promise.all(
  Array.from({ length: cores }, (_, core) =>
    finished({ out, shell, site, awards: awards.filter((__, index) => index % cores === core) }),
  ),
);
process.stdout.write(`${awards.length}\n`);

async function finished(work: PagesWork): Promise<void> {
  await new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pages-worker.ts', import.meta.url), { workerData: work });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
