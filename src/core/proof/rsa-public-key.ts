import { derTag, readDer, type DerElement } from './der.ts';
import { keyBits, type KeyFault } from './key-fault.ts';
import { readPem, writePem } from './pem.ts';

/** An RSA public key that is fit for RS256, in the one form in which it is published: SPKI PEM with `\n` line ends. */
export type PublicKeyReading =
  | { readonly kind: 'key'; readonly publicKeyPem: string; readonly bits: number }
  | { readonly kind: 'refused'; readonly fault: KeyFault };

const RSA_ENCRYPTION = '2a864886f70d010101';

/** Reads SubjectPublicKeyInfo (RFC 5280 §4.1) with rsaEncryption; every byte must be as DER demands, so a key has one text only. */
export function readRsaPublicKey(pem: string): PublicKeyReading {
  const reading = readPem(pem);
  if (reading.kind === 'refused') return reading;
  if (reading.label !== 'PUBLIC KEY') return refused({ kind: 'other-pem', label: reading.label });
  const [algorithm, key] = sequence(readDer(reading.bytes), 2) ?? [];
  if (algorithm?.tag !== derTag.sequence || key?.tag !== derTag.bitString) return refused({ kind: 'broken' });
  if (!isRsaEncryption(algorithm)) return refused({ kind: 'not-rsa' });
  const numbers = key.content[0] === 0 ? sequence(readDer(key.content.subarray(1)), 2)?.map(unsigned) : undefined;
  const [modulus, exponent] = numbers ?? [];
  if (!modulus || !exponent) return refused({ kind: 'broken' });
  const fault = unfitness(modulus, exponent);
  return fault
    ? refused(fault)
    : { kind: 'key', publicKeyPem: writePem('PUBLIC KEY', reading.bytes), bits: bitLength(modulus) };
}

function refused(fault: KeyFault): PublicKeyReading {
  return { kind: 'refused', fault };
}

/** What is in the one sequence of these elements, if it has so many members. */
function sequence(elements: readonly DerElement[] | undefined, members: number): readonly DerElement[] | undefined {
  const only =
    elements?.length === 1 && elements[0]?.tag === derTag.sequence ? readDer(elements[0].content) : undefined;
  return only?.length === members ? only : undefined;
}

function isRsaEncryption(algorithm: DerElement): boolean {
  const [identifier, parameters, ...more] = readDer(algorithm.content) ?? [];
  return (
    identifier?.tag === derTag.objectIdentifier &&
    hex(identifier.content) === RSA_ENCRYPTION &&
    parameters?.tag === derTag.null &&
    parameters.content.length === 0 &&
    more.length === 0
  );
}

/** A positive INTEGER in its shortest form, without the zero that keeps it positive. */
function unsigned({ tag, content }: DerElement): Uint8Array | undefined {
  const [first = 0xff, second = 0] = content;
  if (tag !== derTag.integer || first >= 0x80) return undefined;
  if (first !== 0) return content;
  return second >= 0x80 ? content.subarray(1) : undefined;
}

function unfitness(modulus: Uint8Array, exponent: Uint8Array): KeyFault | undefined {
  const bits = bitLength(modulus);
  if (bits < keyBits.least || bits > keyBits.most) return { kind: 'size', bits };
  if (!isOdd(modulus)) return { kind: 'broken' };
  // Browsers take no exponent of more than 33 bits.
  return isOdd(exponent) && bitLength(exponent) >= 2 && bitLength(exponent) <= 33 ? undefined : { kind: 'exponent' };
}

function bitLength(number: Uint8Array): number {
  return number.length * 8 - (Math.clz32(number[0] ?? 0) - 24);
}

function isOdd(number: Uint8Array): boolean {
  return ((number.at(-1) ?? 0) & 1) === 1;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
