import { generateKeyPairSync } from 'node:crypto';

export interface Pair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A pair made for this run: no private key lies in the repository. */
export function rsaPair(modulusLength = 2048, publicExponent = 65537): Pair {
  return generateKeyPairSync('rsa', {
    modulusLength,
    publicExponent,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

export function ecPair(): Pair {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

export function rsaPssPair(): Pair {
  return generateKeyPairSync('rsa-pss', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}
