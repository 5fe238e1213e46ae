import { base64url, compactVerify, decodeProtectedHeader } from 'jose';
import type { Badge } from '../model/badge.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimId } from '../model/ids.ts';
import type { Instant } from '../model/time.ts';
import { earliestDay, latestDay } from '../content/resolve/days.ts';
import { textDigest } from './body-digest.ts';
import { refusals, type Refusal } from './refusal.ts';

export interface ClaimCircumstances {
  readonly badge: Pick<Badge, 'id' | 'claims'>;
  /** The account that opened the issue. */
  readonly login: string;
  /** The sealed address of the same issue, or nothing. */
  readonly sealed: string;
  readonly now: Instant;
  /** How many awards name each claim of the badge, or wait to. */
  readonly uses: ReadonlyMap<ClaimId, number>;
}

export type ClaimCheck =
  { readonly kind: 'good'; readonly claim: ClaimId } | { readonly kind: 'refused'; readonly refusal: Refusal };

const LONGEST = 2048;
const TYPE = 'blazon-claim+json';

/**
 * Checks a claim (JWS, RFC 7515, compact, EdDSA over Ed25519): signed with the link that was handed out, for this badge, for the
 * account that opened the issue and the address that it holds, within its days and its limit. Until the signature is checked, it is
 * asked for one thing only: which key to check it with.
 */
export async function checkClaim(token: string, about: ClaimCircumstances): Promise<ClaimCheck> {
  const { badge, login, sealed, now, uses } = about;
  if (token.length > LONGEST || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) || !hasOurHeader(token))
    return refused('CLAIM_FORM');
  const named = claimNamed(payloadText(token), badge);
  if (named === 'unreadable') return refused('CLAIM_FORM');
  if (named === undefined) return refused('CLAIM_UNKNOWN');
  if (!(await isSignedBy(named.claim, token))) return refused('CLAIM_SIGNATURE');
  const { claim, said } = named;
  if (said.badge !== badge.id) return refused('CLAIM_OTHER_BADGE');
  if (said.login.toLowerCase() !== login.toLowerCase()) return refused('CLAIM_OTHER_PERSON');
  if (said.sealed !== (sealed === '' ? '' : textDigest(sealed))) return refused('CLAIM_OTHER_ADDRESS');
  if (claim.from !== undefined && latestDay(now) < claim.from) return because(refusals.CLAIM_NOT_YET(claim.from));
  if (earliestDay(now) > claim.until) return because(refusals.CLAIM_OVER(claim.until));
  if ((uses.get(claim.id) ?? 0) >= claim.limit) return because(refusals.CLAIM_USED_UP(claim.limit));
  return { kind: 'good', claim: claim.id };
}

interface Said {
  readonly badge: string;
  readonly claim: string;
  readonly login: string;
  readonly sealed: string;
}

function hasOurHeader(token: string): boolean {
  try {
    const header = decodeProtectedHeader(token);
    return Object.keys(header).toSorted().join() === 'alg,typ' && header.alg === 'EdDSA' && header.typ === TYPE;
  } catch {
    return false;
  }
}

function payloadText(token: string): string {
  try {
    const [, payload = ''] = token.split('.');
    return new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(payload));
  } catch {
    return '';
  }
}

function claimNamed(
  text: string,
  badge: ClaimCircumstances['badge'],
): { readonly claim: Claim; readonly said: Said } | 'unreadable' | undefined {
  try {
    const said: unknown = JSON.parse(text);
    if (!isSaid(said)) return 'unreadable';
    const claim = badge.claims.find(({ id }) => id === said.claim);
    return claim && { claim, said };
  } catch {
    return 'unreadable';
  }
}

function isSaid(value: unknown): value is Said {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.keys(value).toSorted().join() !== 'badge,claim,login,sealed') return false;
  return Object.values(value).every((member) => typeof member === 'string');
}

async function isSignedBy({ publicKey }: Claim, token: string): Promise<boolean> {
  try {
    const key = { kty: 'OKP', crv: 'Ed25519', x: publicKey, alg: 'EdDSA' };
    await compactVerify(token, key, { algorithms: ['EdDSA'] });
    return true;
  } catch {
    return false;
  }
}

function refused(
  code:
    | 'CLAIM_FORM'
    | 'CLAIM_UNKNOWN'
    | 'CLAIM_SIGNATURE'
    | 'CLAIM_OTHER_BADGE'
    | 'CLAIM_OTHER_PERSON'
    | 'CLAIM_OTHER_ADDRESS',
): ClaimCheck {
  return because(refusals[code]());
}

function because(refusal: Refusal): ClaimCheck {
  return { kind: 'refused', refusal };
}
