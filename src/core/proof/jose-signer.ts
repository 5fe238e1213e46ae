import { CompactSign, exportJWK, exportSPKI, importJWK, importPKCS8, type CryptoKey } from 'jose';
import type { KeyFault } from './key-fault.ts';
import { readPem, writePem } from './pem.ts';
import { readRsaPublicKey } from './rsa-public-key.ts';
import type { Signer } from './signer.ts';

export type SignerReading =
  { readonly kind: 'signer'; readonly signer: Signer } | { readonly kind: 'refused'; readonly fault: KeyFault };

/** Signs with an RSA private key (PKCS#8 PEM, 2048 bits at least). Throws for any other; the key's text is never in the message. */
export async function joseSigner(privateKeyPem: string): Promise<Signer> {
  const reading = await readSigner(privateKeyPem);
  if (reading.kind === 'refused') throw new Error(`The private key cannot sign: ${JSON.stringify(reading.fault)}`);
  return reading.signer;
}

/** The same for keys that come from people: why it is not one is a value. */
export async function readSigner(privateKeyPem: string): Promise<SignerReading> {
  const pem = readPem(privateKeyPem);
  if (pem.kind === 'refused') return pem;
  if (pem.label !== 'PRIVATE KEY') return { kind: 'refused', fault: { kind: 'other-pem', label: pem.label } };
  const text = writePem(pem.label, pem.bytes);
  const publicHalf = await publicHalfOf(text);
  if (publicHalf === undefined) return { kind: 'refused', fault: { kind: 'not-rsa' } };
  const reading = readRsaPublicKey(publicHalf);
  return reading.kind === 'refused'
    ? reading
    : { kind: 'signer', signer: signerOf(await importPKCS8(text, 'RS256'), reading.publicKeyPem) };
}

/** Undefined where the bytes are no RSA private key. */
async function publicHalfOf(privateKeyPem: string): Promise<string | undefined> {
  try {
    const { kty, n, e } = await exportJWK(await importPKCS8(privateKeyPem, 'RS256', { extractable: true }));
    if (kty !== 'RSA' || n === undefined || e === undefined) return undefined;
    return await exportSPKI((await importJWK({ kty, n, e }, 'RS256')) as CryptoKey);
  } catch {
    return undefined;
  }
}

function signerOf(privateKey: CryptoKey, publicKeyPem: string): Signer {
  const encoder = new TextEncoder();
  return {
    algorithm: 'RS256',
    publicKeyPem,
    sign: (payload) => new CompactSign(encoder.encode(payload)).setProtectedHeader({ alg: 'RS256' }).sign(privateKey),
  };
}
