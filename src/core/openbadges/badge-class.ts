import type { Alignment, Badge } from '../model/badge.ts';
import { criteriaNarrative } from './criteria-narrative.ts';
import { OPEN_BADGES_CONTEXT, type AlignmentNode, type BadgeClassDocument } from './document.ts';
import type { Edition } from './edition.ts';

/** What the badge is. Its criteria are given twice, as the page for people and as Markdown for displayers. */
export function badgeClass(badge: Badge, { routes }: Edition): BadgeClassDocument {
  const narrative = criteriaNarrative(badge.criteria);
  return {
    '@context': OPEN_BADGES_CONTEXT,
    type: 'BadgeClass',
    id: routes.badgeClass(badge.id).url,
    name: badge.name,
    description: badge.description,
    image: { id: routes.badgeImage(badge.id, 'png').url, caption: badge.image.caption },
    criteria: {
      type: 'Criteria',
      id: routes.badgePage(badge.id).url,
      ...(narrative !== '' && { narrative }),
    },
    issuer: routes.profile(badge.issuer).url,
    ...(badge.tags.length > 0 && { tags: badge.tags }),
    ...(badge.alignment.length > 0 && { alignment: badge.alignment.map(alignmentNode) }),
  };
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
