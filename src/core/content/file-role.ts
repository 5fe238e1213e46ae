import {
  parseAwardId,
  parseBadgeId,
  parseClaimId,
  parseFrameworkId,
  parseHandle,
  parseIssuerId,
} from '../model/ids.ts';
import type { AwardId, BadgeId, ClaimId, FrameworkId, Handle, IssuerId } from '../model/ids.ts';
import { parseLanguageTag } from '../model/text.ts';
import type { LanguageTag } from '../model/text.ts';
import { nearest } from '../problem/nearest.ts';
import { endorsementRole, outgoingRole } from './endorsement-role.ts';
import type { EndorsementRole, OutgoingEndorsementRole } from './endorsement-role.ts';
import { languageTagNear, slugNear } from './near-form.ts';

/** What a file is for, by its path alone. */
export type FileRole =
  | { readonly kind: 'site' }
  | { readonly kind: 'issuer'; readonly issuer: IssuerId }
  | { readonly kind: 'public-key' }
  | { readonly kind: 'applications-key'; readonly issuer: IssuerId }
  | { readonly kind: 'picture' }
  | { readonly kind: 'badge'; readonly badge: BadgeId; readonly syntax: Syntax }
  | { readonly kind: 'translation'; readonly badge: BadgeId; readonly language: LanguageTag; readonly syntax: Syntax }
  | ClaimRole
  | { readonly kind: 'recipient'; readonly handle: Handle }
  | AwardRole
  | { readonly kind: 'roster'; readonly badge: BadgeId }
  | { readonly kind: 'tombstone'; readonly award: AwardId }
  | { readonly kind: 'framework'; readonly framework: FrameworkId }
  | EndorsementRole
  | OutgoingEndorsementRole
  /** README.md and what belongs to tools: files and folders whose names begin with a dot. They may lie anywhere. */
  | { readonly kind: 'ignored' }
  | MisnamedRole
  /** `<badge>.2.csv`, as if rosters were numbered like awards. */
  | { readonly kind: 'numbered-roster'; readonly badge: BadgeId; readonly number: string }
  | { readonly kind: 'unexpected'; readonly near: string | undefined };

export interface AwardRole {
  readonly kind: 'award';
  readonly handle: Handle;
  readonly badge: BadgeId;
  /** `first-pull-request` or `first-pull-request.2`. */
  readonly fileName: string;
  readonly ordinal: number;
  readonly format: 'md' | 'yaml';
}

export interface ClaimRole {
  readonly kind: 'claim';
  readonly badge: BadgeId;
  readonly claim: ClaimId;
}

/** A file in a place that is known, whose own name or whose folder's is no good. */
export interface MisnamedRole {
  readonly kind: 'misnamed';
  readonly part: 'name' | 'number' | 'language';
  readonly found: string;
  readonly near: string | undefined;
}

type Syntax = 'md' | 'mdx';

export function roleOf(path: string): FileRole {
  return knownRole(path) ?? { kind: 'unexpected', near: nearestPath(path) };
}

function knownRole(path: string): FileRole | undefined {
  const [root, folder = '', name = '', ...below] = path.split('/');
  const last = below.at(-1) ?? (name || folder || root || '');
  if (/(?:^|\/)\./.test(path) || last === 'README.md') return { kind: 'ignored' };
  if (path === 'site.yaml') return { kind: 'site' };
  if (name === 'endorsements' && below.length === 1) return endorsementRole(root ?? '', folder, last);
  if (root === 'issuers' && name === 'endorses' && below.length === 1) return outgoingRole(folder, last);
  if (root === 'issuers' && name === 'keys' && below.length === 1 && last.endsWith('.pem'))
    return { kind: 'public-key' };
  if (root === 'badges' && name === 'claims' && below.length === 1) return claimRole(folder, last);
  if (below.length > 0) return undefined;
  if (root === 'frameworks') return name === '' ? frameworkRole(folder) : undefined;
  if (root === 'forgotten') return name === '' ? tombstoneRole(folder) : undefined;
  if (root === 'issuers') return roleInIssuer(folder, name);
  if (root === 'badges') return roleInBadge(folder, name);
  return root === 'recipients' ? roleInRecipient(folder, name) : undefined;
}

/** By name alone: which of them is fit is found in its bytes. */
const PICTURE = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:png|svg|jpe?g|gif|webp|avif|bmp|ico|tiff?)$/i;

