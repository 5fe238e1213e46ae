import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../src/core/markdown/to-html.ts';
import { markdown } from './markdown.ts';

const html = (text: string) => toHtml(markdown(text));
const mdx = (text: string) => toHtml(markdown(text), 'mdx');

describe('Markdown', () => {
  test('becomes paragraphs, lists, emphasis and code', () => {
    expect(html('Take *one* **step**:\n\n1. left\n2. `right`')).toBe(
      '<p>Take <em>one</em> <strong>step</strong>:</p>\n<ol>\n<li>left</li>\n<li><code>right</code></li>\n</ol>',
    );
  });

  test('has its headings below those of the page, without gaps', () => {
    expect(html('# One\n\n### Three\n\n## Two\n\n# One')).toBe(
      '<h3>One</h3>\n<h4>Three</h4>\n<h4>Two</h4>\n<h3>One</h3>',
    );
    expect(html('### Begins at three')).toBe('<h3>Begins at three</h3>');
  });

  test('links to the web without vouching for what is there', () => {
    expect(html('[a](https://a.example/)')).toBe('<p><a href="https://a.example/" rel="nofollow noopener">a</a></p>');
  });

  test('keeps the text of a link that leads nowhere safe', () => {
    expect(html('[a](javascript:x) [b](../b) [c](#c) [d](//d.example/)')).toBe('<p>a b c d</p>');
  });

  test('has no headings and links without a text', () => {
    expect(html('# <img src=x>\n\na [<b></b>](https://a.example/) b')).toBe('\n<p>a  b</p>');
  });

  test('fetches no pictures and keeps what they show', () => {
    expect(html('![A green disc](https://a.example/disc.png)')).toBe('<p>A green disc</p>');
  });

  test('loses raw HTML and keeps the text in it', () => {
    expect(html('a <b onclick="x">b</b>\n\n<script>c</script>')).toBe('<p>a b</p>');
  });

  test('shows tasks as ticked or open, without form fields', () => {
    expect(html('- [x] done\n- [ ] open')).toBe(
      '<ul>\n<li class="task">☑ done</li>\n<li class="task">☐ open</li>\n</ul>',
    );
  });

  test('has no ids, so that several texts can stand on one page', () => {
    expect(html('# Title\n\nSaid[^1].\n\n[^1]: By me.')).not.toContain('id=');
    expect(html('Said[^1].\n\n[^1]: By me.')).toBe(
      '<p>Said<sup>1</sup>.</p>\n<div class="footnote"><sup>1</sup><p>By me.</p></div>',
    );
  });

  test('frames its tables, which scroll by themselves', () => {
    expect(html('|a|\n|-:|\n|1|')).toMatch(
      /^<div class="table" role="group" aria-label="Table" tabindex="0"><table>[^]*<td class="align-right">1<\/td>[^]*<\/table><\/div>$/,
    );
  });

  test('is shown as it was written where it is too tangled to read', () => {
    expect(html(`${'>'.repeat(33)} <b>&amp;`)).toBe(`<pre><code>${'>'.repeat(33)} &lt;b>&amp;amp;</code></pre>`);
  });
});

describe('MDX', () => {
  test('has the listed components as plain HTML', () => {
    expect(mdx('<Note>\n\nAsk *first*.\n\n</Note>')).toBe(
      '<div class="note" role="note"><p>Ask <em>first</em>.</p></div>',
    );
    expect(mdx('<Steps>\n\n1. left\n\n</Steps>')).toBe('<div class="steps"><ol>\n<li>left</li>\n</ol></div>');
    expect(mdx('<Details summary="What & <why>">\n\nThis.\n\n</Details>')).toBe(
      '<details><summary>What &amp; &lt;why></summary><p>This.</p></details>',
    );
  });

  test('may have a component on one line', () => {
    expect(mdx('<Note>Ask first.</Note>')).toBe('<div class="note" role="note"><p>Ask first.</p></div>');
  });

  test('never shows or runs what stands in braces', () => {
    expect(mdx('a {1 + 1} b')).toBe('<p>a  b</p>');
  });

  test('is shown as it was written where it is broken', () => {
    expect(mdx('a <3 b')).toBe('<pre><code>a &lt;3 b</code></pre>');
  });
});

describe('text without any marks', () => {
  const words = [
    'a',
    'I',
    'été',
    '漢字',
    '1',
    '1.',
    '1)',
    '-',
    '- a',
    '--',
    '---',
    '=',
    '.',
    ':',
    '"',
    '(',
    '!',
    '/',
    '%',
    '…',
    'www.',
    'http://a',
    'import ',
    'export a',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n\n',
    '\t',
  ];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(''));

  test('becomes what it becomes before a paragraph that has some', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const alone = html(text);
        const together = html(`${text}\n\n*end*`);
        fc.pre(!together.startsWith('<pre'));
        expect([`${alone}\n<p><em>end</em></p>`, `${alone}<p><em>end</em></p>`]).toContain(together);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('time', () => {
  const hostile = {
    'nested quotes': '>'.repeat(60_000),
    'nested lists': '- '.repeat(30_000),
    'lists nested by indentation': Array.from(
      { length: 45 },
      (_, row) => `${' '.repeat(64 * row)}${'- '.repeat(32)}`,
    ).join('\n'),
    'nested emphasis': `${'*_'.repeat(15_000)}a${'_*'.repeat(15_000)}`,
    'emphasis over indented lines': `    - ${'*_'.repeat(120)}\n`.repeat(250),
    'nested images': `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`,
    'nested braces': `${'{'.repeat(30_000)}${'}'.repeat(30_000)}`,
    'an expression that never ends': `{[${'{},'.repeat(20_000)}`,
    'an export that never ends': `export const a = [\n\n${'1,\n\n'.repeat(5_000)}`,
    'nested components': `${'<Note>\n'.repeat(4_000)}${'</Note>\n'.repeat(4_000)}`,
  };

  test.for(Object.entries(hostile))('of 64 KB is bounded for %s', ([, text]) => {
    expect(html(text)).toEqual(expect.any(String));
    expect(mdx(text)).toEqual(expect.any(String));
  });
});
