import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printGithub } from '../../src/core/problem/print-github.ts';
import { printJson, type ProblemReport } from '../../src/core/problem/print-json.ts';
import { printSummary } from '../../src/core/problem/print-summary.ts';
import { printText } from '../../src/core/problem/print-text.ts';
import type { Problem } from '../../src/core/problem/problem.ts';

const unknownBadge = (badge: string, place: Partial<Problem['place']> = {}): Problem => ({
  code: 'UNKNOWN_BADGE',
  place: { file: 'recipients/ada/frist.md', line: 1, column: 1, ...place },
  badge,
  near: 'first',
});

const pageUrl = (code: string) => `https://badges.example.com/problems/${code}/`;
const plain = (problems: readonly Problem[], source?: string, folder = '') =>
  printText(problems, { source: () => source, color: false, pageUrl, folder });
const frameOf = (source: string, place: Partial<Problem['place']>) =>
  plain([unknownBadge('x', place)], source)
    .split('\n')
    .filter((line) => line.includes(' |'))
    .map((line) => line.slice(2));

const HINT =
  'Did you mean `first`? Badges are the folders in `badges/`; the name of an award file is the name of its badge.';
/** Everything that would act on a terminal or deceive an eye. */
const HARMFUL = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe('as text', () => {
  test('a problem is its place, a sentence, the code with what is meant underlined, a hint, its code and the address of its page', () => {
    const source = '---\nrequires:\n  of: [frist, second]\ntags: []\n---\nText\n';
    expect(plain([unknownBadge('frist', { line: 3, column: 8, length: 5 })], source)).toBe(
      [
        'recipients/ada/frist.md:3:8  There is no badge `frist`.',
        '',
        '  1 | ---',
        '  2 | requires:',
        '  3 |   of: [frist, second]',
        '    |        ^^^^^',
        '  4 | tags: []',
        '  5 | ---',
        '',
        `  ${HINT}`,
        '  UNKNOWN_BADGE  https://badges.example.com/problems/UNKNOWN_BADGE/',
        '',
        '1 problem in 1 file. `npm run validate -- --explain <CODE>` tells more about each.',
        '',
      ].join('\n'),
    );
  });

  test('a problem of a whole file has no frame', () => {
    expect(
      plain([unknownBadge('frist')], '---\n---\n')
        .split('\n')
        .slice(0, 2),
    ).toEqual(['recipients/ada/frist.md:1:1  There is no badge `frist`.', `  ${HINT}`]);
  });

  test('neighbours with the same advice share it, and the closing line counts problems and files', () => {
    const text = plain([
      unknownBadge('frist'),
      unknownBadge('frits', { file: 'recipients/bob/frits.md' }),
      { code: 'SITE_MISSING', place: { file: 'site.yaml', line: 1, column: 1 } },
    ]);
    expect(text.split(HINT)).toHaveLength(2);
    expect(text.indexOf('frits.md:1:1')).toBeLessThan(text.indexOf(HINT));
    expect(text).toMatch(/\n\n3 problems in 3 files\. .*\n$/);
  });

  test('problems that share advice keep their own frames', () => {
    const text = plain([unknownBadge('frist', { line: 2 }), unknownBadge('frits', { line: 3 })], 'a\nfrist\nfrits\n');
    expect(text.split(HINT)).toHaveLength(2);
    expect(text).toMatch(/badge `frist`\.\n\n[^]*2 \| frist\n +\| \^[^]*badge `frits`\.\n\n[^]*3 \| frits\n +\| \^/);
  });

  test('a problem of a whole file does not leave its advice to a neighbour that has a frame', () => {
    const text = plain([unknownBadge('frist'), unknownBadge('frits', { line: 2 })], 'a\nb\n');
    expect(text.split(HINT)).toHaveLength(3);
    expect(text.split('\n').slice(1, 3)).toEqual([
      `  ${HINT}`,
      '  UNKNOWN_BADGE  https://badges.example.com/problems/UNKNOWN_BADGE/',
    ]);
  });

  test('no problems print nothing', () => {
    expect(plain([])).toBe('');
  });

  test('paths begin where the reader stands', () => {
    expect(plain([unknownBadge('x')], undefined, '../badges')).toMatch(
      /^\.\.\/badges\/recipients\/ada\/frist\.md:1:1 /,
    );
  });

  test('without a site the code stands in the place of an address', () => {
    const text = printText([unknownBadge('x')], { source: () => undefined, color: false, pageUrl: () => undefined });
    expect(text).toContain('\n  UNKNOWN_BADGE\n');
  });

  test('colours are only around, never instead of, the words', () => {
    const colored = printText([unknownBadge('x', { line: 2 })], { source: () => 'a\nb', color: true, pageUrl });
    expect(colored).toContain('\u001b[31m^\u001b[39m');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain([unknownBadge('x', { line: 2 })], 'a\nb'));
  });
});

