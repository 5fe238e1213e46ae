import type { EndorserId } from '../model/endorsement.ts';
import { parseBadgeId, parseHandle, parseIssuerId } from '../model/ids.ts';
import type { BadgeId, Handle, IssuerId } from '../model/ids.ts';
import { slugNear } from './near-form.ts';
import type { MisnamedRole } from './file-role.ts';

/** What an endorsement lies beside. */
export type EndorsedHere =
  | { readonly kind: 'badge'; readonly badge: BadgeId }
  | { readonly kind: 'issuer'; readonly issuer: IssuerId }
  | { readonly kind: 'award'; readonly handle: Handle; readonly fileName: string };

export interface EndorsementRole {
  readonly kind: 'endorsement';
  readonly of: EndorsedHere;
  readonly endorser: EndorserId;
}

export interface OutgoingEndorsementRole {
  readonly kind: 'outgoing-endorsement';
  readonly issuer: IssuerId;
  readonly name: string;
}

/** `<endorser>.md` in `endorsements/` of a badge or an issuer, and `<award file>.<endorser>.md` in that of a recipient. */
export function endorsementRole(
  root: string,
  folder: string,
  name: string,
): EndorsementRole | MisnamedRole | undefined {
  const [, stem] = /^(.+)\.md$/.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const [, award = '', last = stem] = root === 'recipients' ? (/^(.+)\.([^.]+)$/.exec(stem) ?? []) : [];
  const endorser = slug(last);
  if (!endorser) return misnamed(last);
  const of = endorsedAt(root, folder, award);
  if (of === undefined) return undefined;
  return 'found' in of ? of : { kind: 'endorsement', of, endorser };
}

/** `issuers/<issuer>/endorses/<name>.md`. */
export function outgoingRole(folder: string, name: string): OutgoingEndorsementRole | MisnamedRole | undefined {
  const [, stem] = /^(.+)\.md$/.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const issuer = parseIssuerId(folder);
  if (!issuer) return misnamed(folder);
  return slug(stem) ? { kind: 'outgoing-endorsement', issuer, name: stem } : misnamed(stem);
}

function endorsedAt(root: string, folder: string, award: string): EndorsedHere | MisnamedRole | undefined {
  if (root === 'badges') {
    const badge = parseBadgeId(folder);
    return badge ? { kind: 'badge', badge } : misnamed(folder);
  }
  if (root === 'issuers') {
    const issuer = parseIssuerId(folder);
    return issuer ? { kind: 'issuer', issuer } : misnamed(folder);
  }
  const handle = root === 'recipients' ? parseHandle(folder) : undefined;
  if (handle === undefined) return root === 'recipients' ? misnamed(folder) : undefined;
  return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[1-9]\d{0,5})?$/.test(award)
    ? { kind: 'award', handle, fileName: award }
    : undefined;
}

function slug(text: string): EndorserId | undefined {
  return parseIssuerId(text) === undefined ? undefined : (text as EndorserId);
}

function misnamed(found: string): MisnamedRole {
  return { kind: 'misnamed', part: 'name', found, near: slugNear(found) };
}
