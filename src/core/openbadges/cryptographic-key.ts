import type { KeyId } from '../model/ids.ts';
import type { Issuer } from '../model/issuer.ts';
import { OPEN_BADGES_CONTEXT, type CryptographicKeyDocument } from './document.ts';
import type { Edition } from './edition.ts';

/** A public key and whose it is. Retired keys keep their document: signatures made with them still name it. */
export function cryptographicKey(
  issuer: Issuer,
  key: { readonly id: KeyId; readonly publicKeyPem: string },
  { routes }: Edition,
): CryptographicKeyDocument {
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'CryptographicKey',
    id: routes.key(issuer.id, key.id).url,
    owner: routes.profile(issuer.id).url,
    publicKeyPem: key.publicKeyPem,
  };
}
