import type { BadgeId, IssuerId } from '../../model/ids.ts';
import type { BadgeDraft, IssuerDraft } from '../draft.ts';
import type { DescribedBadges } from './badges.ts';
import type { Resolving } from './resolving.ts';

/** The issuer of each badge: the one it names, or the only one there is. */
export function issuersOfBadges(
  described: DescribedBadges,
  issuers: readonly IssuerDraft[],
  resolving: Resolving,
): ReadonlyMap<BadgeId, IssuerId> {
  const ids = issuers.map(({ id }) => id);
  const known = new Set(ids);
  const found = new Map<BadgeId, IssuerId>();
  for (const draft of described.values()) {
    const issuer = draft.issuer ? namedIssuer(draft.issuer, known, resolving) : onlyIssuer(draft, ids, resolving);
    if (issuer !== undefined) found.set(draft.id, issuer);
  }
  return found;
}

function namedIssuer(
  { value, place }: NonNullable<BadgeDraft['issuer']>,
  known: ReadonlySet<IssuerId>,
  { broken, report, suggest }: Resolving,
): IssuerId | undefined {
  if (known.has(value)) return value;
  if (!broken.hasIssuer(value))
    report({ code: 'UNKNOWN_ISSUER', place, issuer: value, near: suggest(value, () => [...known]) });
  return undefined;
}

function onlyIssuer({ place }: BadgeDraft, ids: readonly IssuerId[], resolving: Resolving): IssuerId | undefined {
  const { broken, report } = resolving;
  if (ids.length > 1) report({ code: 'ISSUER_LEFT_OUT', place, issuers: ids });
  else if (ids.length === 0 && !broken.hasAnyIssuer) report({ code: 'ISSUER_MISSING', place });
  return ids.length === 1 && !broken.hasAnyIssuer ? ids[0] : undefined;
}
