import type { Alignment, Badge } from '../model/badge.ts';
import type { Framework } from '../model/framework.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Site } from '../model/site.ts';
import { asciiJson } from '../openbadges/ascii-json.ts';
import type { Edition } from '../openbadges/edition.ts';
import type { Routes } from '../openbadges/routes.ts';
import type { OutputFile } from '../publication/output-file.ts';
import type { Publication } from '../publication/publication.ts';
import { INDEX_FORMAT } from './schemas/index-schema.ts';

/**
 * `/index.json`: what the site publishes, with the addresses of all of it. It names no award, so that it changes only when
 * a badge, an issuer, a framework or the site does; awards are in lists of their own (`awardLists`).
 */
export function siteIndex({ registry, edition }: Publication): OutputFile {
  const { routes, site } = edition;
  const document = {
    ...INDEX_FORMAT,
    site: siteEntry(site, routes),
    issuers: [...registry.issuers.values()].map((issuer) => issuerEntry(issuer, routes)),
    badges: [...registry.badges.values()].map((badge) => badgeEntry(badge, edition)),
    frameworks: [...registry.frameworks.values()].map((framework) => frameworkEntry(framework, routes)),
  };
  return { path: routes.index.file, content: asciiJson(document, 'pretty') };
}

function siteEntry({ name, url, description, languages, repository }: Site, routes: Routes): object {
  return {
    name,
    url,
    ...(description !== undefined && { description }),
    languages,
    ...(repository !== undefined && { repository }),
    feeds: { atom: routes.feed('atom').url, json: routes.feed('json').url },
    sitemap: routes.sitemap.url,
    verifier: routes.verifier.url,
    schema: routes.schema('index-v1').url,
  };
}

function issuerEntry({ id, name, description, url, image }: Issuer, routes: Routes): object {
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    url,
    page: routes.issuerPage(id).url,
    profile: routes.profile(id).url,
    revocationList: routes.revocationList(id).url,
    ...(image && { image: routes.issuerImage(id, image.kind).url }),
    feeds: { atom: routes.issuerFeed(id, 'atom').url, json: routes.issuerFeed(id, 'json').url },
  };
}

function badgeEntry(badge: Badge, { routes, site }: Edition): object {
  const { id, name, description, issuer, status, tags, alignment, supersedes, translations } = badge;
  return {
    id,
    name,
    description,
    language: site.languages[0],
    issuer,
    status,
    ...(tags.length > 0 && { tags }),
    ...(alignment.length > 0 && { alignment: alignment.map(alignmentEntry) }),
    ...(supersedes !== undefined && { supersedes }),
    page: routes.badgePage(id).url,
    badgeClass: routes.badgeClass(id).url,
    image: routes.badgeImage(id, 'png').url,
    ...(translations.length > 0 && {
      translations: translations.map((one) => ({
        language: one.language,
        name: one.name,
        page: routes.badgePage(id, one.language).url,
        badgeClass: routes.badgeClass(id, one.language).url,
      })),
    }),
    awards: routes.awardLists(id).url,
    feeds: { atom: routes.badgeFeed(id, 'atom').url, json: routes.badgeFeed(id, 'json').url },
  };
}

/** A target of a framework of the site by its code, or all that the badge says of one. */
function alignmentEntry({ framework, ...target }: Alignment): object {
  return framework === undefined ? target : { framework, target: target.targetCode };
}

function frameworkEntry({ id, name, url, description, targets }: Framework, routes: Routes): object {
  return {
    id,
    name,
    url,
    ...(description !== undefined && { description }),
    page: routes.frameworkPage(id).url,
    targets,
  };
}
