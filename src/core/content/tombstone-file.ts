import type { AwardId } from '../model/ids.ts';
import { parseIssuerId } from '../model/ids.ts';
import { parseDay } from '../model/time.ts';
import type { FileText } from './file-text.ts';
import type { Parsed } from './parsed.ts';
import { ensured } from './present.ts';
import { readYamlFile } from './read-fields.ts';

interface TombstoneFields {
  readonly on: string;
  readonly issuer: string;
}

/** Reads `forgotten/<award>.yaml`. */
export function parseTombstoneFile(file: FileText, award: AwardId): Parsed {
  const { fields, problems } = readYamlFile('tombstone', file);
  if (!fields || problems.length > 0) return { drafts: [], problems };
  const { on, issuer } = fields.values as unknown as TombstoneFields;
  const draft = {
    kind: 'tombstone',
    place: file.placeAt(0),
    award,
    issuer: { value: ensured(parseIssuerId(issuer)), place: fields.placeOf(['issuer']) },
    on: { value: ensured(parseDay(on)), place: fields.placeOf(['on']) },
  } as const;
  return { drafts: [draft], problems: [] };
}
