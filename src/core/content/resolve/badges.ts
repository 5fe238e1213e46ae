import type { Alignment, Badge, Translation } from '../../model/badge.ts';
import type { BadgeId, IssuerId } from '../../model/ids.ts';
import type { Picture } from '../../model/image.ts';
import type { Issuer } from '../../model/issuer.ts';
import { badgesIn } from '../../model/requirement.ts';
import type { BadgeDraft } from '../draft.ts';
import { compareText } from './by-place.ts';
import { resolveClaims, type ClaimsOfBadges } from './claims.ts';
import { errataOf } from './errata.ts';
import { resolveAlignment, type Frameworks } from './frameworks.ts';
import { issuersOfBadges } from './issuers-of-badges.ts';
import { milestoneFaults } from './milestones.ts';
import { requirementOf } from './requirements.ts';
import type { Pictures } from './pictures.ts';
import { spot, type Resolving } from './resolving.ts';
import type { SortedDrafts } from './sorted-drafts.ts';
import { successionFaults, withVersions } from './successions.ts';
import { resolveTranslations } from './translations.ts';

export interface Badges {
  /** All that have a file without problems of its own, drafts included, wherever their links lead. */
  readonly described: DescribedBadges;
  /** All that can be published, in order of id. */
  readonly resolved: ReadonlyMap<BadgeId, Badge>;
  readonly claims: ClaimsOfBadges;
}

export type DescribedBadges = ReadonlyMap<BadgeId, BadgeDraft>;

export function resolveBadges(
  drafts: SortedDrafts,
  issuers: ReadonlyMap<IssuerId, Issuer>,
  { pictures, frameworks, resolving }: { pictures: Pictures; frameworks: Frameworks; resolving: Resolving },
): Badges {
  const described = describedOnce(drafts.badge, resolving);
  const links: Links = {
    issuers: issuersOfBadges(described, drafts.issuer, resolving),
    pictures: picturesOfBadges(described, pictures),
    translations: resolveTranslations(drafts.translation, described, resolving),
    claims: resolveClaims(drafts.claim, described, resolving),
    alignments: new Map(
      [...described.values()].map(({ id, alignment }) => [id, resolveAlignment(alignment, frameworks, resolving)]),
    ),
  };
  const faulty = new Set([
    ...milestoneFaults(described, resolving),
    ...successionFaults(described, links.issuers, resolving),
  ]);
  const badges = [...described.values()]
    .filter(({ id, status }) => status !== 'draft' && !faulty.has(id))
    .map((draft) => linkedBadge(draft, links, resolving))
    .filter((badge) => badge !== undefined)
    .filter((badge) => issuers.has(badge.issuer));
  const resolved = withVersions(withoutDangling(new Map(badges.map((badge) => [badge.id, badge]))));
  return { described, resolved, claims: links.claims };
}

function describedOnce(drafts: readonly BadgeDraft[], { report }: Resolving): DescribedBadges {
  const described = new Map<BadgeId, BadgeDraft>();
  for (const draft of drafts.toSorted((a, b) => compareText(a.id, b.id))) {
    const other = described.get(draft.id);
    if (other) report({ code: 'BADGE_TWICE', place: draft.place, badge: draft.id, other: spot(other.place) });
    else described.set(draft.id, draft);
  }
  return described;
}

function picturesOfBadges(described: DescribedBadges, pictures: Pictures): ReadonlyMap<BadgeId, Picture> {
  const found = [...described.values()].map(({ id, image }) => [id, pictures.named(image)] as const);
  return new Map(found.filter((pair): pair is [BadgeId, Picture] => pair[1] !== undefined));
}

interface Links {
  readonly issuers: ReadonlyMap<BadgeId, IssuerId>;
  readonly pictures: ReadonlyMap<BadgeId, Picture>;
  readonly translations: ReadonlyMap<BadgeId, readonly Translation[]>;
  readonly claims: ClaimsOfBadges;
  readonly alignments: ReadonlyMap<BadgeId, readonly Alignment[]>;
}

function linkedBadge(draft: BadgeDraft, links: Links, resolving: Resolving): Badge | undefined {
  const { id, extensions, validFor, requires, supersedes, status } = draft;
  const issuer = links.issuers.get(id);
  const image = links.pictures.get(id);
  if (!issuer || !image || status === 'draft') return undefined;
  return {
    id,
    issuer,
    name: draft.name,
    description: draft.description,
    image,
    criteria: draft.criteria,
    tags: draft.tags,
    alignment: links.alignments.get(id) ?? [],
    ...(extensions && { extensions }),
    ...(validFor && { validFor }),
    ...(requires && {
      requires: { ...requirementOf(requires), ...(requires.until && { until: requires.until.value }) },
    }),
    evidence: draft.evidence,
    reviewers: draft.reviewers,
    approvals: draft.approvals,
    applications: draft.applications,
    claims: links.claims.get(id) ?? [],
    repeatable: draft.repeatable,
    ...(supersedes && { supersedes: supersedes.value }),
    status,
    errata: errataOf(draft, resolving),
    translations: links.translations.get(id) ?? [],
    place: draft.place,
  };
}

/** Leaves out badges that lead to one that was left out, and those that lead to these in turn. */
function withoutDangling(badges: ReadonlyMap<BadgeId, Badge>): ReadonlyMap<BadgeId, Badge> {
  const targets = (badge: Badge) => [
    ...(badge.requires ? badgesIn(badge.requires) : []),
    ...(badge.supersedes ? [badge.supersedes] : []),
  ];
  const sources = Map.groupBy(
    [...badges.values()].flatMap((badge) => targets(badge).map((target) => ({ target, source: badge.id }))),
    ({ target }) => target,
  );
  const missing = new Set([...sources.keys()].filter((target) => !badges.has(target)));
  for (const target of missing) for (const { source } of sources.get(target) ?? []) missing.add(source);
  return new Map([...badges].filter(([id]) => !missing.has(id)));
}
