import type { FullAward } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { AwardId } from '../model/ids.ts';
import type { Issuer, IssuerKey } from '../model/issuer.ts';
import { isBakedAtBuild } from '../model/baked-at-build.ts';
import type { Edition } from '../openbadges/edition.ts';
import type { Route, Routes } from '../openbadges/routes.ts';
import type { Publication } from '../publication/publication.ts';
import type { Address } from './effect.ts';

/** What is published of an award: its page, its documents and its pictures. */
export function awardAddresses(
  { award, badge, issuer }: FullAward,
  { routes, site }: Pick<Edition, 'routes' | 'site'>,
  change: Address['change'],
): Address[] {
  const isSigned = issuer.signing.kind === 'keys' && issuer.signing.keys.length > 0;
  return told(change, [
    routes.awardPage(award.id),
    routes.assertion(award.id),
    ...(isSigned ? [routes.signedAssertion(award.id)] : []),
    ...(isBakedAtBuild(site, award) ? bakedImages(award.id, badge, routes) : []),
  ]);
}

/** The pictures that carry an award. */
function bakedImages(award: AwardId, { image }: Badge, routes: Routes): Route[] {
  return (image.kind === 'svg' ? (['png', 'svg'] as const) : (['png'] as const)).map((kind) =>
    routes.bakedImage(award, kind),
  );
}

export function badgeAddresses(
  { id, image, translations }: Badge,
  routes: Routes,
  change: Address['change'],
): Address[] {
  return told(change, [
    routes.badgePage(id),
    routes.badgeClass(id),
    routes.badgeImage(id, 'png'),
    ...(image.kind === 'svg' ? [routes.badgeImage(id, 'svg')] : []),
    ...translations.flatMap(({ language }) => [routes.badgePage(id, language), routes.badgeClass(id, language)]),
  ]);
}

export function issuerAddresses({ id, image, signing }: Issuer, routes: Routes, change: Address['change']): Address[] {
  const keys = signing.kind === 'keys' ? signing.keys : [];
  return told(change, [
    routes.issuerPage(id),
    routes.profile(id),
    routes.revocationList(id),
    ...(image ? [routes.issuerImage(id, image.kind)] : []),
    ...keys.map((key) => routes.key(id, key.id)),
  ]);
}

/** What is published of a key: its document and, where it has a profile of its own, all that signatures of it lead to. */
export function keyAddresses(
  { id: issuer }: Issuer,
  { id, profile }: IssuerKey,
  { registry, edition: { routes } }: Publication,
  change: Address['change'],
): Address[] {
  const badges = [...registry.badges.values()].filter((badge) => badge.issuer === issuer);
  return told(change, [
    routes.key(issuer, id),
    ...(profile === undefined
      ? []
      : [
          routes.profileOfKey(issuer, id),
          routes.revocationListOfKey(issuer, id),
          ...badges.map((badge) => routes.badgeClassOfKey(badge.id, id)),
        ]),
  ]);
}

export function told(change: Address['change'], routes: readonly Route[]): Address[] {
  return routes.map(({ url }) => ({ url, change }));
}

/** What becomes of addresses when those of before are given way to those of after: which change, appear and disappear. */
export function passage(before: readonly Address[], after: readonly Address[]): Address[] {
  const later = new Set(after.map(({ url }) => url));
  const earlier = new Set(before.map(({ url }) => url));
  return [
    ...after.map(({ url }) => ({ url, change: earlier.has(url) ? ('changes' as const) : ('appears' as const) })),
    ...before.filter(({ url }) => !later.has(url)).map(({ url }) => ({ url, change: 'disappears' as const })),
  ];
}
