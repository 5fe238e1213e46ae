import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiJson } from '../../src/core/openbadges/ascii-json.ts';

const anyText = fc.string({ unit: 'binary' });
const anyObject = fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText), fc.dictionary(anyText, anyText)));

test('what is not ASCII is escaped, and the rest stays readable', () => {
  expect(asciiJson({ name: 'Café 🎉 <b>&', control: '\u007f\u2028' }, 'compact')).toBe(
    String.raw`{"name":"Caf\u00e9 \ud83c\udf89 <b>&","control":"\u007f\u2028"}`,
  );
});

test('a file is indented by two spaces and ends in a newline', () => {
  expect(asciiJson({ a: [1], b: {} }, 'pretty')).toBe('{\n  "a": [\n    1\n  ],\n  "b": {}\n}\n');
});

test('members stand in the order of the object', () => {
  expect(asciiJson({ z: 1, a: 2 }, 'compact')).toBe('{"z":1,"a":2}');
});

test('any object comes back from its bytes, in any encoding that a reader may guess', () => {
  fc.assert(
    fc.property(anyObject, fc.constantFrom('pretty', 'compact'), (object, form) => {
      const text = asciiJson(object, form);
      const bytes = new TextEncoder().encode(text);
      expect(text).toMatch(/^[\n\x20-\x7e]*$/);
      for (const encoding of ['utf-8', 'latin1', 'macintosh'])
        expect(JSON.parse(new TextDecoder(encoding).decode(bytes))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});
