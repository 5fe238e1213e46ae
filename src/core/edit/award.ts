import { awardIdOf, type Award, type Evidence } from '../model/award.ts';
import type { Badge } from '../model/badge.ts';
import type { AwardId, BadgeId, ClaimId, Handle } from '../model/ids.ts';
import type { HashedIdentity, Identity } from '../model/recipient.ts';
import type { Registry } from '../model/registry.ts';
import type { Markdown, ProjectPath, WebUrl } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import type { SourceFile } from '../content/source-file.ts';
import { awardText, recipientText, type WrittenAward } from './award-text.ts';
import type { Change, FileEdit } from './change.ts';
import { fileNames, nameFor } from './file-names.ts';
import { findHandles, newHandle, newIdentity } from './known-recipient.ts';

export interface AwardRequest {
  readonly badge: BadgeId;
  readonly recipient: RecipientRequest;
  readonly issuedOn: Instant;
  readonly expires?: Instant;
  readonly evidence: readonly Evidence[];
  readonly narrative?: Markdown;
  readonly claim?: ClaimId;
  /** It follows the latest award of the same badge that the person has. */
  readonly renewal?: true;
}

/** Who is to have it: somebody known by handle, or an identity that may or may not be known yet. */
export type RecipientRequest =
  | { readonly kind: 'handle'; readonly handle: Handle }
  | { readonly kind: 'url'; readonly url: WebUrl; readonly suggestedHandle?: Handle }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'hashed'; readonly identity: HashedIdentity };

/** Randomness comes in as an argument. */
export interface Chance {
  /** At least 128 bits, base64url. */
  salt(): string;
  handle(): Handle;
}

/** A project as it was read: what it says, and the text of its files. */
export interface LoadedForEdit {
  readonly registry: Registry;
  readonly files: readonly SourceFile[];
}

export type Planned =
  | { readonly kind: 'planned'; readonly change: Change; readonly award: AwardId; readonly handle: Handle }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * The files that award a badge to somebody: one award file, and a `recipient.yaml` for who is not known yet.
 * The same person is known again by hashing with the salt of everybody who is there, under every handle they have. What only shows in the
 * whole project, such as a milestone that is not reached, is found by `changeProblems`.
 */
export function planAward(project: LoadedForEdit, request: AwardRequest, chance: Chance): Planned {
  const badge = project.registry.badges.get(request.badge);
  if (!badge) return refused(unknownBadge(request.badge, project.registry));
  if (badge.status === 'retired') return refused({ code: 'BADGE_RETIRED', place: badge.place, badge: badge.id });
  const { registry } = project;
  const handles = findHandles(registry.recipients)(request.recipient);
  const [known] = handles;
  if (known === undefined && request.recipient.kind === 'handle')
    return refused(unknownRecipient(request.recipient.handle, registry));
  const renewed = request.renewal && latestAward(registry.awards, badge.id, handles);
  const handle = renewed?.recipient ?? known ?? newHandle(registry.recipients, request.recipient, chance);
  if (request.renewal && !renewed) return refused(nothingToRenew(badge.id, handle));
  const names = fileNames(project, renewed ? { ...badge, repeatable: true } : badge);
  const fileName = nameFor([handle, ...handles], names);
  if (typeof fileName !== 'string') return refused(fileName);
  const identity = known === undefined ? newIdentity(request.recipient, chance) : undefined;
  const edits = [
    ...(identity ? [newRecipient(handle, identity)] : []),
    newAward({ ...request, ...(renewed && { renews: renewed.id }) }, handle, fileName),
  ];
  return {
    kind: 'planned',
    change: { title: titleOf(badge, handle), edits, trailers: [] },
    award: awardIdOf(badge.issuer, handle, fileName),
    handle,
  };
}

/** The award to renew: neither revoked nor renewed before. */
function latestAward(awards: readonly Award[], badge: BadgeId, handles: readonly Handle[]): Award | undefined {
  return awards
    .filter((one) => one.badge === badge && handles.includes(one.recipient) && !one.revocation && !one.renewedBy)
    .toSorted((a, b) => (a.awardedAt < b.awardedAt ? 1 : -1))[0];
}

function nothingToRenew(badge: BadgeId, handle: Handle): Problem {
  return {
    code: 'NOTHING_TO_RENEW',
    place: { file: pathOf(handle, `${badge}.md`), line: 1, column: 1 },
    badge,
    handle,
  };
}

function newRecipient(handle: Handle, identity: Identity): FileEdit {
  return { path: pathOf(handle, 'recipient.yaml'), before: undefined, after: recipientText(identity) };
}

function newAward(request: WrittenAward, handle: Handle, fileName: string): FileEdit {
  return { path: pathOf(handle, `${fileName}.md`), before: undefined, after: awardText(request) };
}

function pathOf(handle: Handle, name: string): ProjectPath {
  return `recipients/${handle}/${name}` as ProjectPath;
}

function titleOf(badge: Badge, handle: Handle): string {
  return `Award ${badge.id} to ${handle}`;
}

function refused(problem: Problem): Planned {
  return { kind: 'refused', problems: [problem] };
}

function unknownBadge(badge: BadgeId, { badges }: Registry): Problem {
  const place = { file: `badges/${badge}/badge.md`, line: 1, column: 1 };
  return {
    code: 'UNKNOWN_BADGE',
    place,
    badge,
    near: nearest(badge, badges.keys()) ?? [...badges.keys()].find((id) => id.startsWith(badge)),
  };
}

function unknownRecipient(handle: Handle, { recipients }: Registry): Problem {
  const place = { file: pathOf(handle, 'recipient.yaml'), line: 1, column: 1 };
  return { code: 'UNKNOWN_RECIPIENT', place, handle, near: nearest(handle, recipients.keys()) };
}
