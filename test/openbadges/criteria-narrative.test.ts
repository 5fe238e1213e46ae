import { expect, test } from 'vitest';
import { criteriaNarrative } from '../../src/core/openbadges/criteria-narrative.ts';
import { markdown } from './example.ts';
import { within } from '../suite/within.ts';

const fromMdx = (text: string) => criteriaNarrative({ syntax: 'mdx', text: markdown(text) });

test('Markdown is given as it is written, without the blank lines around it', () => {
  const text = 'Take <b>one</b> step.\n\n- like this';
  expect(criteriaNarrative({ syntax: 'md', text: markdown(`\n${text}\n\n`) })).toBe(text);
});

test('of MDX the words between component tags stay', () => {
  expect(fromMdx('<Steps>\n\n1. Open <Kbd key="a > b">it</Kbd>.\n\n</Steps>\n<Hint/>\nDone.')).toBe(
    '1. Open it.\n\nDone.',
  );
});

test('a tag that is code or escaped is part of the text', () => {
  const text = 'Write `<Note>` or \\<Note>.\n\n```html\n<p>this</p>\n```\n\n~~~\n<Note>\n~~~\n\nWhere 1 < 2 and 3 > 2.';
  expect(fromMdx(text)).toBe(text);
});

test('a tag over several lines is one tag', () => {
  expect(fromMdx('<Note\n  kind="x"\n>\nMind.\n</Note>')).toBe('Mind.');
});

test.each(['<a "', '`', '```\n', '<a \'"', '`<', '`` ` ', '\\', '<a b '])(
  'hostile text of the largest size takes no time: %j',
  (part) => {
    within(5000, () => fromMdx(part.repeat(65_536 / part.length)));
  },
);
