import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExampleSite } from './example-site.ts';

/** A hosted award of an issuer whose host does not answer. */
export function awardOfSilentHost({ folder, good, origin }: ExampleSite): string {
  return readFileSync(join(folder, `${good}.json`), 'utf8').replaceAll(origin, 'https://issuer.invalid');
}

/** A signature with one digit of its payload changed. */
export function forgedJws({ folder, good }: ExampleSite): string {
  const [header = '', payload = '', signature = ''] = readFileSync(join(folder, `${good}.jws`), 'utf8').split('.');
  const claims = Buffer.from(payload, 'base64url').toString();
  const forged = claims.replace('"issuedOn":"2026', '"issuedOn":"2025');
  if (forged === claims) throw new Error('Nothing was forged');
  return [header, Buffer.from(forged).toString('base64url'), signature].join('.');
}
