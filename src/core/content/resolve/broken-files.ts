import type { BadgeId, FrameworkId, Handle, IssuerId } from '../../model/ids.ts';
import type { BrokenDraft } from '../draft.ts';

/** Files that are there with problems of their own. Whoever names what they were to describe has made no mistake. */
export interface BrokenFiles {
  /** Whether a file, or a folder it would lie in, is broken. */
  readonly has: (path: string) => boolean;
  readonly hasIssuer: (issuer: IssuerId) => boolean;
  readonly hasAnyIssuer: boolean;
  readonly hasBadge: (badge: BadgeId) => boolean;
  readonly hasFramework: (framework: FrameworkId) => boolean;
  readonly hasRecipient: (handle: Handle) => boolean;
  /** Whether an award of this badge to this handle may stand in a broken file. */
  readonly hasAward: (badge: BadgeId, handle: Handle) => boolean;
}

export function brokenFiles(drafts: readonly BrokenDraft[]): BrokenFiles {
  const paths = new Set<string>(drafts.map((draft) => draft.path));
  const has = (path: string): boolean => foldersAndFile(path).some((part) => paths.has(part));
  const hasBadge = (badge: BadgeId) => has(`badges/${badge}/badge.md`) || has(`badges/${badge}/badge.mdx`);
  const rosters = [...paths].filter((path) => path.endsWith('.csv'));
  const brokenRosters = new Set(rosters.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  const awardFiles = new Set([...paths].map((path) => path.replace(/(?:\.\d+)?\.(?:md|yaml)$/, '')));
  return {
    has,
    hasIssuer: (issuer) => has(`issuers/${issuer}/issuer.md`),
    hasAnyIssuer: [...paths].some((path) => /^issuers(?:\/[^/]+(?:\/issuer\.md)?)?$/.test(path)),
    hasBadge,
    hasFramework: (framework) => has(`frameworks/${framework}.yaml`),
    hasRecipient: (handle) => has(`recipients/${handle}/recipient.yaml`) || rosters.length > 0,
    hasAward: (badge, handle) =>
      brokenRosters.has(`${badge}.csv`) ||
      awardFiles.has(`recipients/${handle}/${badge}`) ||
      has(`recipients/${handle}/${badge}.md`),
  };
}

/** `a/b/c` as `a`, `a/b` and `a/b/c`. */
function foldersAndFile(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
