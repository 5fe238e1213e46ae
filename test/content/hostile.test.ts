import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFile } from '../../src/core/content/parse-file.ts';
import type { Parsed } from '../../src/core/content/parsed.ts';
import { checkMarkdown } from '../../src/core/markdown/check-mdx.ts';
import { parseMarkdown } from '../../src/core/markdown/parse-markdown.ts';
import type { Markdown, ProjectPath } from '../../src/core/model/text.ts';
import type { Place } from '../../src/core/problem/problem.ts';
import { describe } from '../../src/core/problem/describe.ts';
import {
  award,
  AWARD,
  AWARD_YAML,
  badge,
  BADGE,
  HASH,
  ISSUED,
  ISSUER,
  parse,
  RECIPIENT,
  ROSTER,
  SALT,
} from './parsing.ts';

const PATHS = [
  'site.yaml',
  ISSUER,
  BADGE,
  'badges/first/badge.mdx',
  'badges/first/badge.fr.md',
  RECIPIENT,
  AWARD,
  AWARD_YAML,
  'recipients/ada/first.2.md',
  ROSTER,
  'issuers/acme/keys/k.pem',
  'badges/first/image.svg',
  'badges/first/image.png',
  'recipients/ada/what.txt',
];
const path = fc.constantFrom(...PATHS);

/** Everything of meaning to YAML, CSV and Markdown, so that chance builds something. */
const yamlish = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'name',
        'issuedOn',
        'identity',
        'evidence',
        ': ',
        ':',
        '- ',
        '\n',
        '\n  ',
        '\n---\n',
        '---',
        '...',
        '{',
        '}',
      ],
      ...[
        '[',
        ']',
        ',',
        '"',
        "'",
        '|',
        '>',
        '&a',
        '*a',
        '!t',
        '<<',
        '%YAML',
        '#',
        '? ',
        '\\x40',
        '\t',
        '@',
        '.example',
      ],
      ...[
        '12e45',
        'true',
        'null',
        '~',
        '2025-06-03T09:00:00Z',
        HASH,
        SALT,
        '\r\n',
        '\r',
        '\uFEFF',
        '\0',
        '\uD800',
        '😀',
        ' ',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A good file with a piece of it replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(
      badge(
        'tags: [git]\nrequires: { of: [a, b], count: 1 }\nalignment:\n  - targetName: x\n    targetUrl: https://a.example/',
      ),
      award(`${ISSUED}\nevidence: [{ id: https://a.example/, name: "x\\ty" }]\nrevoked: { on: 2025-07-01, reason: x }`),
      `identity: { type: email, hashed: true, salt: ${SALT}, identity: ${HASH} }\nprofile:\n  name: Ada\n  public: true\n`,
      `handle,issuedOn,narrative\nada,2025-06-03T09:00:00Z,"x ""y"""\nbea,2025-06-03T09:00:00Z,\n`,
      `name: x\nurl: https://a.example/\nlanguages:\n- en\n- fr\nlinks: []\n`,
    ),
    fc.nat(),
    fc.nat(6),
    yamlish.map((text) => text.slice(0, 12)),
  )
  .map(([text, at, lost, found]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + found + text.slice(start + lost);
  });

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  yamlish,
  yamlish.map((text) => award(text)),
  damaged,
);

function expectSound(parsed: Parsed, text: string): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const isInside = ({ line, column }: Place): boolean =>
    line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
  for (const problem of parsed.problems) {
    expect(problem.place).toSatisfy(isInside);
    expect(describe(problem).message).toMatch(/[.!?]$/);
  }
  expect(parsed.drafts.some(({ kind }) => kind === 'broken')).toBe(parsed.problems.length > 0);
}

test('any text in any place is read without throwing, and its problems stand inside of it', () => {
  fc.assert(
    fc.property(path, anyText, (where, text) => {
      expectSound(parse(where, text), text);
    }),
    { numRuns: 3000 },
  );
});

test('any bytes in any place are read without throwing', () => {
  fc.assert(
    fc.property(path, fc.uint8Array({ maxLength: 300 }), (where, bytes) => {
      const parsed = parseFile({ kind: 'bytes', path: where as ProjectPath, bytes });
      expect(parsed.drafts.some(({ kind }) => kind === 'broken') || parsed.problems.length === 0).toBe(true);
    }),
  );
});

test('any path is a known one or a problem', () => {
  const step = fc.oneof(
    fc.constantFrom(
      'badges',
      'issuers',
      'recipients',
      'keys',
      'endorsements',
      'ada',
      'badge.md',
      'first.2.md',
      'x.csv',
      '.',
      '..',
      '',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      const parsed = parse(steps.join('/'), 'x');
      expect(parsed.problems.length > 0 || parsed.drafts.length === 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('reading leaves nothing behind: the same file gives the same, whatever was read between', () => {
  fc.assert(
    fc.property(path, damaged, anyText, (where, text, other) => {
      const first = parse(where, text);
      parse(where, other);
      expect(parse(where, text)).toEqual(first);
    }),
  );
});

const SIZE = 64 * 1024;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

test.each([
  ...['[', '{a: ', '- ', '? ', 'a:\n ', '[]', ',', ': ', '"', '&a ', '*a ', '!a ', '%\n', '---\n', '\n', ' \n', '#\n'],
  ...['\\', '@', 'a@b.', '&#64;', '> ', '*', '`', '<a', '](', '|', '\r', 'a: &a [*a]\n'],
])('64 kilobytes of %j are read in bounded time', (piece) => {
  const files = [
    [AWARD_YAML, fill(piece)] as const,
    [AWARD, award(fill(piece))] as const,
    [AWARD, award(ISSUED, fill(piece))] as const,
  ];
  for (const [where, text] of files) {
    const started = process.cpuUsage().user;
    expectSound(parse(where, text), text);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(5);
  }
});

test.each([
  '"',
  ',',
  '\n',
  'x\n',
  '"\n',
  'a@',
  'a@b.example\n',
  ';',
  '""',
  'ada,2025-06-03T09:00:00Z\n',
  'ada,soon\n',
  '"x"y\n',
])('eight megabytes of %j in a roster are read in bounded time', (piece) => {
  const text = `handle,issuedOn\n${piece.repeat((8 * 1024 * 1024) / piece.length)}`;
  const started = process.cpuUsage().user;
  expect(parse(ROSTER, text).problems.length).toBeLessThanOrEqual(1000);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
});

test('many fields are read in time linear in their number', () => {
  const fields = Array.from({ length: 9000 }, (_, index) => `k${index}: 1`).join('\n');
  expect(parse(AWARD_YAML, fields).problems).toMatchObject([{ code: 'TOO_MANY_PROBLEMS' }]);
});

test('the quick look at Markdown and its whole tree agree on what is too complex', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(x)',
    '> ',
    '- ',
    '1. ',
    '+ ',
    '\n',
    '\n\n',
    ' ',
    '    ',
    'a',
    '.',
    '![',
    '<b>',
    '|',
    '`',
  );
  const text = fc
    .array(fc.tuple(piece, fc.integer({ min: 1, max: 60 })), { maxLength: 12 })
    .map((parts) => parts.map(([one, times]) => one.repeat(times)).join(''));
  fc.assert(
    fc.property(text, (value) => {
      const found = checkMarkdown({ value: value as Markdown, place: { file: AWARD, line: 1, column: 1 } });
      expect(found.length > 0).toBe(parseMarkdown(value, 'md').kind === 'too-complex');
    }),
    { numRuns: 300 },
  );
});
