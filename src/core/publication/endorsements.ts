import type { Endorsement, OutgoingEndorsement, OwnEndorsement, SignedEndorsement } from '../model/endorsement.ts';
import type { Registry } from '../model/registry.ts';

type Said = Pick<Registry, 'badges' | 'issuers' | 'awards'>;

/** All that is said of the badges, issuers and awards of a site. */
export function endorsementsIn({ badges, issuers, awards }: Said): readonly Endorsement[] {
  const endorsed = [badges.values(), issuers.values(), awards.values()];
  return endorsed.flatMap((all) =>
    [...all].flatMap(({ endorsements = [] }: { readonly endorsements?: readonly Endorsement[] }) => endorsements),
  );
}

/** What the issuers of a site say, of what is here and elsewhere: there is a document of each. */
export function publishedEndorsements(registry: Said): readonly (OwnEndorsement | OutgoingEndorsement)[] {
  const outgoing = [...registry.issuers.values()].flatMap(({ endorses = [] }) => endorses);
  return [...endorsementsIn(registry).filter((one) => one.kind === 'own'), ...outgoing];
}

/** What was signed elsewhere and is kept here as it is. */
export function signedEndorsements(registry: Said): readonly SignedEndorsement[] {
  return endorsementsIn(registry).filter((one) => one.kind === 'signed');
}
