import { publishedSchema, schemaNames, type SchemaName } from '../content/schemas/author-schemas.ts';
import { dispatchSchema } from '../intake/dispatch-schema.ts';
import type { Badge } from '../model/badge.ts';
import type { BadgeId } from '../model/ids.ts';
import type { Issuer, IssuerKey, SigningKey } from '../model/issuer.ts';
import { asciiJson } from '../openbadges/ascii-json.ts';
import { badgeClass } from '../openbadges/badge-class.ts';
import { cryptographicKey } from '../openbadges/cryptographic-key.ts';
import type { Edition } from '../openbadges/edition.ts';
import { profile } from '../openbadges/profile.ts';
import { removedAssertion } from '../openbadges/removed-assertion.ts';
import { revocationList, type Withdrawn } from '../openbadges/revocation-list.ts';
import type { Route } from '../openbadges/routes.ts';
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
    ...badges.flatMap((badge) => badgeImageFiles(badge, pictures.get(badge.id), edition)),
    ...schemaNames.map((name) => schemaFile(name, edition)),
    payloadSchemaFile(edition),
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
    ...[...issuers.values()].flatMap((issuer) => issuerDocuments(issuer, withdrawnBy(issuer), edition)),
    ...[...badges.values()].flatMap((badge) => badgeDocuments(badge, edition)),
    ...tombstones.map(({ award }) => json(edition.routes.assertion(award), removedAssertion(award, edition))),
  ];
}

/** One class for each language. */
function badgeDocuments(badge: Badge, edition: Edition): OutputFile[] {
  return [undefined, ...badge.translations].map((translation) =>
    json(edition.routes.badgeClass(badge.id, translation?.language), badgeClass(badge, edition, translation)),
  );
}

function issuerDocuments(issuer: Issuer, withdrawn: Withdrawn, edition: Edition): OutputFile[] {
  const { routes } = edition;
  return [
    json(routes.profile(issuer.id), profile(issuer, edition)),
    json(routes.revocationList(issuer.id), revocationList(issuer, withdrawn, edition)),
    ...publishedKeys(issuer, edition).map((key) =>
      json(routes.key(issuer.id, key.id), cryptographicKey(issuer, key, edition)),
    ),
  ];
}

/** The key in use and every other that the issuer declares: a document that was published stays. */
function publishedKeys({ id, signing }: Issuer, { signingKeys }: Edition): (IssuerKey | SigningKey)[] {
  const inUse = signingKeys.get(id);
  const declared = signing.kind === 'keys' ? signing.keys : [];
  return [...(inUse ? [inUse] : []), ...declared.filter((key) => key.id !== inUse?.id)];
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
