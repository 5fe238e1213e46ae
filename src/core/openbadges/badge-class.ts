import type { Alignment, Badge, Translation } from '../model/badge.ts';
import type { LanguageTag } from '../model/text.ts';
import { criteriaNarrative } from './criteria-narrative.ts';
import { OPEN_BADGES_CONTEXT, type AlignmentNode, type BadgeClassDocument, type RelatedNode } from './document.ts';
import type { Edition } from './edition.ts';
import { endorsementLinks } from './endorsement.ts';
import { extensionMembers } from './extension-members.ts';
import { generationOf, type PublishedKey } from './key-generations.ts';

/**
 * What the badge is, in its own language or in that of a translation. Its criteria are given twice, as the page for people
 * and as Markdown for displayers. There is one class for each language, and each names the others (OB 2.0, `related`):
 * displayers show the text of whichever they were given, since they know of no languages within one class.
 */
export function badgeClass(badge: Badge, { routes, site }: Edition, translation?: Translation): BadgeClassDocument {
  const text = translation ?? badge;
  const language = translation?.language;
  const narrative = criteriaNarrative(text.criteria);
  const related = [...relatedClasses(badge, { routes, site }, language), ...otherVersions(badge, routes)];
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'BadgeClass',
    id: routes.badgeClass(badge.id, language).url,
    ...(badge.translations.length > 0 && { '@language': language ?? site.languages[0] }),
    name: text.name,
    description: text.description,
    image: { id: routes.badgeImage(badge.id, 'png').url, caption: translation?.caption ?? badge.image.caption },
    criteria: {
      type: 'Criteria',
      id: routes.badgePage(badge.id, language).url,
      ...(narrative !== '' && { narrative }),
    },
    issuer: routes.profile(badge.issuer).url,
    ...(badge.tags.length > 0 && { tags: badge.tags }),
    ...(badge.alignment.length > 0 && { alignment: badge.alignment.map(alignmentNode) }),
    ...(badge.version !== undefined && { version: String(badge.version) }),
    ...(related.length > 0 && { related }),
    ...extensionMembers(badge.extensions),
    // An endorsement speaks of one address, and that is of the badge in its own language.
    ...(translation ? {} : endorsementLinks(badge, routes)),
  };
}

/** The same badge, for a key that has a profile of its own. An endorsement speaks of the first, and is not repeated. */
export function badgeClassOfKey(badge: Badge, key: PublishedKey, edition: Edition): BadgeClassDocument {
  const { profile, badgeClass: route } = generationOf(badge.issuer, key, edition.routes);
  const { endorsement: _, ...first } = badgeClass(badge, edition);
  return {
    ...first,
    id: route(badge.id).url,
    issuer: profile.url,
    related: [{ id: first.id }, ...(first.related ?? [])],
  };
}

/** The same badge in its other languages, its own first. */
function relatedClasses(
  { id, translations }: Badge,
  { routes, site }: Pick<Edition, 'routes' | 'site'>,
  language: LanguageTag | undefined,
): readonly RelatedNode[] {
  const others = [undefined, ...translations.map((one) => one.language)].filter((one) => one !== language);
  return translations.length === 0
    ? []
    : others.map((one) => ({ id: routes.badgeClass(id, one).url, '@language': one ?? site.languages[0] }));
}

/** The badge that this one supersedes, and the one that supersedes it. */
function otherVersions(
  { version, supersedes, supersededBy }: Badge,
  routes: Edition['routes'],
): readonly RelatedNode[] {
  if (version === undefined) return [];
  return [
    ...(supersedes ? [{ id: routes.badgeClass(supersedes).url, version: String(version - 1) }] : []),
    ...(supersededBy ? [{ id: routes.badgeClass(supersededBy).url, version: String(version + 1) }] : []),
  ];
}

function alignmentNode(alignment: Alignment): AlignmentNode {
  const { targetName, targetUrl, targetDescription, targetFramework, targetCode } = alignment;
  return {
    type: 'AlignmentObject',
    targetName,
    targetUrl,
    ...(targetDescription !== undefined && { targetDescription }),
    ...(targetFramework !== undefined && { targetFramework }),
    ...(targetCode !== undefined && { targetCode }),
  };
}
