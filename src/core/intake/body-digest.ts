import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The digest by which the body of an issue is known again, 64 hexadecimal digits: SHA-256 of its UTF-8. A browser sends `\r\n`
 * and an editor `\n`, so line ends count as `\n`; nothing else is forgiven.
 */
export function bodyDigest(body: string): string {
  return bytesToHex(sha256(utf8ToBytes(body.replaceAll('\r\n', '\n'))));
}

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
