import { base64url, CompactSign, importPKCS8 } from 'jose';
import { isEd25519Key } from '../content/claim-key.ts';
import { parseClaimId, type BadgeId, type ClaimId } from '../model/ids.ts';
import { textDigest } from './body-digest.ts';

/** What a claim link carries behind its `#`, where no server sees it. */
export interface ClaimSecret {
  readonly claim: ClaimId;
  /** The seed of the private key (RFC 8032), 32 bytes in base64url. */
  readonly seed: string;
}

export interface ClaimWords {
  readonly badge: BadgeId;
  /** The account that the claim is made for. */
  readonly login: string;
  /** The sealed address that goes with it, or nothing. */
  readonly sealed: string;
}

export type SignedClaim = { readonly kind: 'signed'; readonly token: string } | { readonly kind: 'unsupported' };

/** The fragment of a claim link, `#claim=<claim>.<seed>`. */
export function claimFragment({ claim, seed }: ClaimSecret): string {
  return `#claim=${claim}.${seed}`;
}

/** Whether a fragment is meant as that of a claim link, if only as a damaged one. */
export function isClaimFragment(fragment: string): boolean {
  return /^#?claim=/.test(fragment);
}

/** Reads the fragment of a claim link. Undefined where it is damaged or cut off. */
export function parseClaimFragment(fragment: string): ClaimSecret | undefined {
  const [, name = '', seed = ''] = /^#?claim=([^.]*)\.([\w-]*)$/.exec(fragment) ?? [];
  const claim = parseClaimId(name);
  return claim !== undefined && isEd25519Key(seed) ? { claim, seed } : undefined;
}

/** Signs a claim for one account: a JWS (RFC 7515), compact, EdDSA. What is published of it cannot be used by another account. */
export async function signClaim({ badge, login, sealed }: ClaimWords, secret: ClaimSecret): Promise<SignedClaim> {
  const key = await privateKey(secret.seed);
  if (!key) return { kind: 'unsupported' };
  const words = { badge, claim: secret.claim, login, sealed: sealed === '' ? '' : textDigest(sealed) };
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(words)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'blazon-claim+json' })
    .sign(key);
  return { kind: 'signed', token };
}

/** What stands before the seed in PKCS#8 (RFC 8410). */
const PREFIX = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/** Undefined where the browser has no Ed25519. */
async function privateKey(seed: string): Promise<Awaited<ReturnType<typeof importPKCS8>> | undefined> {
  const der = base64url.encode(new Uint8Array([...PREFIX, ...base64url.decode(seed)]));
  const body = der.replaceAll('-', '+').replaceAll('_', '/');
  try {
    return await importPKCS8(`-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`, 'EdDSA');
  } catch {
    return undefined;
  }
}
