import type { BadgeId, ClaimId } from '../model/ids.ts';
import { parseDay } from '../model/time.ts';
import type { Problem } from '../problem/problem.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { ensured, present } from './present.ts';
import { readYamlFile } from './read-fields.ts';

interface ClaimFields {
  readonly publicKey: string;
  readonly limit: number;
  readonly until: string;
  readonly from?: string;
  readonly note?: string;
}

/** Reads `badges/<badge>/claims/<claim>.yaml`. */
export function parseClaimFile(file: FileText, { badge, claim }: { badge: BadgeId; claim: ClaimId }): Parsed {
  const { fields, problems: faults } = readYamlFile('claim', file);
  if (!fields || faults.length > 0) return { drafts: [], problems: faults };
  const problems = endsBeforeItBegins(fields);
  if (problems.length > 0) return { drafts: [], problems };
  const { publicKey, limit, until, from, note } = fields.values as unknown as ClaimFields;
  const draft = {
    kind: 'claim',
    place: file.placeAt(0),
    id: claim,
    badge,
    publicKey,
    limit,
    until: ensured(parseDay(until)),
    ...present({ from: from === undefined ? undefined : ensured(parseDay(from)), note }),
  } as const;
  return { drafts: [draft], problems: [] };
}

function endsBeforeItBegins(fields: Fields): readonly Problem[] {
  const { from, until } = fields.values as unknown as ClaimFields;
  return from !== undefined && until < from
    ? [{ code: 'CLAIM_ENDS_BEFORE_START', place: fields.placeOf(['until']), from, until }]
    : [];
}
