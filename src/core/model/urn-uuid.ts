import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { WebUrl } from './text.ts';

/** An id that is no address: `urn:uuid:` and a UUID of version 5. */
export type UrnUuid = `urn:uuid:${string}`;

const URL_NAMESPACE = hexToBytes('6ba7b8119dad11d180b400c04fd430c8');

/** The id of an address as a URN: the same address, the same id, for ever. */
export function urnUuid(url: WebUrl): UrnUuid {
  return `urn:uuid:${nameUuid(URL_NAMESPACE, url)}`;
}

/** The name-based UUID, version 5 (RFC 9562 §5.5, RFC 4122 §4.3). */
export function nameUuid(namespace: Uint8Array, name: string): string {
  const bytes = sha1(concatBytes(namespace, utf8ToBytes(name))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
