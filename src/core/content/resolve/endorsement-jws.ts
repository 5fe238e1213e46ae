import { urnUuid } from '../../model/urn-uuid.ts';
import type { WebUrl } from '../../model/text.ts';
import { decodeBase64url, isCanonicalBase64url } from '../../proof/base64url.ts';

/** Of RFC 7518 and RFC 8037. With `none` nothing is signed, and what `HS…` signs only who signed it can check. */
const PUBLIC_KEY_ALGORITHM = /^(?:[RP]S(?:256|384|512)|ES(?:256K?|384|512)|Ed(?:DSA|25519|448))$/;

/**
 * Why a text is no signed endorsement of what stands at an address, undefined where it has the form of one. An award goes by
 * two names, that of its signed twin included. The signature is not verified: its key stands elsewhere.
 */
export function endorsementJwsFault(jws: string, address: WebUrl): string | undefined {
  const segments = jws.split('.');
  if (segments.length !== 3 || !segments.every((segment) => segment !== '' && isCanonicalBase64url(segment)))
    return 'it has not the three parts of a compact JWS';
  const [header, payload] = segments.map(parsed);
  const algorithm = header?.['alg'];
  if (typeof algorithm !== 'string') return 'its first part is no header with an `alg`';
  if (!PUBLIC_KEY_ALGORITHM.test(algorithm)) return 'its `alg` is none that anybody could check with a public key';
  if (payload?.['type'] !== 'Endorsement') return 'what is signed is no Endorsement';
  const claim = payload['claim'];
  const id: unknown = typeof claim === 'object' && claim !== null && 'id' in claim ? claim.id : claim;
  return id === address || id === urnUuid(address) ? undefined : `it does not speak of ${address}`;
}

function parsed(segment: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(segment)));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
