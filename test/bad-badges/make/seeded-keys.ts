import { checkPrimeSync, createECDH, createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** A pair that follows from its name: it can be made again by anybody, so that no private half is stored, and none is secret. */
export interface TestKey {
  readonly privateKey: KeyObject;
  readonly publicKeyPem: string;
}

const EXPONENT = 65537n;

export function rsaTestKey(name: string, bits: 1024 | 2048 = 2048): TestKey {
  const p = prime(`${name} p`, bits / 2);
  const q = prime(`${name} q`, bits / 2);
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk = Object.fromEntries(Object.entries(numbers).map(([member, value]) => [member, base64urlOf(value)]));
  return testKey(createPrivateKey({ format: 'jwk', key: { kty: 'RSA', ...jwk } }));
}

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export interface EcTestKey {
  readonly publicKeyPem: string;
  /** ECDSA over P-256 and SHA-256 as JWS writes it, the same for the same text. */
  readonly sign: (text: string) => Buffer;
}

export function ecTestKey(name: string): EcTestKey {
  const d = number(digest(`${name} d`));
  const point = pointOf(d);
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  return {
    publicKeyPem: pemOf(publicKey),
    sign: (text) => {
      const k = number(digest(`${name} k ${text}`));
      const r = number(pointOf(k).subarray(1, 33)) % P256_ORDER;
      const s = (inverse(k, P256_ORDER) * (number(digest(text)) + r * d)) % P256_ORDER;
      return Buffer.from(hex(r, 32) + hex(s, 32), 'hex');
    },
  };
}

function testKey(privateKey: KeyObject): TestKey {
  return { privateKey, publicKeyPem: pemOf(createPublicKey(privateKey)) };
}

function pemOf(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

/** The first prime after a number that follows from the name; its two highest bits are set, so that a product is full. */
function prime(name: string, bits: number): bigint {
  const start = Buffer.concat(Array.from({ length: bits / 256 }, (_, index) => digest(`${name} ${index}`)));
  let candidate = number(start) | (3n << BigInt(bits - 2)) | 1n;
  while ((candidate - 1n) % EXPONENT === 0n || !checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

function pointOf(scalar: bigint): Buffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(hex(scalar, 32), 'hex');
  return curve.getPublicKey();
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function number(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function hex(value: bigint, bytes: number): string {
  return value.toString(16).padStart(bytes * 2, '0');
}

function base64urlOf(value: bigint): string {
  const digits = value.toString(16);
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex').toString('base64url');
}
