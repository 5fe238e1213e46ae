import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMarkdown, checkMdx } from '../../src/core/markdown/check-mdx.ts';
import { markdownProblems } from '../../src/core/problem/catalogue/markdown.ts';
import { hostileMdx } from './hostile-markdown.ts';
import { bodyOf, markdown } from './markdown.ts';

/** Problems as `CODE line:column`, the body beginning on line 7. */
function found(text: string): string[] {
  return checkMdx(bodyOf(text)).map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe('the gate for MDX', () => {
  test('lets Markdown and the listed components pass', () => {
    expect(found('# To earn this\n\n<Note>Ask *first*.</Note>\n\n<Steps>\n1. left\n2. right\n</Steps>\n')).toEqual([]);
    expect(found('<Details summary="What counts?">\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n</Details>\n')).toEqual([]);
  });

  test('finds every import and export, each on its line', () => {
    expect(found("import a from 'a'\nimport b from 'b'\n\nText.\n\nexport const c = 1\n")).toEqual([
      'MDX_IMPORT 7:1',
      'MDX_IMPORT 8:1',
      'MDX_EXPORT 12:1',
    ]);
  });

  test('finds expressions, comments among them', () => {
    expect(found('a {b} c\n\n{/* d */}\n')).toEqual(['MDX_EXPRESSION 7:3', 'MDX_EXPRESSION 9:1']);
  });

  test('finds components that are not listed, HTML elements and fragments among them', () => {
    expect(found('<Notes>a</Notes>\n\n<b>c</b> and <>d</>\n')).toEqual([
      'MDX_UNKNOWN_COMPONENT 7:1',
      'MDX_UNKNOWN_COMPONENT 9:1',
      'MDX_UNKNOWN_COMPONENT 9:14',
    ]);
  });

  test('says which component was probably meant', () => {
    expect(checkMdx(bodyOf('<Detials summary="a">b</Detials>'))).toMatchObject([
      { component: 'Detials', near: 'Details' },
    ]);
  });

  test('finds attributes that are expressions, spreads or unknown', () => {
    expect(found('<Details summary={a} {...b} summry="c">\nd\n</Details>\n')).toEqual([
      'MDX_ATTRIBUTE_EXPRESSION 7:10',
      'MDX_ATTRIBUTE_EXPRESSION 7:22',
      'MDX_UNKNOWN_ATTRIBUTE 7:29',
    ]);
  });

  test('asks for a summary that says something', () => {
    expect(found('<Details>a</Details>\n\n<Details summary="">b</Details>\n\n<Details summary>c</Details>\n')).toEqual([
      'MDX_MISSING_SUMMARY 7:1',
      'MDX_MISSING_SUMMARY 9:10',
      'MDX_MISSING_SUMMARY 11:10',
    ]);
  });

  test('finds components within a sentence', () => {
    expect(found('Go. <Note>Ask.</Note> Come.\n\n- a <Note>b</Note>\n- <Note>c</Note>\n')).toEqual([
      'MDX_COMPONENT_IN_SENTENCE 7:5',
      'MDX_COMPONENT_IN_SENTENCE 9:5',
    ]);
  });

  test('finds what is not MDX at all, without positions that count from elsewhere', () => {
    expect(found('Answer in <3 days.\n')).toEqual(['MDX_SYNTAX 7:12']);
    expect(checkMdx(bodyOf('a\n\n<Note>\nb\n'))).toMatchObject([
      { code: 'MDX_SYNTAX', place: { line: 9, column: 1 }, reason: 'Expected a closing tag for `<Note>`.' },
    ]);
  });

  test('counts columns on from where the body begins', () => {
    const body = { value: markdown('{a}\n{b}'), place: { file: 'x.mdx', line: 3, column: 10 } };
    expect(checkMdx(body).map(({ place }) => place)).toMatchObject([
      { file: 'x.mdx', line: 3, column: 10 },
      { file: 'x.mdx', line: 4, column: 1 },
    ]);
  });

  test.for([...hostileMdx])('refuses %s', (text) => {
    expect(checkMdx(bodyOf(text))).not.toEqual([]);
  });

  // Bounded by the number of runs alone: how long they take is up to the machine.
  test('gives problems and never throws, whatever it is given', { timeout: 0 }, () => {
    const pieces = [
      '<',
      '>',
      '/',
      '{',
      '}',
      '"',
      "'",
      '=',
      '\n',
      '\n\n',
      ' ',
      'import ',
      'export ',
      'Note',
      '`',
      '*',
      '- ',
      '...',
      '\0',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }),
        (parts) => {
          const problems = checkMdx(bodyOf(parts.join('')));
          expect(problems.every(({ place }) => place.line >= 7 && place.column >= 1)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the gate for Markdown', () => {
  test('lets anything pass that can be read in bounded time', () => {
    expect(
      checkMarkdown(
        bodyOf('# A\n\n<b>b</b> {c} < d\n\n* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *\n'),
      ),
    ).toEqual([]);
  });

  test('finds text that nests too deeply, where it does', () => {
    expect(checkMarkdown(bodyOf(`a\n\n${'> '.repeat(33)}b`))).toMatchObject([
      { code: 'MARKDOWN_TOO_COMPLEX', place: { line: 9 } },
    ]);
    expect(checkMarkdown(bodyOf(`a\n\n${'*_'.repeat(300)}b`))).toMatchObject([
      { code: 'MARKDOWN_TOO_COMPLEX', place: { line: 9 } },
    ]);
  });
});

describe('every problem of Markdown', () => {
  const fixtures = 'test/fixtures/problems';

  test.for(Object.keys(markdownProblems))('%s is found in its fixture, where it is, and nothing else is', (code) => {
    const [file = ''] = readdirSync(`${fixtures}/${code}/badges/first`);
    const [frontMatter = '', body = ''] = readFileSync(`${fixtures}/${code}/badges/first/${file}`, 'utf8').split(
      /(?<=\n---\n)/,
    );
    const place = { file: `badges/first/${file}`, line: frontMatter.split('\n').length, column: 1 };
    const check = file.endsWith('.mdx') ? checkMdx : checkMarkdown;
    const problems = check({ value: markdown(body), place });
    const expected: unknown = JSON.parse(readFileSync(`${fixtures}/${code}/expected.json`, 'utf8'));
    expect(
      problems.map((problem) => ({
        code: problem.code,
        file: problem.place.file,
        line: problem.place.line,
        column: problem.place.column,
      })),
    ).toEqual(expected);
  });
});
