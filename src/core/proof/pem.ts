import type { KeyFault } from './key-fault.ts';

/** A PEM block and nothing else, by the word after BEGIN and its bytes. */
export type PemReading =
  | { readonly kind: 'pem'; readonly label: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly fault: KeyFault };

/** Many times what the largest key takes. */
const MOST_CHARACTERS = 16 * 1024;
/** The lookbehind lets a run of blanks be tried once, and not from each of them. */
const BLANKS_AT_ENDS = /(?<![ \t])[ \t]+$/gm;
const BLOCK = /^-----BEGIN ([A-Z0-9 ]+)-----\n([A-Za-z0-9+/=\n]+)\n-----END ([A-Z0-9 ]+)-----$/;

/** Reads a text that is one PEM block (RFC 7468, strict): no words around it, no second block. Any kind of line end will do. */
export function readPem(text: string): PemReading {
  if (text.length > MOST_CHARACTERS) return refused(text);
  const normal = text.replace(/\r\n?/g, '\n').replace(BLANKS_AT_ENDS, '').trim();
  const [, label, body, end] = BLOCK.exec(normal) ?? [];
  if (label === undefined || body === undefined || label !== end) return refused(normal);
  const base64 = body.replaceAll('\n', '');
  const bytes = bytesOf(base64);
  return bytes && btoa(String.fromCharCode(...bytes)) === base64 ? { kind: 'pem', label, bytes } : broken;
}

/** PEM with lines of 64 characters, `\n` line ends and one at the end: what OpenSSL writes. */
export function writePem(label: string, bytes: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...bytes)).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

const broken: PemReading = { kind: 'refused', fault: { kind: 'broken' } };

function refused(text: string): PemReading {
  return text.includes('-----BEGIN ') ? broken : { kind: 'refused', fault: { kind: 'not-pem' } };
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
