import type { Award } from '../model/award.ts';
import type { IssuerKey } from '../model/issuer.ts';
import type { Pair } from './compare.ts';
import type { Issuer } from '../model/issuer.ts';

/** Awards that were published with a key, and that its end comes before: what people saved of them would be refused. */
export interface TooEarly {
  readonly awards: number;
  /** The newest of them. */
  readonly last: Award['awardedAt'];
}

/**
 * Whether a retired key ends before awards that it may have signed: while it was the one in use, or up to a later end that was
 * published. Which key signed an award of the time after a rotation is in no file, so all of that time count.
 */
export function endsTooEarly(
  before: IssuerKey,
  { status, until }: IssuerKey,
  { base, issuer }: { readonly base: Pair['base']; readonly issuer: Issuer },
): TooEarly | undefined {
  if (!base || status !== 'retired' || until === undefined || before.status === 'compromised') return undefined;
  const { badges, awards } = base.registry;
  const signedUntil = before.status === 'retired' ? before.until : undefined;
  const late = awards
    .filter(({ badge, revocation }) => !revocation && badges.get(badge)?.issuer === issuer.id)
    .map(({ awardedAt }) => awardedAt)
    .filter((at) => at > until && (signedUntil === undefined || at <= signedUntil))
    .toSorted();
  const last = late.at(-1);
  return last && { awards: late.length, last };
}