describe('the code frame', () => {
  test('counts a tab up to the next stop of four', () => {
    expect(frameOf('\ta:\tx', { line: 1, column: 5, length: 1 })).toEqual(['1 |     a:  x', '  |         ^']);
  });

  test.each([
    ['East Asian characters take two columns', '名前: x', [5, 1], '  |       ^'],
    ['emoji take two, however they are put together', '👩‍👩‍👧: x', [11, 1], '  |     ^'],
    ['accents written apart take none', 'e\u0301: x', [5, 1], '  |    ^'],
    ['wide characters are underlined whole', 'a: 名前', [4, 2], '  |    ^^^^'],
  ])('%s', (_, source, [column = 1, length = 1], underline) => {
    expect(frameOf(source, { line: 1, column, length })).toEqual([`1 | ${source}`, underline]);
  });

  test('shows two lines before and after, numbered to one width', () => {
    const source = Array.from({ length: 20 }, (_, index) => `l${index + 1}`).join('\r\n');
    expect(frameOf(source, { line: 9, column: 2 })).toEqual([
      ' 7 | l7',
      ' 8 | l8',
      ' 9 | l9',
      '   |  ^',
      '10 | l10',
      '11 | l11',
    ]);
  });

  test('a place after the end of its line is underlined there, and one after the last line has no frame', () => {
    expect(frameOf('abc', { line: 1, column: 99, length: 9 })).toEqual(['1 | abc', '  |    ^']);
    expect(frameOf('abc', { line: 7, column: 1 })).toEqual([]);
  });

  test('an empty line after the last line break is shown only when something is wrong there', () => {
    expect(frameOf('a\nb\n', { line: 2, column: 1 })).toEqual(['1 | a', '2 | b', '  | ^']);
    expect(frameOf('a\nb\n', { line: 3, column: 1 })).toEqual(['1 | a', '2 | b', '3 |', '  | ^']);
  });

  test('shows of a long line what is around the place', () => {
    const source = `${'a'.repeat(1000)}Z${'b'.repeat(1000)}`;
    const [line = '', underline = ''] = frameOf(source, { line: 1, column: 1001 });
    expect(line.length).toBeLessThan(140);
    expect(line).toMatch(/^1 \| …a+Zb+…$/);
    expect(underline.indexOf('^')).toBe(line.indexOf('Z'));
  });

  test('begins after a byte-order mark', () => {
    expect(frameOf('\ufeffabc', { line: 1, column: 2 })).toEqual(['1 | abc', '  |  ^']);
  });

  test('what is written out is underlined at its full length', () => {
    expect(frameOf('a\u001bb', { line: 1, column: 2, length: 1 })).toEqual(['1 | a\\u{1b}b', '  |  ^^^^^^']);
  });
});

