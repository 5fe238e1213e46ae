import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findings, HASH, parse, ROSTER, SALT } from './parsing.ts';

const HEAD = 'handle,type,identity,salt,issuedOn,expires,evidence,narrative,id,revokedOn,revocationReason\n';
const ON = '2025-06-03T09:00:00Z';

test('each row is an award, and brings its recipient along', () => {
  const text = `${HEAD}ada,email,${HASH},${SALT},${ON},2027-06-03T09:00:00Z,https://a.example/1 https://a.example/2,"Took it, and ""passed"".",ada-first,2025-07-01,issued in error\nbea,url,https://github.com/bea,,${ON},,,,,,\n`;
  const { drafts, problems } = parse(ROSTER, text);
  const at = (cell: string) => ({
    line: 2,
    column: (text.split('\n')[1] ?? '').indexOf(cell) + 1,
    length: cell.length,
  });
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    {
      kind: 'award',
      place: { file: ROSTER, line: 2, column: 1 },
      fileName: 'first',
      ordinal: 1,
      badge: 'first',
      recipient: { value: 'ada', place: { line: 2, column: 1, length: 3 } },
      identity: { kind: 'hashed', property: 'email', hash: HASH, salt: SALT },
      awardedAt: { value: ON, place: at(ON) },
      expiresAt: { value: '2027-06-03T09:00:00Z', place: at('2027-06-03T09:00:00Z') },
      evidence: [{ url: 'https://a.example/1' }, { url: 'https://a.example/2' }],
      narrative: 'Took it, and "passed".',
      pinnedId: { value: 'ada-first', place: at('ada-first') },
      revocation: { on: { value: '2025-07-01', place: at('2025-07-01') }, reason: 'issued in error' },
    },
    { recipient: { value: 'bea' }, identity: { kind: 'plain', property: 'url', identity: 'https://github.com/bea' } },
  ]);
});

test('columns may come in any order, and those that are not needed may be left out', () => {
  const { drafts, problems } = parse(ROSTER, `issuedOn,handle\n${ON},ada\n`);
  expect(problems).toEqual([]);
  expect(drafts).toEqual([expect.not.objectContaining({ identity: expect.anything() as unknown })]);
});

test.each([
  ['a byte-order mark', (text: string) => `\uFEFF${text}`],
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['no line end at the end', (text: string) => text.trimEnd()],
  ['blank rows at the end, as spreadsheets leave them', (text: string) => `${text},\n,\n\n`],
])('%s changes nothing', (_, change) => {
  const text = `handle,issuedOn\nada,${ON}\nbea,${ON}\n`;
  expect(parse(ROSTER, change(text))).toEqual(parse(ROSTER, text));
  expect(parse(ROSTER, text).drafts).toHaveLength(2);
});

test('cells that a spreadsheet would take for formulas are text', () => {
  const { drafts, problems } = parse(
    ROSTER,
    `handle,issuedOn,narrative\nada,${ON},=1+1\nbea,${ON},@home\ncyd,${ON},+1\n`,
  );
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([{ narrative: '=1+1' }, { narrative: '@home' }, { narrative: '+1' }]);
});

test('semicolons and tabs are one problem, not one for each row', () => {
  expect(parse(ROSTER, `handle;issuedOn\nada;${ON}\nbea;${ON}\n`).problems).toMatchObject([
    { code: 'ROSTER_DELIMITER', delimiter: 'semicolon', place: { line: 1, column: 1 } },
  ]);
  expect(parse(ROSTER, `handle\tissuedOn\nada\t${ON}\n`).problems).toMatchObject([{ delimiter: 'tab' }]);
  expect(findings(ROSTER, `sep=;\nhandle;issuedOn\nada;${ON}\n`)).toEqual(['ROSTER_DELIMITER 1:1']);
});

test('columns are known, there once, and the needed ones are there', () => {
  expect(parse(ROSTER, `handle,isuedOn\nada,${ON}\n`).problems).toMatchObject([
    { code: 'UNKNOWN_COLUMN', column: 'isuedOn', near: 'issuedOn', place: { line: 1, column: 8 } },
  ]);
  expect(findings(ROSTER, `handle,issuedOn,\nada,${ON},\n`)).toEqual(['UNKNOWN_COLUMN 1:17']);
  expect(findings(ROSTER, `handle,issuedOn,handle\n`)).toEqual(['REPEATED_COLUMN 1:17']);
  expect(findings(ROSTER, `handle,narrative\n`)).toEqual(['MISSING_COLUMN 1:1']);
  expect(findings(ROSTER, '\n\n')).toEqual(['ROSTER_EMPTY 1:1']);
  expect(findings(ROSTER, `handle,issuedOn\n`)).toEqual([]);
});

