import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference, type Piece } from '../../src/core/difference/word-difference.ts';

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');

test('a difference is told by words, what goes before what comes', () => {
  expect(
    marked(wordDifference('You mail a patch that does one thing.', 'You open a pull request that does one thing.')),
  ).toBe('You [-mail -]{+open +}a [-patch -]{+pull request +}that does one thing.');
  expect(marked(wordDifference('- find the fault', '- find the fault\n- tell of it'))).toBe(
    '- find the fault{+\n- tell of it+}',
  );
  expect(marked(wordDifference('', 'New.'))).toBe('{+New.+}');
  expect(wordDifference('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }]);
});

test('both texts are in it, whatever they are', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('a', 'b ', ' c', '\n', 'dd ')).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      const without = (kind: Piece['kind']) =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('long texts are told in time', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
  expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
