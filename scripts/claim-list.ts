import { earliestDay, latestDay } from '../src/core/content/resolve/days.ts';
import type { Claim } from '../src/core/model/claim.ts';
import type { Registry } from '../src/core/model/registry.ts';
import type { Instant } from '../src/core/model/time.ts';

/** A claim, and what has become of it. */
export interface ListedClaim extends Pick<Claim, 'badge' | 'id' | 'limit' | 'from' | 'until' | 'note'> {
  /** Awards that name it. */
  readonly used: number;
  readonly state: 'open' | 'not yet' | 'over' | 'used up';
}

/** The claims of a registry, badge by badge. */
export function listedClaims({ badges, awards }: Registry, now: Instant): readonly ListedClaim[] {
  return [...badges.values()].flatMap(({ claims }) =>
    claims.map(({ publicKey: _, place: __, ...claim }) => {
      const used = awards.filter((award) => award.badge === claim.badge && award.claim === claim.id).length;
      return { ...claim, used, state: stateOf(claim, used, now) };
    }),
  );
}

function stateOf(
  { from, until, limit }: Pick<Claim, 'from' | 'until' | 'limit'>,
  used: number,
  now: Instant,
): ListedClaim['state'] {
  if (earliestDay(now) > until) return 'over';
  if (from !== undefined && latestDay(now) < from) return 'not yet';
  return used >= limit ? 'used up' : 'open';
}

/** The same for people, a line each. */
export function claimsText(claims: readonly ListedClaim[]): string {
  if (claims.length === 0) return 'No badge has a claim. `npm run claim -- new <badge>` makes one.\n';
  const rows = claims.map(({ badge, id, used, limit, from, until, state }) => [
    `${badge}/${id}`,
    state,
    `${used} of ${limit}`,
    from === undefined ? `until ${until}` : `${from} to ${until}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return `${rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')}\n`;
}
