import { decodeBase64url, isCanonicalBase64url } from './base64url.ts';
import { readRsaPublicKey } from './rsa-public-key.ts';
import { webRs256, type Rs256 } from './rs256.ts';

export type JwsVerdict = { readonly kind: 'verified'; readonly payload: string } | JwsRefusal;
export type SignatureVerdict = { readonly kind: 'genuine' } | JwsRefusal;

interface JwsRefusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** Verifies a compact JWS against the issuer's public key, as `verifySignature` does, and gives its payload. */
export async function verifyJws(jws: string, publicKeyPem: string, rs256: Rs256 = webRs256): Promise<JwsVerdict> {
  const verdict = await verifySignature(jws, publicKeyPem, rs256);
  if (verdict.kind === 'refused') return verdict;
  const payload = textOf(jws.split('.')[1] ?? '');
  return payload === undefined ? refused('The payload is not text in UTF-8.') : { kind: 'verified', payload };
}

/**
 * Verifies the signature of a compact JWS by the issuer's public key.
 * RS256 only. Whatever key or address of a key the token itself carries is not looked at. Segments must be base64url in
 * its one canonical form, so that no two texts are the same signature.
 */
export async function verifySignature(jws: string, publicKeyPem: string, rs256: Rs256): Promise<SignatureVerdict> {
  const segments = jws.split('.');
  if (segments.length !== 3 || !segments.every(isCanonicalBase64url))
    return refused('It is not a compact JWS: three segments of base64url without padding, joined by full stops.');
  const key = remembered(keys, publicKeyPem, fitKey);
  if (key === undefined) return refused('The public key is not an RSA key of at least 2048 bits in SPKI form.');
  const isGenuine = remembered(headers, segments[0] ?? '', asksForRs256) && (await rs256(jws, key));
  return isGenuine ? { kind: 'genuine' } : refused('The signature is not one of this key over this text (RS256).');
}

function refused(reason: string): JwsRefusal {
  return { kind: 'refused', reason };
}

/** Tokens of one issuer have the same header and the same few keys. */
const keys = new Map<string, string | undefined>();
const headers = new Map<string, boolean>();
const MOST_KEPT = 64;
const LONGEST_KEPT = 16 * 1024;

function remembered<T>(known: Map<string, T>, text: string, make: (text: string) => T): T {
  if (known.has(text)) return known.get(text) as T;
  const made = make(text);
  if (known.size >= MOST_KEPT) known.clear();
  if (text.length <= LONGEST_KEPT) known.set(text, made);
  return made;
}

function fitKey(publicKeyPem: string): string | undefined {
  const reading = readRsaPublicKey(publicKeyPem);
  return reading.kind === 'key' ? reading.publicKeyPem : undefined;
}

/** Whether a header names RS256 and nothing that must be understood (`crit`), such as a payload that is not encoded (RFC 7797). */
function asksForRs256(segment: string): boolean {
  try {
    const header: unknown = JSON.parse(textOf(segment) ?? '');
    if (typeof header !== 'object' || header === null || Array.isArray(header)) return false;
    return 'alg' in header && header.alg === 'RS256' && !('crit' in header);
  } catch {
    return false;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(segment: string): string | undefined {
  try {
    return utf8.decode(decodeBase64url(segment));
  } catch {
    return undefined;
  }
}
