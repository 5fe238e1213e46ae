import type { Effect, EffectKind } from './effect.ts';

/** In which order effects are told: what is lost, what ends, what changes, what is new. */
const ORDER: readonly EffectKind[] = [
  'site-moves',
  'issuer-vanishes',
  'key-vanishes',
  'key-changes',
  'key-loses-profile',
  'badge-vanishes',
  'award-vanishes',
  'tombstone-vanishes',
  'framework-vanishes',
  'translation-disappears',
  'endorsement-vanishes',
  'award-forgotten',
  'award-revoked',
  'award-unrevoked',
  'endorsement-withdrawn',
  'endorsement-forgotten',
  'endorsement-unlinked',
  'badge-changes',
  'award-changes',
  'issuer-changes',
  'framework-changes',
  'endorsement-changes',
  'endorsement-outdated',
  'site-changes',
  'key-compromised',
  'key-retired',
  'key-returns',
  'badge-retired',
  'badge-returns',
  'claim-closes',
  'claim-changes',
  'translation-changes',
  'recipient-page-disappears',
  'recipient-page-changes',
  'site-appears',
  'issuer-appears',
  'key-appears',
  'badge-appears',
  'framework-appears',
  'translation-appears',
  'claim-opens',
  'endorsement-appears',
  'award-appears',
  'recipient-page-appears',
  'revocation-list-changes',
];

const RANK = new Map(ORDER.map((kind, rank) => [kind, rank]));

/** What an effect takes from those who rely on the site. */
export function weightOf({ kind }: Effect): 'loss' | 'end' | 'change' | 'gain' {
  if (
    /-(?:vanishes|moves)$/.test(kind) ||
    kind === 'key-changes' ||
    kind === 'key-loses-profile' ||
    kind === 'translation-disappears'
  )
    return 'loss';
  if (/-(?:revoked|withdrawn|unlinked|forgotten|retired|compromised|closes|disappears)$/.test(kind)) return 'end';
  return /-(?:appears|opens)$/.test(kind) ? 'gain' : 'change';
}

export function byWeight(a: Effect, b: Effect): number {
  return (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0) || compareText(subject(a), subject(b));
}

/** What tells two effects of one kind apart, in order of places as people know them. */
function subject(effect: Effect): string {
  const { place, addresses } = effect;
  return `${place.file}:${String(place.line).padStart(9, '0')} ${addresses[0]?.url ?? ''}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
