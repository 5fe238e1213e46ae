import type { Issuer } from '../model/issuer.ts';
import type { WebUrl } from '../model/text.ts';
import { OPEN_BADGES_CONTEXT, type CryptographicKeyDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { generationOf, type PublishedKey } from './key-generations.ts';

/**
 * A public key and whose it is. Retired keys keep their document: signatures made with them still name it. One that is
 * compromised says so, and where what it signed is listed that stands all the same.
 */
export function cryptographicKey(
  issuer: Issuer,
  key: PublishedKey,
  { routes }: Pick<Edition, 'routes'>,
  published: readonly WebUrl[] = [],
): CryptographicKeyDocument {
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'CryptographicKey',
    id: routes.key(issuer.id, key.id).url,
    owner: generationOf(issuer.id, key, routes).profile.url,
    publicKeyPem: key.publicKeyPem,
    ...(key.status === 'compromised' && { revoked: true }),
    ...(key.until !== undefined && { 'schema:validThrough': key.until }),
    ...(published.length > 0 && { related: published }),
  };
}
