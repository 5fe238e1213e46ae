import type { ClaimUses } from '../../core/intake/application.ts';
import { textDigest } from '../../core/intake/body-digest.ts';
import type { BadgeId, ClaimId } from '../../core/model/ids.ts';
import type { Registry } from '../../core/model/registry.ts';
import { parseClaimId } from '../../core/model/ids.ts';
import { commitsWith, hasTrailer, remoteBranch } from './remote-branch.ts';
import type { Desk } from './propose.ts';

const CLAIM_TRAILER = 'Blazon-Claim';

/** What the commit of a claimed award says of its claim. Whose it was stands there as a hash, for the next claim of the same account. */
export function claimTrailer(badge: BadgeId, claim: ClaimId, login: string): readonly [name: string, value: string] {
  return [CLAIM_TRAILER, `${badge}/${claim} sha256:${textDigest(`${badge}/${claim}\n${login.toLowerCase()}`)}`];
}

/** Counts awards that name a claim, and those that wait in open pull requests; `except` is the branch that is being made. */
export async function claimUses(
  desk: Desk,
  registry: Registry,
  { badge, login, except }: { readonly badge: BadgeId; readonly login: string; readonly except: string },
): Promise<ClaimUses> {
  const messages = await waitingMessages(desk, except);
  const counts = new Map<ClaimId, number>();
  const count = (claim: ClaimId) => counts.set(claim, (counts.get(claim) ?? 0) + 1);
  for (const award of registry.awards) if (award.badge === badge && award.claim !== undefined) count(award.claim);
  const claims = registry.badges.get(badge)?.claims ?? [];
  for (const message of messages) {
    const [, named, claim = ''] = /^Blazon-Claim: ([a-z0-9-]+)\/([a-z0-9-]+) sha256:/m.exec(message) ?? [];
    const id = parseClaimId(claim);
    if (named === badge && id !== undefined) count(id);
  }
  const own = claims.filter(({ id }) => {
    const trailer = claimTrailer(badge, id, login).join(': ');
    return messages.some((message) => hasTrailer(message, trailer)) || commitsWith(desk.root, trailer).length > 0;
  });
  return { counts, own: new Set(own.map(({ id }) => id)) };
}

async function waitingMessages({ root, base, gitHub }: Desk, except: string): Promise<readonly string[]> {
  const open = await gitHub.pullRequests({ base, state: 'open' });
  return open.flatMap(({ head: { branch, repository } }) => {
    if (repository !== gitHub.repository || branch === except || !/^apply\/\d+$/.test(branch)) return [];
    const found = remoteBranch(root, branch);
    return found ? [found.message] : [];
  });
}