describe('what content brings along', () => {
  const hostile = 'x\u001b]0;owned\u0007\r\n::error::\u202egpj.\u2028\u009b31m';

  test('is written out in text', () => {
    const text = plain([unknownBadge(hostile, { line: 1, column: 2, file: `a/${hostile}` })], `${hostile}\u001b[2J`);
    expect(text).not.toMatch(HARMFUL);
    expect(text).toContain('x\\u{1b}]0;owned\\u{7}\\r\\n::error::\\u{202e}gpj.\\u{2028}\\u{9b}31m');
  });

  test('cannot end an annotation or begin another', () => {
    const printed = printGithub([unknownBadge(hostile, { file: `a/${hostile}` })], { pageUrl });
    expect(printed).not.toMatch(HARMFUL);
    expect(printed.split('\n')).toHaveLength(2);
    expect(printed.match(/^::error /gm)).toHaveLength(1);
  });

  test('stays the same in JSON, written in ASCII', () => {
    const printed = printJson([unknownBadge(hostile)], { pageUrl });
    expect(printed).toMatch(/^[\n -~]*$/);
    const { problems } = JSON.parse(printed) as ProblemReport;
    expect(problems[0]?.message).toBe(`There is no badge \`${hostile}\`.`);
  });

  test('means nothing in the Markdown of a summary', () => {
    const printed = printSummary([unknownBadge('|\n# <script>alert(1)</script> [a](https://evil.example) @all `')], {
      pageUrl,
    });
    expect(printed.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
    expect(printed).not.toMatch(/<script|\]\(https:\/\/evil|@all/);
  });

  test('never acts on the terminal, whatever it is', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anything, anything, fc.nat(80), fc.nat(20), (badge, source, column, length) => {
        const problem = unknownBadge(badge, { file: badge, line: 1, column: column + 1, length });
        expect(plain([problem], source)).not.toMatch(HARMFUL);
        expect(printGithub([problem], { pageUrl }).split('\n')).toHaveLength(2);
      }),
    );
  });
});

describe('as annotations', () => {
  test('a problem is one workflow command with its place, title and words', () => {
    expect(printGithub([unknownBadge('frist', { line: 3, column: 8, length: 5 })], { pageUrl })).toBe(
      `::error file=recipients/ada/frist.md,line=3,col=8,endColumn=13,title=Unknown badge::There is no badge \`frist\`.%0A${HINT}%0Ahttps://badges.example.com/problems/UNKNOWN_BADGE/\n`,
    );
  });

  test('percent, colon and comma are escaped where they would mean something', () => {
    const printed = printGithub([unknownBadge('100%,a:b', { file: 'a,b:c%.md' })], { pageUrl, folder: 'sub' });
    expect(printed).toContain('::error file=sub/a%2Cb%3Ac%25.md,line=1,col=1,');
    expect(printed).toContain('::There is no badge `100%25,a:b`.%0A');
  });
});

describe('as JSON', () => {
  test('a problem has its code, place, words and page', () => {
    const printed = printJson(
      [
        unknownBadge('frist', { line: 3, column: 8, length: 5 }),
        { code: 'SITE_MISSING', place: { file: 'site.yaml', line: 1, column: 1 } },
      ],
      { pageUrl },
    );
    const report = JSON.parse(printed) as ProblemReport;
    expect(report).toEqual({
      version: 1,
      problems: [
        {
          code: 'UNKNOWN_BADGE',
          file: 'recipients/ada/frist.md',
          line: 3,
          column: 8,
          length: 5,
          title: 'Unknown badge',
          message: 'There is no badge `frist`.',
          hint: HINT,
          page: 'https://badges.example.com/problems/UNKNOWN_BADGE/',
        },
        expect.objectContaining({ code: 'SITE_MISSING', file: 'site.yaml' }),
      ],
    });
    expect(report.problems[1]).not.toHaveProperty('length');
  });

  test('no problems are an empty list', () => {
    expect(JSON.parse(printJson([], { pageUrl }))).toEqual({ version: 1, problems: [] });
  });
});

test('a summary has a row for each problem, and of very many the first two hundred', () => {
  const many = Array.from({ length: 201 }, (_, index) => unknownBadge(`b${index}`));
  expect(
    printSummary(many, { pageUrl })
      .split('\n')
      .filter((line) => line.startsWith('| recipients')),
  ).toHaveLength(200);
  expect(printSummary(many, { pageUrl })).toContain('And 1 more.');
  expect(printSummary([], { pageUrl })).toBe('### No problems\n');
});
