import type { Evidence, FullAward } from '../model/award.ts';
import { isBakedAtBuild } from '../model/baked-at-build.ts';
import type { Constituent } from '../model/reached.ts';
import type { Identity } from '../model/recipient.ts';
import {
  OPEN_BADGES_CONTEXT,
  type EvidenceNode,
  type HostedAssertionDocument,
  type IdentityObject,
  type RevokedAssertionDocument,
  type SignedAssertionDocument,
} from './document.ts';
import type { Edition } from './edition.ts';
import { extensionMembers, recipientProfile } from './extension-members.ts';
import { generationOf } from './key-generations.ts';
import { endorsementLinks } from './endorsement.ts';
import type { Routes } from './routes.ts';
import { urnUuid } from '../model/urn-uuid.ts';

/**
 * The assertion at the award's own address.
 * Of a revoked award only the fact is left: a static host cannot answer 410, and the official validator calls a full
 * body valid whatever its `revoked` says.
 */
export function hostedAssertion(full: FullAward, edition: Edition): HostedAssertionDocument | RevokedAssertionDocument {
  const { award } = full;
  const { url } = edition.routes.assertion(award.id);
  if (award.revocation)
    return {
      '@context': OPEN_BADGES_CONTEXT,
      type: 'Assertion',
      id: url,
      revoked: true,
      revocationReason: award.revocation.reason,
    };
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'Assertion',
    id: url,
    verification: { type: 'HostedBadge' },
    ...awardMembers(full, edition),
    ...endorsementLinks(award, edition.routes),
  };
}

/** The hosted assertion without what others say of it: what is baked into the pictures of issuers that do not sign. */
export function bakedAssertion(full: FullAward, edition: Edition): ReturnType<typeof hostedAssertion> {
  const { endorsements: _, ...award } = full.award;
  return hostedAssertion({ ...full, award }, edition);
}

/** What an award says, wherever it stands and whether or not it was revoked. */
export function assertionSays(full: Pick<FullAward, 'award' | 'recipient'>, edition: Edition) {
  return { type: 'Assertion', ...awardMembers(full, edition) };
}

/**
 * What is signed: the hosted assertion under a name of its own, the URN of its address.
 * A revoked award keeps its payload; the revocation list speaks of it. Throws for an issuer without a signing key.
 */
export function signedAssertion(full: FullAward, edition: Edition): SignedAssertionDocument {
  const { award, issuer } = full;
  const key = edition.signingKeys.get(issuer.id);
  if (!key) throw new Error(`Award ${award.id} reached signing, but issuer ${issuer.id} has no signing key`);
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'Assertion',
    id: urnUuid(edition.routes.assertion(award.id).url),
    verification: { type: 'SignedBadge', creator: edition.routes.key(issuer.id, key.id).url },
    ...awardMembers(full, edition),
    badge: generationOf(issuer.id, key, edition.routes).badgeClass(full.badge.id).url,
  };
}

function awardMembers({ award, recipient }: Pick<FullAward, 'award' | 'recipient'>, { routes, site }: Edition) {
  const evidence = [
    ...(award.reached?.by ?? []).map((one) => constituentNode(one, routes)),
    ...award.evidence.map(evidenceNode),
  ];
  return {
    recipient: identityObject(recipient.identity),
    badge: routes.badgeClass(award.badge).url,
    issuedOn: award.awardedAt,
    ...(award.expiresAt !== undefined && { expires: award.expiresAt }),
    ...(isBakedAtBuild(site, award) && { image: routes.bakedImage(award.id, 'png').url }),
    ...(award.narrative !== undefined && award.narrative.trim() !== '' && { narrative: award.narrative }),
    ...(evidence.length > 0 && { evidence }),
    ...(award.renews && { related: [{ id: routes.assertion(award.renews.award).url }] }),
    ...recipientProfile(recipient),
    ...extensionMembers(award.extensions),
  };
}

function identityObject(identity: Identity): IdentityObject {
  return identity.kind === 'hashed'
    ? { type: identity.property, hashed: true, salt: identity.salt, identity: identity.hash }
    : { type: identity.property, hashed: false, identity: identity.identity };
}

/** An award by which a milestone was reached: the page that shows it. */
function constituentNode({ award, badgeName }: Constituent, routes: Routes): EvidenceNode {
  return { type: 'Evidence', id: routes.awardPage(award).url, name: badgeName, genre: 'award' };
}

function evidenceNode({ url, name, description, narrative, genre, audience }: Evidence): EvidenceNode {
  return {
    type: 'Evidence',
    ...(url !== undefined && { id: url }),
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(narrative !== undefined && { narrative }),
    ...(genre !== undefined && { genre }),
    ...(audience !== undefined && { audience }),
  };
}
