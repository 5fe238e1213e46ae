import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { FullAward } from '../src/core/model/award.ts';
import type { Site } from '../src/core/model/site.ts';
import { instantOf } from '../src/core/model/time.ts';
import { routesOf } from '../src/core/openbadges/routes.ts';
import { parseShell, renderAwardPage } from '../src/site/award-page.ts';

export interface PagesWork {
  readonly out: string;
  readonly shell: string;
  readonly site: Site;
  readonly awards: readonly FullAward[];
}

const { out, shell, site, awards } = workerData as PagesWork;
const edition = { site, routes: routesOf(site.url), asOf: instantOf(0), signingKeys: new Map() };
const cut = parseShell(shell);
for (const award of awards) {
  const file = join(out, edition.routes.awardPage(award.award.id).file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, renderAwardPage(cut, award, edition));
}
parentPort?.postMessage('done');
