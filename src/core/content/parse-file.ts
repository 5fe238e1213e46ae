import { inspectPicture } from '../bake/inspect-picture.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { parsePublicKey } from '../proof/parse-public-key.ts';
import { privateKeyPlace } from '../proof/private-key-place.ts';
import { parseApplicationsKeyFile } from './applications-key-file.ts';
import { parseAwardFile } from './award-file.ts';
import { parseBadgeFile } from './badge-file.ts';
import { parseClaimFile } from './claim-file.ts';
import { clearEmails } from './clear-email.ts';
import { parseEndorsementFile, parseOutgoingFile } from './endorsement-file.ts';
import type { FileRole, MisnamedRole } from './file-role.ts';
import { roleOf } from './file-role.ts';
import type { FileText } from './file-text.ts';
import { fileText } from './file-text.ts';
import { parseFrameworkFile } from './framework-file.ts';
import { parseIssuerFile } from './issuer-file.ts';
import { withoutEchoes } from './one-mistake.ts';
import type { Parsed } from './parsed.ts';
import { parseRecipientFile } from './recipient-file.ts';
import { parseRosterFile } from './roster-file.ts';
import { parseSiteFile } from './site-file.ts';
import type { SourceFile } from './source-file.ts';
import { parseTombstoneFile } from './tombstone-file.ts';
import { parseTranslationFile } from './translation-file.ts';
import { unprintable } from './unprintable.ts';

/** More problems than these in one file have one cause, and nobody reads them. */
const MOST_PROBLEMS = 1000;

/**
 * Reads one file alone, by its path. Never throws, whatever is in it. Pure: the same file gives the same, in any thread.
 * A file with problems gives a broken draft besides what drafts can be relied on.
 */
export function parseFile(source: SourceFile): Parsed {
  const role = roleOf(source.path);
  const parsed = role.kind === 'picture' ? inspectPicture(source.path, bytesOf(source)) : parseText(source, role);
  const problems = atMost(MOST_PROBLEMS, withoutEchoes(parsed.problems));
  const isMarked = problems.length === 0 || parsed.drafts.some(({ kind }) => kind === 'broken');
  const broken = { kind: 'broken', place: startOf(source), path: source.path } as const;
  return { drafts: isMarked ? parsed.drafts : [...parsed.drafts, broken], problems };
}

type TextRole = Exclude<FileRole, { kind: 'picture' }>;

function parseText(source: SourceFile, role: TextRole): Parsed {
  const text = source.kind === 'text' ? source.text : new TextDecoder().decode(source.bytes);
  if (role.kind === 'public-key') return parsePublicKey(source.path, text);
  const file = fileText(source.path, text);
  const secret = privateKeyPlace(source.path, file.text);
  if (secret) return problem({ code: 'PRIVATE_KEY_IN_REPOSITORY', place: secret });
  const emails = source.path.startsWith('recipients/') ? clearEmails(file, MOST_PROBLEMS) : [];
  const parsed = parseRole(file, role);
  if (emails.length === 0) return parsed;
  return { ...parsed, problems: [...emails, ...parsed.problems.filter(({ code }) => code !== 'CLEAR_EMAIL')] };
}

function parseRole(file: FileText, role: Exclude<TextRole, { kind: 'public-key' }>): Parsed {
  const place = file.placeAt(0);
  if (role.kind === 'ignored') return { drafts: [], problems: [] };
  if (role.kind === 'unexpected') return problem({ code: 'UNEXPECTED_FILE', place, near: role.near });
  if (role.kind === 'misnamed') return problem(misnamed(role, place));
  if (role.kind === 'numbered-roster')
    return problem({ code: 'ROSTER_NUMBERED', place, badge: role.badge, number: role.number });
  const hidden = unprintable(file.text);
  if (hidden)
    return problem({ code: 'UNPRINTABLE_CHARACTER', place: file.placeAt(hidden.offset), character: hidden.name });
  return parseContent(file, role);
}

type ContentRole = Exclude<
  TextRole,
  { kind: 'ignored' | 'unexpected' | 'misnamed' | 'numbered-roster' | 'public-key' }
>;

function parseContent(file: FileText, role: ContentRole): Parsed {
  switch (role.kind) {
    case 'site':
      return parseSiteFile(file);
    case 'issuer':
      return parseIssuerFile(file, role.issuer);
    case 'applications-key':
      return parseApplicationsKeyFile(file, role.issuer);
    case 'badge':
      return parseBadgeFile(file, role.badge, role.syntax);
    case 'translation':
      return parseTranslationFile(file, role);
    case 'claim':
      return parseClaimFile(file, role);
    case 'recipient':
      return parseRecipientFile(file, role.handle);
    case 'award':
      return parseAwardFile(file, role);
    case 'endorsement':
      return parseEndorsementFile(file, role);
    case 'outgoing-endorsement':
      return parseOutgoingFile(file, role);
    case 'roster':
      return parseRosterFile(file, role.badge, MOST_PROBLEMS);
    case 'framework':
      return parseFrameworkFile(file, role.framework);
    case 'tombstone':
      return parseTombstoneFile(file, role.award);
  }
}

function misnamed({ part, found, near }: MisnamedRole, place: Place): Problem {
  switch (part) {
    case 'name':
      return { code: 'BAD_NAME', place, name: found, near };
    case 'number':
      return { code: 'BAD_AWARD_NUMBER', place, number: found };
    case 'language':
      return { code: 'BAD_LANGUAGE_TAG', place, value: found, near };
  }
}

/** Past the limit, all problems of a file become one, at the place of the first. */
function atMost(limit: number, problems: readonly Problem[]): readonly Problem[] {
  const [first] = problems;
  if (first === undefined || problems.length <= limit) return problems;
  const codes = [...new Set(problems.map(({ code }) => code))];
  return [{ code: 'TOO_MANY_PROBLEMS', place: first.place, limit, codes }];
}

function problem(one: Problem): Parsed {
  return { drafts: [], problems: [one] };
}

function startOf({ path }: SourceFile): Place {
  return { file: path, line: 1, column: 1 };
}

function bytesOf(source: SourceFile): Uint8Array {
  return source.kind === 'bytes' ? source.bytes : new TextEncoder().encode(source.text);
}