test.each([
  ['cyd', 'ROSTER_ROW_LENGTH 3:1'],
  [`cyd,${ON},,,`, 'ROSTER_ROW_LENGTH 3:1'],
  [`"cyd,${ON},`, 'ROSTER_QUOTE 3:1'],
  [`cyd,${ON},Wrote "Notes"`, 'ROSTER_QUOTE 3:1'],
  [`cyd,${ON},"Notes" again`, 'ROSTER_QUOTE 3:1'],
  [`cyd,2025-06-03,`, 'DATE_WITHOUT_ZONE 3:5'],
  [`Cyd,${ON},`, 'BAD_SLUG 3:1'],
  [`,${ON},`, 'MISSING_FIELD 3:1'],
  [`bea,${ON},`, 'REPEATED_HANDLE 3:1'],
])('a broken row costs itself and no other: %s', (row, finding) => {
  const text = `handle,issuedOn,narrative\nbea,${ON},"Two\u00A0""lines"""\n${row}\ndov,${ON},\n`;
  expect(findings(ROSTER, text)).toEqual([finding]);
  const awards = parse(ROSTER, text).drafts.filter((draft) => draft.kind === 'award');
  expect(awards).toMatchObject([{ recipient: { value: 'bea' } }, { recipient: { value: 'dov', place: { line: 4 } } }]);
});

test('where the row that names the columns is broken nothing is said of the others', () => {
  expect(findings(ROSTER, `\n"handle,issuedOn\nada,${ON}\n`)).toEqual(['ROSTER_QUOTE 2:1']);
  expect(findings(ROSTER, `,,\nhandle,issuedOn,narrative\n`)).toEqual(['ROSTER_EMPTY 1:1']);
});

test('rows are counted by the lines of the file, also after a cell with several', () => {
  const text = `handle,issuedOn,narrative\nada,${ON},"One.\n\nTwo, ""three""."\n\nbea,soon,\n`;
  expect(findings(ROSTER, text)).toEqual(['BAD_DATE 6:5']);
  expect(parse(ROSTER, text).drafts).toMatchObject([{ narrative: 'One.\n\nTwo, "three".' }, { kind: 'broken' }]);
});

test.each([
  [`${HASH},`, 'MISSING_FIELD 2:6'],
  [`,${SALT}`, 'MISSING_FIELD 2:7'],
  [`https://github.com/ada,`, 'IDENTITY_IN_CLEAR 2:6'],
  [`${HASH},tooshort`, `WEAK_SALT 2:${7 + HASH.length}`],
])('an identity in a row is as good as one in a file: %s', (cells, finding) => {
  expect(findings(ROSTER, `handle,type,identity,salt,issuedOn\nada,,${cells},${ON}\n`)).toEqual([finding]);
});

test('a revocation has a day and a reason', () => {
  const row = (cells: string): readonly string[] =>
    findings(ROSTER, `handle,issuedOn,revokedOn,revocationReason\nada,${ON},${cells}\n`);
  expect(row('2025-07-01,issued in error')).toEqual([]);
  expect(row('2025-07-01,')).toEqual(['MISSING_FIELD 2:26']);
  expect(row(',issued in error')).toEqual(['MISSING_FIELD 2:27']);
});

test('evidence in a row is addresses', () => {
  expect(findings(ROSTER, `handle,issuedOn,evidence\nada,${ON},https://a.example/ a.example\n`)).toEqual([
    'BAD_URL 2:26',
  ]);
});

test('a table of something else is one problem, however long', () => {
  const { problems } = parse(ROSTER, `handle,issuedOn\n${'ada,soon\n'.repeat(5000)}`);
  expect(problems).toMatchObject([{ code: 'TOO_MANY_PROBLEMS', codes: ['BAD_DATE'], place: { line: 2, column: 5 } }]);
});

test('every cell is read and placed where it was written, whatever is in the others', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', ',', '"', '\n', 'é', ' ', '=', '😀') })
    .filter((text) => text.trim() === text);
  const rows = fc.array(fc.tuple(cell, fc.boolean(), cell), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (written) => {
      const quote = (text: string, always: boolean): string =>
        always || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const lines = written.map(([narrative, always], row) => `${quote(narrative, always)},soon,r-${row}`);
      const text = `narrative,issuedOn,handle\n${lines.join('\n')}\n`;
      const all = text.split('\n');
      const { problems } = parse(ROSTER, text);
      expect(problems).toHaveLength(written.length);
      for (const { place } of problems)
        expect(all[place.line - 1]?.slice(place.column - 1, place.column - 1 + (place.length ?? 1))).toBe('soon');
    }),
  );
});

test('a roster of eight megabytes is read in seconds', () => {
  const rows = Array.from(
    { length: 45_000 },
    (_, row) => `r-${row},email,${HASH},${SALT},${ON},,https://a.example/${row},,,,\n`,
  );
  const started = process.cpuUsage().user;
  expect(parse(ROSTER, HEAD + rows.join('')).drafts).toHaveLength(45_000);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10);
});
