import type { FullAward } from '../core/model/award.ts';
import { fullAwards } from '../core/publication/full-awards.ts';
import type { Recipient } from '../core/model/recipient.ts';
import type { Tombstone } from '../core/model/tombstone.ts';
import type { Publication } from '../core/publication/publication.ts';
import { pageLanguages } from './spoken-edition.ts';
import { badgeApplications } from './views/apply-view.ts';
import { checkAreas } from './views/check-areas.ts';
import { problemAreas } from './views/problem-areas.ts';

export function badgePaths({ registry }: Publication) {
  return [...registry.badges.values()].map((badge) => ({ params: { badge: badge.id }, props: { badge } }));
}

export function translationPaths({ registry }: Publication) {
  return [...registry.badges.values()].flatMap((badge) =>
    badge.translations.map(({ language }) => ({ params: { badge: badge.id, language }, props: { badge, language } })),
  );
}

/** The languages that the site's own pages are in beside the first. */
export function languagePaths({ edition }: Publication) {
  const [, ...others] = pageLanguages(edition);
  return others.map((language) => ({ params: { language }, props: { language } }));
}

/** What has a page, in each of those languages. */
export function inLanguages<Params extends object, Props extends object>(
  publication: Publication,
  paths: readonly { readonly params: Params; readonly props: Props }[],
) {
  return languagePaths(publication).flatMap(({ params, props }) =>
    paths.map((path) => ({ params: { ...path.params, ...params }, props: { ...path.props, ...props } })),
  );
}

/** Badges that somebody can apply for. */
export function applyPaths({ registry }: Publication) {
  return [...registry.badges.values()]
    .filter((badge) => badgeApplications(badge, registry).kind !== 'none')
    .map((badge) => ({ params: { badge: badge.id }, props: { badge } }));
}

/** Milestones, to each of which there is a way. */
export function pathwayPaths({ registry }: Publication) {
  return [...registry.badges.values()]
    .filter(({ requires }) => requires)
    .map((badge) => ({ params: { badge: badge.id }, props: { badge } }));
}

export function frameworkPaths({ registry }: Publication) {
  return [...registry.frameworks.values()].map((framework) => ({
    params: { framework: framework.id },
    props: { framework },
  }));
}

export function issuerPaths({ registry }: Publication) {
  return [...registry.issuers.values()].map((issuer) => ({ params: { issuer: issuer.id }, props: { issuer } }));
}

/** Only people who want to be named have a page; in a build there is the page around them, which the engine fills. */
export function recipientPaths({ registry }: Publication, build: boolean): RecipientPath[] {
  if (build) return [{ params: { handle: '_shell' }, props: {} }];
  return [...registry.recipients.values()]
    .filter(({ profile }) => profile !== undefined)
    .map((recipient) => ({ params: { handle: recipient.handle }, props: { recipient } }));
}

/**
 * Every award while somebody works on the project. In a build only the page around them, which workers fill, and what
 * is left of awards that were removed.
 */
export function awardPaths(publication: Publication, build: boolean): AwardPath[] {
  const { registry } = publication;
  const removed = registry.tombstones.map((tombstone) => ({ params: { id: tombstone.award }, props: { tombstone } }));
  if (build) return [{ params: { id: '_shell' }, props: {} }, ...removed];
  return [...fullAwards(publication).map((full) => ({ params: { id: full.award.id }, props: { full } })), ...removed];
}

interface RecipientPath {
  readonly params: { readonly handle: string };
  readonly props: { readonly recipient?: Recipient };
}

interface AwardPath {
  readonly params: { readonly id: string };
  readonly props: { readonly full?: FullAward; readonly tombstone?: Tombstone };
}

export function checkPaths() {
  return checkAreas.flatMap(({ checks }) =>
    checks.map((check) => ({ params: { code: check.code }, props: { check } })),
  );
}

export function problemPaths() {
  return problemAreas.flatMap(({ problems }) =>
    problems.map((problem) => ({ params: { code: problem.code }, props: { problem } })),
  );
}
