import { preparePng } from '../core/bake/png.ts';
import { prepareSvg } from '../core/bake/svg.ts';
import { classDirectory } from '../core/directory/class-directory.ts';
import type { FullAward } from '../core/model/award.ts';
import type { IssuerId } from '../core/model/ids.ts';
import type { Signer } from '../core/proof/signer.ts';
import { asList, awardFiles, signedPayload } from '../core/publication/award-files.ts';
import { classFiles } from '../core/publication/class-files.ts';
import { fullAwards } from '../core/publication/full-awards.ts';
import type { OutputFile } from '../core/publication/output-file.ts';
import type { Publication } from '../core/publication/publication.ts';
import { badgePictures } from './badge-pictures.ts';
import { directoryOf } from './living-directory.ts';

/** One machine file of a site, made on demand; undefined where no such file would be published. */
export async function machineFile(
  path: string,
  publication: Publication,
  signers: ReadonlyMap<IssuerId, Signer>,
  scratch: string,
): Promise<OutputFile | undefined> {
  const { registry, edition } = publication;
  const full = fullAwards({ registry }).find(({ award }) => path.startsWith(`awards/${award.id}.`));
  if (full)
    return (await filesOf(full, publication, signers.get(full.issuer.id), scratch)).find((file) => file.path === path);
  const listed = directoriesOf(publication).find((file) => file.path === path);
  if (listed) return listed;
  const drawn = await badgePictures(registry.badges.values(), scratch);
  return drawn.kind === 'drawn'
    ? classFiles({ registry, edition }, drawn.pictures).find((file) => file.path === path)
    : undefined;
}

/** Without the pages that nobody has rendered yet. */
function directoriesOf(publication: Publication): readonly OutputFile[] {
  return [...classDirectory(publication), ...directoryOf(publication, [])];
}

async function filesOf(
  full: FullAward,
  { edition }: Publication,
  signer: Signer | undefined,
  scratch: string,
): Promise<OutputFile[]> {
  const drawn = await badgePictures([full.badge], scratch);
  const pictures = drawn.kind === 'drawn' ? drawn.pictures.get(full.badge.id) : undefined;
  if (!pictures) return [];
  const jws = signer && (await signer.sign(signedPayload(full, edition)));
  return asList(
    awardFiles(full, edition, {
      png: preparePng(pictures.png),
      ...(pictures.svg !== undefined && { svg: prepareSvg(pictures.svg) }),
      ...(jws !== undefined && { jws }),
    }),
  );
}
