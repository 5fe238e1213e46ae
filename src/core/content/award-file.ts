import type { Evidence } from '../model/award.ts';
import { parseAwardId, parseClaimId } from '../model/ids.ts';
import { parseWebUrl } from '../model/text.ts';
import type { Markdown } from '../model/text.ts';
import { parseDay, parseInstant } from '../model/time.ts';
import { checkMarkdown } from '../markdown/check-mdx.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { escapedEmails } from './clear-email.ts';
import type { AwardDraft, EvidenceDraft, Located } from './draft.ts';
import { errataDrafts, type ErratumFields } from './errata.ts';
import { extensionProblems, extensionsOf } from './extensions.ts';
import { valueAt } from './fields.ts';
import type { FieldPath, Fields } from './fields.ts';
import type { AwardRole } from './file-role.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { narrativeProblems } from './narrative.ts';
import { ensured, present } from './present.ts';
import { readMarkdownFile, readYamlFile } from './read-fields.ts';

interface AwardFields {
  readonly issuedOn: string;
  readonly id?: string;
  readonly expires?: string;
  readonly evidence?: readonly EvidenceFields[];
  readonly narrative?: Markdown;
  readonly revoked?: { readonly on: string; readonly reason: string };
  readonly errata?: readonly ErratumFields[];
  readonly claim?: string;
  readonly renews?: string;
  readonly constituents?: readonly string[];
}

interface EvidenceFields extends Omit<Evidence, 'url'> {
  readonly id?: string;
}

/** Reads `recipients/<handle>/<badge>.md`, `.yaml` or `<badge>.<n>.md`. */
export function parseAwardFile(file: FileText, role: AwardRole): Parsed {
  const {
    fields,
    body,
    problems: faults,
  } = role.format === 'md' ? readMarkdownFile('award', file) : { ...readYamlFile('award', file), body: undefined };
  const problems = [
    ...faults,
    ...(fields && faults.length === 0 ? extensionProblems(fields) : []),
    ...(body ? checkMarkdown(body) : []),
    ...(fields ? [...fieldNarratives(fields, role), ...escapedEmails(file, fields)] : []),
  ];
  if (!fields || problems.length > 0) return { drafts: [], problems };
  return { drafts: [awardDraft(file, role, { fields, body: body?.value })], problems };
}

function fieldNarratives(fields: Fields, { format }: AwardRole): readonly Problem[] {
  const { narrative, evidence } = fields.values as Partial<Record<keyof AwardFields, unknown>>;
  if (format === 'md' && narrative !== undefined)
    return [{ code: 'NARRATIVE_IN_FRONT_MATTER', place: fields.placeOfName(['narrative']) }];
  const ofEvidence = Array.isArray(evidence)
    ? evidence.map((_, index): FieldPath => ['evidence', index, 'narrative'])
    : [];
  return [['narrative'], ...ofEvidence].flatMap((path) => {
    const text = valueAt(fields.values, path);
    return typeof text === 'string' ? narrativeProblems(text as Markdown, fields.placeOf(path)) : [];
  });
}

function awardDraft(
  file: FileText,
  { badge, handle, fileName, ordinal }: AwardRole,
  { fields, body }: { readonly fields: Fields; readonly body: Markdown | undefined },
): AwardDraft {
  const values = fields.values as unknown as AwardFields;
  const { issuedOn, id, expires, evidence = [], narrative, revoked, errata = [], claim, renews, constituents } = values;
  const place = file.placeAt(0);
  const located = <T>(value: T | undefined, path: FieldPath): Located<T> => ({
    value: ensured(value),
    place: fields.placeOf(path),
  });
  return {
    kind: 'award',
    place,
    fileName,
    ordinal,
    badge,
    recipient: { value: handle, place },
    awardedAt: located(parseInstant(issuedOn), ['issuedOn']),
    evidence: evidence.map((one, index) => evidenceOf(one, fields.placeOf(['evidence', index, 'criterion']))),
    errata: errataDrafts(errata, fields),
    ...present({
      pinnedId: id === undefined ? undefined : located(parseAwardId(id), ['id']),
      expiresAt: expires === undefined ? undefined : located(parseInstant(expires), ['expires']),
      narrative: body === undefined || body === '' ? narrative : body,
      extensions: extensionsOf(fields),
      revocation: revoked && { on: located(parseDay(revoked.on), ['revoked', 'on']), reason: revoked.reason },
      claim: claim === undefined ? undefined : located(parseClaimId(claim), ['claim']),
      renews: renews === undefined ? undefined : located(parseAwardId(renews), ['renews']),
      constituents: constituents?.map((one, index) => located(parseAwardId(one), ['constituents', index])),
    }),
  };
}

function evidenceOf({ id, criterion, ...described }: EvidenceFields, place: Place): EvidenceDraft {
  return {
    ...(id === undefined ? {} : { url: ensured(parseWebUrl(id)) }),
    ...described,
    ...(criterion === undefined ? {} : { criterion: { value: criterion, place } }),
  };
}
