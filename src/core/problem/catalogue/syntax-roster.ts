import { didYouMean, entry } from '../entry.ts';

const EXAMPLE = `\`\`\`csv
handle,identity,salt,issuedOn
r-7k2m9q,sha256$4d64c54658cba9c9919a59c2eff55e5be6f535941f570a3d833d2fff0c0ace49,q7Zk0mP2vX9cT4bN8wLr5g,2026-06-03T09:00:00Z
\`\`\``;

/** What is wrong with the table of a roster, before its cells are looked at. */
export const rosterProblems = {
  ROSTER_DELIMITER: entry<{ delimiter: 'semicolon' | 'tab' }>({
    title: 'Roster without commas',
    message: ({ delimiter }) => `The columns of this roster are separated by ${delimiter}s; only commas are read.`,
    hint: () => 'Save the table again as CSV with commas and UTF-8.',
    explanation: `A roster is a table of comma-separated values (RFC 4180). Spreadsheets in some languages write semicolons instead, or tabs; they let you choose when you save.

${EXAMPLE}`,
  }),

  ROSTER_EMPTY: entry({
    title: 'Empty roster',
    message: () => 'The roster has no row that names its columns.',
    hint: () => 'Begin it with `handle,issuedOn` or more columns, or delete the file.',
    explanation: `The first row of a roster names its columns; each row after it is an award.

${EXAMPLE}`,
  }),

  ROSTER_QUOTE: entry({
    title: 'Broken quotes in a row',
    message: () => 'A quotation mark in this row does not fit, or is never closed.',
    hint: () => 'Put the whole cell between double quotes, and write `""` for a quotation mark within it.',
    explanation: `A cell with a comma, a line end or a quotation mark in it stands between double quotes, from its first character to its last. A quotation mark within it is written twice:

| wrong | right |
| --- | --- |
| \`ada,Wrote "Notes"\` | \`ada,"Wrote ""Notes"""\` |
| \`ada,"Wrote notes\` | \`ada,"Wrote notes"\` |

The rows after it have been read as if this line were not there.`,
  }),

  ROSTER_ROW_LENGTH: entry<{ expected: number; found: number }>({
    title: 'Row of another length',
    message: ({ expected, found }) => `This row has ${cells(found)}; the first row has ${cells(expected)}.`,
    hint: () => 'Add the empty cells, or put a cell that has a comma in it between double quotes.',
    explanation: `Every row has as many cells as there are columns. A cell without a value is still there, between two commas:

\`\`\`csv
handle,issuedOn,expires,narrative
ada,2026-06-03T09:00:00Z,,"Took it, and passed."
\`\`\``,
  }),

  UNKNOWN_COLUMN: entry<{ column: string; near: string | undefined; known: readonly string[] }>({
    title: 'Unknown column',
    message: ({ column }) => (column === '' ? 'A column has no name.' : `Rosters have no column \`${column}\`.`),
    hint: ({ near, known }) =>
      didYouMean(near).trim() || `The columns are ${known.map((name) => `\`${name}\``).join(', ')}.`,
    explanation: `A column that nobody reads would be passed over in silence, so it is refused. The columns may come in any order, and all but \`handle\` and \`issuedOn\` may be left out.

${EXAMPLE}`,
  }),

  REPEATED_COLUMN: entry<{ column: string }>({
    title: 'Column written twice',
    message: ({ column }) => `The column \`${column}\` is here for the second time.`,
    hint: () => 'Delete one of the two, with its cells.',
    explanation: `Each column is there once. Where it is there twice nobody can tell which of the two counts, so neither does.`,
  }),

  MISSING_COLUMN: entry<{ column: string }>({
    title: 'Missing column',
    message: ({ column }) => `The roster has no column \`${column}\`.`,
    hint: ({ column }) => `Add \`${column}\` to the first row, and its value to each row.`,
    explanation: `Every award has somebody who earned it (\`handle\`) and a moment (\`issuedOn\`). The badge is the name of the file.

${EXAMPLE}`,
  }),

  REPEATED_HANDLE: entry<{ handle: string; firstLine: number }>({
    title: 'Somebody twice in one roster',
    message: ({ handle, firstLine }) => `\`${handle}\` already has this badge from line ${firstLine}.`,
    hint: () => 'Delete one of the rows, or mend the handle.',
    explanation: `A roster awards its badge once to each person. Where a badge may be earned several times (\`repeatable: true\`), a further award is a file of its own, \`recipients/<handle>/<badge>.2.md\`, or a row of another roster with an \`id\` of its own.`,
  }),

  ROSTER_NUMBERED: entry<{ badge: string; number: string }>({
    title: 'Roster with a number',
    message: ({ number }) => `A roster has no number, and this one has the number ${number}.`,
    hint: ({ badge }) =>
      `Put it into the folder of another cohort as \`${badge}.csv\`, with an \`id\` in the rows of those who already have the badge.`,
    explanation: `The file name of a roster is its badge, and its folder is a cohort. Numbers as in \`speaker.2.md\` are only for the files of one person. What was awarded later has a folder of its own:

| wrong | right |
| --- | --- |
| \`recipients/autumn/speaker.2.csv\` | \`recipients/spring/speaker.csv\` |

Where a badge may be earned several times (\`repeatable: true\`), a row for somebody who already has it needs an \`id\` of its own.`,
  }),
};

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}
