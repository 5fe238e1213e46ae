import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/core/problem/visible.ts';
import { escapeMarkdown } from '../../src/core/review/escape-markdown.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Where answers and comments put text of strangers, and what nodes that makes by itself. */
const surroundings: readonly (readonly [name: string, around: (text: string) => string])[] = [
  ['a paragraph', (text) => text],
  ['a list', (text) => `- ${text}\n- b`],
  ['a task', (text) => `- [ ] ${text}\n  - b`],
  ['strong words', (text) => `a **${text}** b`],
  ['bold HTML', (text) => `a <b>${text}</b> b`],
  ['code HTML', (text) => `a <code>${text}</code> b`],
  ['a quotation', (text) => `> ${text}`],
  ['a row of a table', (text) => `| a | b |\n| --- | --- |\n| ${text} | c |`],
];

function typesIn(markdown: string): readonly string[] {
  const walk = (node: Node): readonly string[] => [node.type, ...(node.children ?? []).flatMap(walk)];
  // Text may come in several pieces.
  return walk(parser.parse(markdown) as Node).filter(
    (type, index, all) => type !== 'text' || all[index - 1] !== 'text',
  );
}

function textIn(markdown: string): string {
  const walk = (node: Node): string =>
    (node.type === 'text' ? (node.value ?? '') : '') + (node.children ?? []).map(walk).join('');
  return walk(parser.parse(markdown));
}

const nasty = fc.constantFrom(
  '@ada',
  '@acme/mentors',
  '#1',
  'GH-12',
  'acme/badges#7',
  'https://evil.example',
  'http://evil.example/x',
  'www.evil.example',
  'ada@mail.example',
  'mailto:ada@mail.example',
  'xmpp:a@b.c',
  '[a](https://evil.example)',
  '![a](https://evil.example/p.png)',
  '<img src=x>',
  '<!--',
  '-->',
  '</b>',
  '</code>',
  '<https://evil.example>',
  '# ',
  '## ',
  '- ',
  '* ',
  '1. ',
  '1) ',
  '> ',
  '| ',
  '|',
  '---',
  '===',
  '~~~',
  '```',
  '`',
  '**',
  '__',
  '~~',
  '[ ]',
  '[^1]',
  '[^1]: x',
  '[a]: https://evil.example',
  '&lt;',
  '&#64;ada',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '    ',
  '\u2028',
  '\u202e',
  '\u200b',
  ':tada:',
  '$x$',
  '{x}',
  '0123456789abcdef0123456789abcdef01234567',
);
const hostile = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(' ', 'a')), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe.each(surroundings)('in %s', (_, around) => {
  test('text of a stranger stays text: nothing of Markdown, HTML or an address comes of it', () => {
    const usual = typesIn(around('word'));
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        fc.pre(escaped !== '');
        expect(typesIn(around(escaped))).toEqual(usual);
      }),
      { numRuns: 400 },
    );
  });
});

test('what a reader sees is what was written, on one line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = textIn(`a ${escapeMarkdown(text)} b`).replaceAll('\u200b', '');
      expect(shown.trim()).toBe(`a ${visible(text.replaceAll(/\s+/g, ' ').trim())} b`.trim());
    }),
  );
});

test.each([
  ['mentions', '@ada and @acme/mentors', /(^|[^\w`])@[\w-]/],
  ['references', '#12, acme/badges#12', /#\d/],
  ['references by letters', 'GH-12', /\bGH-\d/i],
  ['commits', 'see 0123456789abcdef0123456789abcdef01234567', /\b[0-9a-f]{7,40}\b/],
  ['addresses', 'https://evil.example/x and www.evil.example', /https?:\/\/|www\./],
  ['mail', 'ada@mail.example', /\w@\w/],
])('the git host finds no %s in what Markdown has made of it', (_, text, found) => {
  expect(text).toMatch(found);
  expect(textIn(escapeMarkdown(text))).not.toMatch(found);
});
