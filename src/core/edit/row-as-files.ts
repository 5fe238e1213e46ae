import { stringify } from 'yaml';
import type { Award } from '../model/award.ts';
import type { ProjectPath } from '../model/text.ts';
import { evidenceFields } from './award-text.ts';
import { cellOf, rosterTable, rosterText, withoutRow } from './roster-table.ts';

/** A row taken out of its roster, and the award file that says the same. The id of the award does not change. */
export interface RowAsFiles {
  /** The roster without the row; undefined where it was the last. */
  readonly roster: string | undefined;
  readonly path: ProjectPath;
  readonly text: string;
}

export function rowAsFiles(rosterBefore: string, award: Award): RowAsFiles {
  const table = rosterTable(rosterBefore);
  const row = table.rows.find((one, index) => index > 0 && cellOf(table, one, 'handle') === award.recipient);
  if (!row) throw new Error(`The row of ${award.recipient} is not in ${award.place.file}`);
  const rest = withoutRow(table, award.recipient);
  const cell = (column: string): string | undefined => cellOf(table, row, column) || undefined;
  const { revocation, evidence, narrative } = award;
  const fields = {
    ...(cell('id') === undefined ? {} : { id: cell('id') }),
    issuedOn: cell('issuedOn'),
    ...(cell('expires') === undefined ? {} : { expires: cell('expires') }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(evidenceFields) }),
    ...(revocation && { revoked: { ...revocation } }),
  };
  const body = narrative === undefined ? '' : `\n${narrative.trim()}\n`;
  return {
    roster: rest.rows.length > 1 ? rosterText(rest) : undefined,
    path: `recipients/${award.recipient}/${award.badge}.md` as ProjectPath,
    text: `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}`,
  };
}
