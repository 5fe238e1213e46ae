import { publishedSchema, schemaNames, type SchemaName } from '../content/schemas/author-schemas.ts';
import { dispatchSchema } from '../intake/dispatch-schema.ts';
import type { Badge } from '../model/badge.ts';
import type { BadgeId } from '../model/ids.ts';
import type { Issuer } from '../model/issuer.ts';
import { asciiJson } from '../openbadges/ascii-json.ts';
import { badgeClass, badgeClassOfKey } from '../openbadges/badge-class.ts';
import { cryptographicKey } from '../openbadges/cryptographic-key.ts';
import type { Edition } from '../openbadges/edition.ts';
import { endorsementDocument } from '../openbadges/endorsement.ts';
import { keysApart, publishedKeys } from '../openbadges/key-generations.ts';
import { profile, profileOfKey } from '../openbadges/profile.ts';
import { publishedBefore } from '../openbadges/published-before.ts';
import { removedAssertion } from '../openbadges/removed-assertion.ts';
import { revocationLists, type Withdrawn } from '../openbadges/revocation-list.ts';
import type { Route } from '../openbadges/routes.ts';
import { publishedEndorsements, signedEndorsements } from './endorsements.ts';
import type { OutputFile } from './output-file.ts';
import type { BadgePictures } from './pictures.ts';
import type { Publication } from './publication.ts';

/** Everything but pages that there is one of per site, issuer and badge: documents, pictures and schemas. */
export function classFiles(publication: Publication, pictures: ReadonlyMap<BadgeId, BadgePictures>): OutputFile[] {
  const { registry, edition } = publication;
  const issuers = [...registry.issuers.values()];
  const badges = [...registry.badges.values()];
  return [
    ...classDocuments(publication),
    ...issuers.flatMap((issuer) => issuerImageFiles(issuer, edition)),
    ...issuers.flatMap((issuer) => publishedBeforeFiles(issuer, publication)),
    ...badges.flatMap((badge) => badgeImageFiles(badge, pictures.get(badge.id), edition)),
    ...schemaNames.map((name) => schemaFile(name, edition)),
    payloadSchemaFile(edition),
    ...signedEndorsements(registry).map(({ id, jws }) => ({
      path: edition.routes.signedEndorsement(id).file,
      content: jws,
    })),
  ];
}

/** Profiles, keys, revocation lists, badge classes and what is left of awards that were removed, as they are served. */
export function classDocuments({ registry, edition }: Publication): OutputFile[] {
  const { issuers, badges, awards, tombstones } = registry;
  const revoked = Map.groupBy(
    awards.filter(({ revocation }) => revocation !== undefined).map((award) => ({ award })),
    ({ award }) => badges.get(award.badge)?.issuer,
  );
  const withdrawnBy = ({ id }: Issuer): Withdrawn => ({
    revoked: revoked.get(id) ?? [],
    removed: tombstones.filter(({ issuer }) => issuer === id),
  });
  return [
    ...[...issuers.values()].flatMap((issuer) => issuerDocuments(issuer, withdrawnBy(issuer), { registry, edition })),
    ...[...badges.values()].flatMap((badge) => badgeDocuments(badge, issuers.get(badge.issuer), edition)),
    ...publishedEndorsements(registry).map((endorsement) =>
      json(edition.routes.endorsement(endorsement.id), endorsementDocument(endorsement, edition.routes)),
    ),
    ...tombstones.map(({ award }) => json(edition.routes.assertion(award), removedAssertion(award, edition))),
  ];
}

/** One class for each language, and for each key with a profile of its own. */
function badgeDocuments(badge: Badge, issuer: Issuer | undefined, edition: Edition): OutputFile[] {
  const { routes } = edition;
  return [
    ...[undefined, ...badge.translations].map((translation) =>
      json(routes.badgeClass(badge.id, translation?.language), badgeClass(badge, edition, translation)),
    ),
    ...(issuer ? keysApart(issuer, edition.signingKeys.get(issuer.id)) : []).map((key) =>
      json(routes.badgeClassOfKey(badge.id, key.id), badgeClassOfKey(badge, key, edition)),
    ),
  ];
}

function issuerDocuments(
  issuer: Issuer,
  withdrawn: Withdrawn,
  { registry, edition }: Pick<Publication, 'registry' | 'edition'>,
): OutputFile[] {
  const { routes } = edition;
  const inUse = edition.signingKeys.get(issuer.id);
  return [
    json(routes.profile(issuer.id), profile(issuer, edition)),
    ...publishedKeys(issuer, inUse).map((key) => {
      const parts = publishedBefore({ issuer, key }, registry, routes).map(({ route }) => route.url);
      return json(routes.key(issuer.id, key.id), cryptographicKey(issuer, key, edition, parts));
    }),
    ...keysApart(issuer, inUse).map((key) =>
      json(routes.profileOfKey(issuer.id, key.id), profileOfKey(issuer, key, edition)),
    ),
    ...revocationLists(issuer, withdrawn, edition).map(({ route, document }) => json(route, document)),
  ];
}

/** Where verifiers look up what a compromised key signed. */
function publishedBeforeFiles(issuer: Issuer, { registry, edition }: Publication): OutputFile[] {
  return publishedKeys(issuer, edition.signingKeys.get(issuer.id)).flatMap((key) =>
    publishedBefore({ issuer, key }, registry, edition.routes).map(({ route, list }) => json(route, list)),
  );
}

function json(route: Route, document: object): OutputFile {
  return { path: route.file, content: asciiJson(document, 'pretty') };
}

/** What authors' files may say, for the editors they write them in. */
function schemaFile(name: SchemaName, { routes }: Edition): OutputFile {
  const route = routes.schema(name);
  return json(route, { $id: route.url, ...publishedSchema(name) });
}

/** What platforms may send. A later version gets an address of its own. */
function payloadSchemaFile({ routes }: Edition): OutputFile {
  const route = routes.schema('dispatch-v1');
  return json(route, { $id: route.url, ...dispatchSchema });
}

/** A badge's own pictures, unbaked: always PNG, and SVG where it was drawn as one (OB 2.0, BadgeClass.image). */
function badgeImageFiles(badge: Badge, pictures: BadgePictures | undefined, edition: Edition): OutputFile[] {
  if (!pictures) throw new Error(`Badge ${badge.id} was not drawn`);
  const file = (kind: 'png' | 'svg') => edition.routes.badgeImage(badge.id, kind).file;
  return [
    { path: file('png'), content: pictures.png },
    ...(pictures.svg === undefined ? [] : [{ path: file('svg'), content: pictures.svg }]),
  ];
}

function issuerImageFiles({ id, image }: Issuer, edition: Edition): OutputFile[] {
  return image ? [{ path: edition.routes.issuerImage(id, image.kind).file, content: image.bytes }] : [];
}
