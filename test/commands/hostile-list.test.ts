import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeople } from '../../src/core/edit/people-list.ts';
import { describe as words } from '../../src/core/problem/describe.ts';
import { millisecondsSince } from '../suite/within.ts';

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'a@mail.example',
    '@ada',
    '"',
    '""',
    '=1+1',
    'https://a.example/',
    '\uFEFF',
    '\r\n',
    '__proto__',
    'email',
    '2026-01-01',
    '\u202E',
    '-',
    '',
  ),
);
const header = fc.array(
  fc.oneof(
    fc.constantFrom('email', 'github', 'url', 'handle', 'issuedOn', 'evidence', 'narrative', 'name', 'constructor'),
    cell,
  ),
  { minLength: 1, maxLength: 6 },
);
const table = fc
  .tuple(
    header,
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([names, rows, delimiter, end]) => [names, ...rows].map((row) => row.join(delimiter)).join(end));

test('a list of people never breaks its reader, whatever is in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), table), fc.boolean(), (text, acceptDomains) => {
      const { people, problems } = parsePeople('people.csv', text, { acceptDomains });
      const lines = text.split(/\r\n?|\n/).length;
      expect(people.length + problems.length).toBeGreaterThan(0);
      for (const problem of problems) {
        expect(problem.place.line).toBeLessThanOrEqual(lines);
        const { message, hint } = words(problem);
        expect(`${message} ${hint}`).not.toMatch(/\S@mail\.example/);
      }
      for (const { recipient } of people)
        if (recipient.kind === 'email') expect(recipient.email).toMatch(/^[^\s@]+@[^\s@]+$/);
    }),
    { numRuns: 2000 },
  );
});

test('a list is read in time that grows with its length', () => {
  const seconds = (rows: number): number => {
    const text = `email,narrative\n${Array.from({ length: rows }, (_, index) => `p${index}@mail.example,"${'x'.repeat(50)}"`).join('\n')}\n`;
    const started = process.cpuUsage();
    expect(parsePeople('people.csv', text, { acceptDomains: false }).people).toHaveLength(rows);
    return millisecondsSince(started);
  };
  seconds(500);
  expect(seconds(8000)).toBeLessThan(40 * Math.max(20, seconds(1000)));
});
