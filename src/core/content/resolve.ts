import type { Registry } from '../model/registry.ts';
import type { Instant } from '../model/time.ts';
import type { Problem } from '../problem/problem.ts';
import type { Draft } from './draft.ts';
import { resolveAwards } from './resolve/awards.ts';
import { resolveBadges } from './resolve/badges.ts';
import { brokenFiles } from './resolve/broken-files.ts';
import { resolveFrameworks } from './resolve/frameworks.ts';
import { withEndorsements } from './resolve/endorsements.ts';
import { resolveIssuers } from './resolve/issuers.ts';
import { resolvePictures } from './resolve/pictures.ts';
import { resolveRecipients } from './resolve/recipients.ts';
import { suggestions, type Resolving } from './resolve/resolving.ts';
import { sortDrafts } from './resolve/sorted-drafts.ts';
import { resolveTombstones } from './resolve/tombstones.ts';

export interface Resolved {
  /** What could be resolved; undefined where `site.yaml` says too little. What has problems is left out, and what leads to it. */
  readonly registry: Registry | undefined;
  readonly problems: readonly Problem[];
}

/** Follows every name in a project's drafts and checks what only shows when they are seen together. Their order does not matter. */
export function resolve(drafts: readonly Draft[], { now }: { readonly now: Instant }): Resolved {
  const sorted = sortDrafts(drafts);
  const site = sorted.site[0]?.site;
  const problems: Problem[] = [];
  const resolving: Resolving = {
    now,
    site,
    broken: brokenFiles(sorted.broken),
    report: (problem) => problems.push(ofWholeFile(problem)),
    suggest: suggestions(),
  };
  const pictures = resolvePictures(sorted, resolving);
  const issuers = resolveIssuers(sorted, pictures, resolving);
  const frameworks = resolveFrameworks(sorted.framework, resolving);
  const badges = resolveBadges(sorted, issuers, { pictures, frameworks, resolving });
  const recipients = resolveRecipients(sorted, resolving);
  const awards = resolveAwards(sorted.award, { badges, recipients }, resolving);
  const tombstones = resolveTombstones(sorted, { issuers, awards }, resolving);
  const unendorsed = site && { site, issuers, badges: badges.resolved, frameworks, recipients, awards, tombstones };
  const registry = unendorsed && withEndorsements(unendorsed, sorted, resolving);
  return { registry, problems };
}

/** What is wrong with a file as a whole has no length, though its draft may begin with a character. */
function ofWholeFile(problem: Problem): Problem {
  const { file, line, column } = problem.place;
  return line === 1 && column === 1 ? { ...problem, place: { file, line, column } } : problem;
}
