import { checkClaim } from '../../core/intake/check-claim.ts';
import { isClaimFragment, parseClaimFragment, signClaim, type ClaimSecret } from '../../core/intake/claim.ts';
import { refusals } from '../../core/intake/refusal.ts';
import type { Claim } from '../../core/model/claim.ts';
import { instantOf } from '../../core/model/time.ts';
import type { About } from './about.ts';
import { pageWords, type Words } from './words.ts';

/** A link that can be used, with the half that never leaves the page; or why it cannot be. */
export type ClaimLink =
  | { readonly kind: 'good'; readonly secret: ClaimSecret; readonly claim: Claim }
  | { readonly kind: 'refused'; readonly words: Words };

/**
 * Takes the claim out of the page's own address, where it would stay to be seen and be passed on. Undefined where there is none.
 * It is tried at once as the issuer will try it; how often it was used is known only there.
 */
export async function takeClaimLink(about: About): Promise<ClaimLink | undefined> {
  const fragment = location.hash;
  if (!isClaimFragment(fragment)) return undefined;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  const secret = parseClaimFragment(fragment);
  if (!secret) return { kind: 'refused', words: refusals.CLAIM_FORM() };
  const token = await signed(about, secret, { login: 'somebody', sealed: '' });
  const claim = about.badge.claims.find(({ id }) => id === secret.claim);
  if (token.kind === 'refused') return token;
  return claim ? { kind: 'good', secret, claim } : { kind: 'refused', words: refusals.CLAIM_UNKNOWN() };
}

export type ClaimToken = { readonly kind: 'token'; readonly token: string } | Extract<ClaimLink, { kind: 'refused' }>;

/** The claim for one account and one sealed address, checked as it will be checked there. */
export async function signed(
  { badge }: About,
  secret: ClaimSecret,
  words: { readonly login: string; readonly sealed: string },
): Promise<ClaimToken> {
  const claim = await signClaim({ badge: badge.id, ...words }, secret);
  if (claim.kind === 'unsupported') return { kind: 'refused', words: pageWords.unsupported };
  const now = instantOf(Date.now());
  const checked = await checkClaim(claim.token, { badge, ...words, now, uses: new Map() });
  return checked.kind === 'good' ? { kind: 'token', token: claim.token } : { kind: 'refused', words: checked.refusal };
}
