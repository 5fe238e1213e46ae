import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fullAwards } from '../../src/core/publication/full-awards.ts';
import { classFiles } from '../../src/core/publication/class-files.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { openAwardDesk } from '../../src/node/award-desk.ts';
import { openPublication } from '../../src/node/open-publication.ts';
import { signedBatches } from '../../src/node/sign-awards.ts';
import { shellSlots } from '../../src/site/award/shell-slots.ts';
import { slotMark } from '../../src/site/template.ts';

const picture = readFileSync(join(import.meta.dirname, '../../badges/card-catalogue/image.png'));

/** Publishes a project as a build does, but for the designed pages and the drawing of pictures, which take the longest. */
export async function publishDocuments(root: string, folder: string): Promise<Publication> {
  const { publication, signers, problems } = await openPublication({ root, production: false, environment: {} });
  if (!publication || problems.length > 0) throw new Error(JSON.stringify(problems));
  const { registry, edition } = publication;
  const pictures = new Map([...registry.badges.keys()].map((badge) => [badge, { png: picture }]));
  rmSync(folder, { recursive: true, force: true });
  const put = ({ path, content }: { readonly path: string; readonly content: string | Uint8Array }): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const file of classFiles(publication, pictures)) put(file);
  const { site, asOf, signingKeys } = edition;
  const desk = openAwardDesk({
    shell: shellSlots.map(slotMark).join('\n'),
    edition: { site, asOf, signingKeys },
    badges: registry.badges,
    issuers: registry.issuers,
    pictures,
  });
  for await (const batch of signedBatches(fullAwards(publication), edition, signers))
    for (const { files, faults } of await Promise.all(batch.map(desk))) {
      if (faults.length > 0) throw new Error(faults.join('\n'));
      for (const file of files) put(file);
    }
  return publication;
}
