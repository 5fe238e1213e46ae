import type { Issuer } from '../model/issuer.ts';
import type { SiteUrl } from '../model/text.ts';
import { OPEN_BADGES_CONTEXT, type ProfileDocument, type ScopeNode } from './document.ts';
import type { Edition } from './edition.ts';
import { endorsementLinks } from './endorsement.ts';
import { extensionMembers } from './extension-members.ts';
import { firstProfileKey, generationOf, type PublishedKey } from './key-generations.ts';

/** Who awards. Every issuer names its revocation list, and at most one key: a second fails the official validator. */
export function profile(issuer: Issuer, { site, routes, signingKeys }: Edition): ProfileDocument {
  const key = firstProfileKey(issuer, signingKeys.get(issuer.id));
  const scope = hostedScope(site.url);
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'Issuer',
    id: routes.profile(issuer.id).url,
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    ...(issuer.telephone !== undefined && { telephone: issuer.telephone }),
    ...(issuer.description !== undefined && { description: issuer.description }),
    ...(issuer.image && {
      image: { id: routes.issuerImage(issuer.id, issuer.image.kind).url, caption: issuer.image.caption },
    }),
    ...(key && { publicKey: routes.key(issuer.id, key.id).url }),
    revocationList: routes.revocationList(issuer.id).url,
    ...(scope && { verification: scope }),
    ...extensionMembers(issuer.extensions),
    ...endorsementLinks(issuer, routes),
  };
}

/** The same issuer, for a key that has a profile of its own. It does not name a key that is compromised. */
export function profileOfKey(issuer: Issuer, key: PublishedKey, edition: Edition): ProfileDocument {
  const { routes } = edition;
  const { profile: own, revocationList } = generationOf(issuer.id, key, routes);
  const { publicKey: _, endorsement: __, ...first } = profile(issuer, edition);
  return {
    ...first,
    id: own.url,
    ...(key.status !== 'compromised' && { publicKey: routes.key(issuer.id, key.id).url }),
    revocationList: revocationList.url,
    related: [{ id: first.id }],
  };
}

// What the official validator takes for a host name: no port, no address in numbers, letters at the end.
const HOST_NAME = /^(?=.{4,253}$)(?:(?!-)[a-z0-9-]{0,62}[a-z0-9]\.)+[a-z]{2,63}$/;

/**
 * Only below this site's own path: others may share its host (`user.github.io/repo/`).
 * Undefined where the authority cannot be written as an allowed origin, such as `localhost:4321`; the standard's own
 * policy, the issuer's origin, then holds.
 */
function hostedScope(site: SiteUrl): ScopeNode | undefined {
  const { host } = new URL(site);
  return HOST_NAME.test(host) ? { type: 'VerificationObject', startsWith: site, allowedOrigins: host } : undefined;
}
