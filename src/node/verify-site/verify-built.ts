import { standing } from '../../core/model/standing.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { brokenLines } from '../../core/verify/site/print-site.ts';
import type { SiteVerification } from '../../core/verify/site/site-verification.ts';
import { verifySite, type VerifySiteOptions } from './verify-site.ts';

/**
 * Verifies what a build wrote, at the moment of which it speaks, and gives every file of it as a line of its manifest. Throws an Error naming what does not verify, and where
 * the site has not as many revoked and expired awards as the project: both are faults of Blazon.
 */
export async function verifyBuilt(
  folder: string,
  publication: Publication,
  { written, onProgress }: Pick<VerifySiteOptions, 'written' | 'onProgress'>,
): Promise<readonly string[]> {
  const { asOf } = publication.edition;
  const outcome = await verifySite(folder, {
    now: asOf,
    isBeingBuilt: true,
    ...(written && { written }),
    ...(onProgress && { onProgress }),
  });
  if (outcome.kind === 'none') throw new Error(`The folder that was built is no site: ${outcome.reason}.`);
  const { verification } = outcome;
  const lines = [
    ...(verification.verdict === 'valid' ? [] : brokenLines(verification)),
    ...standingFaults(verification, publication),
  ];
  if (lines.length > 0) throw new Error(`What does not verify is not published:\n${lines.join('\n')}`);
  return outcome.lines;
}

/** Where a site has not as many awards of a standing as it should. */
export function standingFaults(
  { counts }: Pick<SiteVerification, 'counts'>,
  { registry, edition }: Pick<Publication, 'registry' | 'edition'>,
): string[] {
  const standings = registry.awards.map((award) => standing(award, edition.asOf).kind);
  const expected = (kind: (typeof standings)[number]) => standings.filter((one) => one === kind).length;
  return (
    [
      ['valid', expected('good')],
      ['expired', expected('expired')],
      ['revoked', expected('revoked')],
      ['removed', registry.tombstones.length],
    ] as const
  )
    .filter(([kind, count]) => counts[kind] !== count)
    .map(([kind, count]) => `The project has ${count} awards that are ${kind}, and the site ${counts[kind]}.`);
}
