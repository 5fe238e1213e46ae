import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStrictJson, type Json } from '../../src/core/verify/strict-json.ts';

/** Texts that are nearly JSON: its own signs in any order, with whatever breaks readers between them. */
const piece = fc.constantFrom(
  ...['{', '}', '[', ']', ',', ':', '"', ' ', '\n', '\t', '\\', '0', '-'],
  '"a"',
  '"a":',
  '"b":[1,{"a":null}]',
  'true',
  'fals',
  '01',
  '-1.5e+3',
  '1.',
  '"\\n"',
  '"\\u00e9"',
  '"\\x"',
  '"é😀"',
  '\u0000',
  '\ufeff',
  '\u00a0',
);
const nearlyJson = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.json({ stringUnit: 'grapheme' }), fc.nat(), piece, fc.nat({ max: 2 }))
    .map(([json, at, inserted, removed]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + inserted + json.slice(place + removed);
    }),
);

test('what the standard parser reads is read to the same value, and nothing else is read', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(nearlyJson, fc.json({ stringUnit: 'grapheme' })), (text) => {
      fc.pre(text.isWellFormed());
      const reading = readStrictJson(text);
      const theirs = parsed(text);
      expect(reading.kind).toBe(theirs === undefined ? 'broken' : 'read');
      if (reading.kind === 'read') {
        read += 1;
        expect(plain(reading.value)).toEqual(theirs?.value);
      }
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(2000);
});

test('a member that stands twice is told by its path, in lists and below others, and the last counts', () => {
  const reading = readStrictJson('{"a":{"b":1,"c":[{"b":2,"b":3}],"b":4},"d":{"b":5},"a":"é\\u00e9"}');
  expect(reading).toMatchObject({
    kind: 'read',
    value: new Map<string, Json>([
      ['a', 'éé'],
      ['d', new Map([['b', 5]])],
    ]),
    duplicates: ['/a/c/b', '/a/b', '/a'],
  });
});

test.each(['9007199254740993', '-0', '-0.0', '1e999', '1e-999', '0.10000000000000000001', '1'.repeat(101)])(
  'a number that programs read differently is told by its path: %s',
  (number) => {
    expect(readStrictJson(`{"a":[{"b":${number}}]}`)).toMatchObject({ kind: 'read', inexact: ['/a/b'] });
  },
);

test('every number that a program writes is read as it is meant', () => {
  const number = fc.double({ noDefaultInfinity: true, noNaN: true }).filter((one) => !Object.is(one, -0));
  fc.assert(
    fc.property(number, (one) => {
      for (const text of [JSON.stringify(one), one.toPrecision(17)])
        expect(readStrictJson(text)).toMatchObject({ kind: 'read', inexact: [], value: one });
    }),
  );
});

test.each(['"\ud800"', '"\\ud800"', '"a\udc00b"', '{"\\udfff":1}'])('half a character is refused: %j', (text) => {
  expect(readStrictJson(text)).toMatchObject({ kind: 'broken', reason: 'a string contains half a character' });
});

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function plain(json: Json): unknown {
  if (Array.isArray(json)) return json.map(plain);
  // `fromEntries` defines members, so that `__proto__` is one like any other.
  return json instanceof Map
    ? Object.fromEntries([...json].map(([name, value]) => [name, plain(value as Json)]))
    : json;
}
