import { idOf, isNode, textOf, valuesOf, type Node } from '../json-ld.ts';
import { fault, type SiteFault, type SiteFindings } from './site-verification.ts';

/** What a document revokes, and whether it is a revocation list. */
export function listedIn(node: Node | undefined, path: string): Pick<SiteFindings, 'listed' | 'lists'> {
  const names = valuesOf(node?.get('revokedAssertions')).flatMap((entry) =>
    [idOf(entry), isNode(entry) ? textOf(entry.get('uid')) : undefined].filter((name) => name !== undefined),
  );
  return {
    listed: names.map((name) => ({ file: path, name })),
    lists: node?.get('type') === 'RevocationList' ? [path] : [],
  };
}

/** What the lists say of revoked awards against what the awards say of themselves. */
export function revocationFaults({ revoked, listed, lists }: SiteFindings): readonly SiteFault[] {
  const names = new Set(listed.map(({ name }) => name));
  const own = new Set(revoked);
  return [
    ...listed
      .filter(({ name }) => !own.has(name))
      .map(({ file, name }) =>
        fault(
          'REVOCATION_DISAGREES',
          file,
          `The list revokes ${name}, and no award of that name says that it is revoked.`,
        ),
      ),
    ...revoked
      .filter((name) => !names.has(name))
      .map((name) =>
        fault('REVOCATION_DISAGREES', 'issuers', `No revocation list has ${name}, which says that it is revoked.`),
      ),
    ...lists.flatMap((file) => lackingFaults(file, listed)),
  ];
}

/** An issuer has a list for each key that has a profile of its own, and all of them say the same. */
function lackingFaults(list: string, listed: SiteFindings['listed']): readonly SiteFault[] {
  const issuer = issuerOf(list);
  if (issuer === undefined) return [];
  const own = new Set(listed.filter(({ file }) => file === list).map(({ name }) => name));
  const lacking = new Set(
    listed.filter(({ file, name }) => issuerOf(file) === issuer && !own.has(name)).map(({ name }) => name),
  );
  return Array.from(lacking, (name) =>
    fault('REVOCATION_DISAGREES', list, `The list lacks ${name}, which another list of the same issuer revokes.`),
  );
}

function issuerOf(list: string): string | undefined {
  return /^issuers\/([^/]+)\/(?:keys\/[^/]+\/)?revocations\.json$/.exec(list)?.[1];
}
