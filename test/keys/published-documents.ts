import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preparePng } from '../../src/core/bake/png.ts';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { asList, awardFiles } from '../../src/core/publication/award-files.ts';
import { documentFaults } from '../../src/core/publication/check-award.ts';
import { classDocuments, classFiles } from '../../src/core/publication/class-files.ts';
import { fullAwards } from '../../src/core/publication/full-awards.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { badgePictures } from '../../src/node/badge-pictures.ts';
import { folderFetcher } from '../../src/node/folder-fetcher.ts';
import { openPublication } from '../../src/node/open-publication.ts';
import { signedBatches } from '../../src/node/sign-awards.ts';
import { temporaryFolder } from '../publishing/project.ts';

/** Everything that machines read of a site, as a build for publication makes it; the pages, which take it longest, are left out. */
export async function publishDocuments(root: string, keysFolder: string): Promise<string> {
  const opened = await openPublication({ root, production: true, environment: { BLAZON_KEYS: keysFolder } });
  const { publication, signers, problems } = opened;
  if (!publication || problems.length > 0) throw new Error(JSON.stringify(problems));
  const folder = join(temporaryFolder(), 'site');
  const drawn = await badgePictures(publication.registry.badges.values(), temporaryFolder());
  if (drawn.kind === 'undrawable') throw new Error('The badges cannot be drawn');
  const faults = await Promise.all(classDocuments(publication).map(({ content }) => documentFaults(String(content))));
  if (faults.flat().length > 0) throw new Error(faults.flat().join('\n'));
  const files = [...classFiles(publication, drawn.pictures)];
  for await (const jobs of signedBatches(fullAwards(publication), publication.edition, signers))
    for (const { award, jws } of jobs) {
      const full = fullAwards(publication).find((one) => one.award.id === award.id);
      const png = preparePng(drawn.pictures.get(award.badge)?.png ?? new Uint8Array());
      if (full)
        files.push(...asList(awardFiles(full, publication.edition, { png, ...(jws !== undefined && { jws }) })));
    }
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What our verifier says of a picture or a signature, with a folder in the place of the site: the verdict, and what is against it. */
export async function verdictOf(bytes: Uint8Array, site: { folder: string; url: string }): Promise<readonly string[]> {
  const { verdict, checks } = await verify(
    { kind: 'bytes', bytes },
    { fetch: folderFetcher(site), now: instantOf(Date.now()), unbakeSvg },
  );
  return [verdict, ...new Set(checks.filter(({ state }) => state !== 'passed').map(({ code }) => code))];
}
