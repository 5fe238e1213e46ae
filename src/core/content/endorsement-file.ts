import { checkMarkdown } from '../markdown/check-mdx.ts';
import type { Withdrawal } from '../model/endorsement.ts';
import { parseWebUrl } from '../model/text.ts';
import type { Markdown } from '../model/text.ts';
import { parseDay, parseInstant, type Instant } from '../model/time.ts';
import type { Problem } from '../problem/problem.ts';
import { isBlank } from './blank.ts';
import { escapedEmails } from './clear-email.ts';
import type { EndorsementDraft, Located, OutgoingEndorsementDraft, PinDraft } from './draft.ts';
import type { EndorsementRole, OutgoingEndorsementRole } from './endorsement-role.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { ensured, present } from './present.ts';
import { readMarkdownFile } from './read-fields.ts';

interface EndorsementFields {
  readonly issuedOn?: string;
  readonly endorsed?: { readonly version?: number; readonly digest: string };
  readonly name?: string;
  readonly url?: string;
  readonly jws?: string;
  readonly withdrawn?: { readonly on: string; readonly reason: string };
}

/** Reads `endorsements/<endorser>.md` beside a badge, an issuer or an award. */
export function parseEndorsementFile(file: FileText, { of, endorser }: EndorsementRole): Parsed {
  const { fields, body, problems: faults } = readMarkdownFile('endorsement', file);
  const problems = [
    ...faults,
    ...(body ? checkMarkdown(body) : []),
    ...(fields && of.kind === 'award' ? escapedEmails(file, fields) : []),
    ...(fields && faults.length === 0 ? kindProblems(fields) : []),
  ];
  if (!fields || problems.length > 0) return { drafts: [], problems };
  const { name, url, jws } = fields.values as EndorsementFields;
  const draft: EndorsementDraft = {
    kind: 'endorsement',
    place: file.placeAt(0),
    of,
    endorser,
    ...said(fields, body),
    ...present({
      name,
      url: url === undefined ? undefined : { value: ensured(parseWebUrl(url)), place: fields.placeOf(['url']) },
      jws: jws === undefined ? undefined : { value: jws.trim(), place: fields.placeOf(['jws']) },
    }),
  };
  return { drafts: [draft], problems };
}

/** Reads `issuers/<issuer>/endorses/<name>.md`. */
export function parseOutgoingFile(file: FileText, { issuer, name: stem }: OutgoingEndorsementRole): Parsed {
  const { fields, body, problems: faults } = readMarkdownFile('outgoing-endorsement', file);
  const problems = [
    ...faults,
    ...(body ? checkMarkdown(body) : []),
    ...(faults.length === 0 && body && isBlank(body.value)
      ? [{ code: 'ENDORSEMENT_WITHOUT_WORDS', place: body.place } as const]
      : []),
  ];
  if (!fields || !body || problems.length > 0) return { drafts: [], problems };
  const { claim, name, issuedOn } = fields.values as unknown as { claim: string; name: string; issuedOn: string };
  const { pin, withdrawal } = said(fields, body);
  const draft: OutgoingEndorsementDraft = {
    kind: 'outgoing-endorsement',
    place: file.placeAt(0),
    issuer,
    stem,
    claim: { value: ensured(parseWebUrl(claim)), place: fields.placeOf(['claim']) },
    name,
    issuedOn: { value: ensured(parseInstant(issuedOn)), place: fields.placeOf(['issuedOn']) },
    comment: body.value,
    ...present({ pin, withdrawal }),
  };
  return { drafts: [draft], problems };
}

/** An endorsement that stands elsewhere stands at one place, and says whose it is. */
function kindProblems(fields: Fields): readonly Problem[] {
  const { url, jws, name } = fields.values as EndorsementFields;
  if (url !== undefined && jws !== undefined)
    return [{ code: 'ENDORSEMENT_OF_TWO_KINDS', place: fields.placeOfName(['jws']) }];
  return (url !== undefined || jws !== undefined) && name === undefined
    ? [{ code: 'MISSING_FIELD', place: fields.placeOfName([]), field: 'name', example: 'Guild of Makers' }]
    : [];
}

interface Said {
  readonly issuedOn?: Located<Instant>;
  readonly comment?: Markdown;
  readonly pin?: PinDraft;
  readonly withdrawal?: { readonly on: Located<Withdrawal['on']>; readonly reason: string };
}

function said(fields: Fields, body: Located<Markdown> | undefined): Said {
  const { issuedOn, endorsed, withdrawn } = fields.values as EndorsementFields;
  return present({
    issuedOn:
      issuedOn === undefined
        ? undefined
        : { value: ensured(parseInstant(issuedOn)), place: fields.placeOf(['issuedOn']) },
    comment: body === undefined || isBlank(body.value) ? undefined : body.value,
    pin: endorsed && { ...endorsed, place: fields.placeOfName(['endorsed']) },
    withdrawal: withdrawn && {
      on: { value: ensured(parseDay(withdrawn.on)), place: fields.placeOf(['withdrawn', 'on']) },
      reason: withdrawn.reason,
    },
  });
}
