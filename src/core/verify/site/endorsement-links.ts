import { documentOf, type Library } from '../library.ts';
import { answerOf } from '../answer.ts';
import { idOf, valuesOf, type Node } from '../json-ld.ts';
import type { Check } from '../verification.ts';
import type { SiteAddresses } from './addresses.ts';
import { fault, type SiteFault } from './site-verification.ts';

/** An endorsement to which a document of the site links speaks of that document, wherever it stands. */
export function endorsementsOfAnother(path: string, checks: readonly Check[]): readonly SiteFault[] {
  return checks
    .filter(({ code, state }) => code === 'ENDORSEMENT_OF_THIS' && state === 'failed')
    .map((one) =>
      fault('ENDORSEMENT_DISAGREES', path, `It links to ${one.subject}, which endorses ${one.found ?? 'nothing'}.`),
    );
}

/** What an endorsement of the site endorses on the same site links to it, unless it was revoked and says nothing more. */
export async function endorsementNotLinked(
  path: string,
  endorsement: Node,
  { library, addresses }: { readonly library: Library; readonly addresses: SiteAddresses },
): Promise<readonly SiteFault[]> {
  const claim = idOf(endorsement.get('claim'));
  if (claim === undefined || addresses.fileAt(claim) === undefined) return [];
  const answer = answerOf(await library.fetch(claim));
  const endorsed = answer.kind === 'there' ? documentOf(answer.bytes, claim).node : undefined;
  const links = valuesOf(endorsed?.get('endorsement')).map(idOf);
  if (endorsed?.get('revoked') === true || links.includes(idOf(endorsement))) return [];
  return [fault('ENDORSEMENT_DISAGREES', path, `It endorses ${claim}, which does not link to it.`)];
}

/** All that an endorsement that was withdrawn says: whose it was, and that it is. */
export function isWithdrawn(node: Node | undefined, unpassed: readonly Check[]): boolean {
  return (
    node?.get('revoked') === true &&
    idOf(node.get('issuer')) !== undefined &&
    unpassed.every(({ code }) => code === 'NOT_REVOKED')
  );
}