function roleInIssuer(folder: string, name: string): FileRole | undefined {
  if (PICTURE.test(name)) return { kind: 'picture' };
  if (name !== 'issuer.md' && name !== 'applications.pem') return undefined;
  const issuer = parseIssuerId(folder);
  if (!issuer) return misnamed(folder);
  return name === 'issuer.md' ? { kind: 'issuer', issuer } : { kind: 'applications-key', issuer };
}

function roleInBadge(folder: string, name: string): FileRole | undefined {
  if (PICTURE.test(name)) return { kind: 'picture' };
  const [, tag, ending] = /^badge(?:\.([^.]+))?\.(mdx?)$/.exec(name) ?? [];
  if (ending === undefined) return undefined;
  const badge = parseBadgeId(folder);
  if (!badge) return misnamed(folder);
  const syntax = ending === 'mdx' ? 'mdx' : 'md';
  if (tag === undefined) return { kind: 'badge', badge, syntax };
  const language = parseLanguageTag(tag);
  if (language) return { kind: 'translation', badge, language, syntax };
  return { kind: 'misnamed', part: 'language', found: tag, near: languageTagNear(tag) };
}

function claimRole(folder: string, name: string): FileRole | undefined {
  const [, stem] = /^(.+)\.yaml$/.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const badge = parseBadgeId(folder);
  const claim = parseClaimId(stem);
  if (!badge) return misnamed(folder);
  return claim ? { kind: 'claim', badge, claim } : misnamed(stem);
}

function tombstoneRole(name: string): FileRole | undefined {
  const [, stem] = /^(.+)\.yaml$/.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const award = parseAwardId(stem);
  return award ? { kind: 'tombstone', award } : misnamed(stem);
}

function frameworkRole(name: string): FileRole | undefined {
  const [, stem] = /^(.+)\.yaml$/.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const framework = parseFrameworkId(stem);
  return framework ? { kind: 'framework', framework } : misnamed(stem);
}

function roleInRecipient(folder: string, name: string): FileRole | undefined {
  const [, stem = '', ending] = /^(.+)\.(md|yaml|csv)$/.exec(name) ?? [];
  if (ending === undefined) return undefined;
  const handle = parseHandle(folder);
  if (!handle) return misnamed(folder);
  if (stem === 'recipient') return ending === 'yaml' ? { kind: 'recipient', handle } : undefined;
  if (ending === 'csv') return rosterRole(stem);
  return awardRole(stem, handle, ending === 'md' ? 'md' : 'yaml');
}

function rosterRole(stem: string): FileRole {
  const badge = parseBadgeId(stem);
  if (badge) return { kind: 'roster', badge };
  const [, name = '', number = ''] = /^(.+)\.(\d{1,6})$/.exec(stem) ?? [];
  const numbered = parseBadgeId(name);
  return numbered ? { kind: 'numbered-roster', badge: numbered, number } : misnamed(stem);
}

function awardRole(fileName: string, handle: Handle, format: AwardRole['format']): FileRole {
  const [, stem = fileName, number] = /^(.+)\.(\d+)$/.exec(fileName) ?? [];
  const badge = parseBadgeId(stem);
  if (!badge) return misnamed(stem);
  if (number === undefined) return { kind: 'award', handle, badge, fileName, ordinal: 1, format };
  return /^(?:[2-9]|[1-9]\d{1,5})$/.test(number)
    ? { kind: 'award', handle, badge, fileName, ordinal: Number(number), format }
    : { kind: 'misnamed', part: 'number', found: number, near: undefined };
}

function misnamed(found: string): MisnamedRole {
  return { kind: 'misnamed', part: 'name', found, near: slugNear(found) };
}

const EXPECTED = ['site.yaml', 'issuer.md', 'applications.pem', 'badge.md', 'badge.mdx', 'recipient.yaml'];
const ENDINGS: Readonly<Record<string, string>> = { yml: 'yaml', markdown: 'md', mdx: 'md', json: 'yaml', tsv: 'csv' };

/** The path that was probably meant: another ending, small letters, or a name that is nearly one of ours. */
function nearestPath(path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const small = name.toLowerCase();
  const ending = small.slice(small.lastIndexOf('.') + 1);
  const mended = small.slice(0, small.length - ending.length) + (ENDINGS[ending] ?? ending);
  return [mended, nearest(mended, EXPECTED) ?? '']
    .map((candidate) => folder + candidate)
    .find((candidate) => candidate !== path && isUseful(knownRole(candidate)));
}

function isUseful(role: FileRole | undefined): boolean {
  return role !== undefined && role.kind !== 'ignored' && role.kind !== 'misnamed' && role.kind !== 'numbered-roster';
}
