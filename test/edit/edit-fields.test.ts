import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { editFields } from '../../src/core/edit/edit-fields.ts';

const revoked = { on: '2026-07-01', reason: 'issued in error' };

describe('fields are edited and every other byte stays', () => {
  test.each([
    [
      'a new field comes last',
      'issuedOn:   2026-06-03T09:00:00Z # the day of the talk\n\n# why\nevidence:\n    - { id: "https://a.example/" }\n',
      'issuedOn:   2026-06-03T09:00:00Z # the day of the talk\n\n# why\nevidence:\n    - { id: "https://a.example/" }\nrevoked: { on: 2026-07-01, reason: issued in error }\n',
    ],
    [
      'a file without a last line end gets one',
      'issuedOn: x',
      'issuedOn: x\nrevoked: { on: 2026-07-01, reason: issued in error }\n',
    ],
    ['line ends stay', 'issuedOn: x\r\n', 'issuedOn: x\r\nrevoked: { on: 2026-07-01, reason: issued in error }\r\n'],
    [
      'a value is put in the place of the old',
      '# a\nrevoked: { on: 2020-01-01, reason: no } # b\nissuedOn: x\n',
      '# a\nrevoked: { on: 2026-07-01, reason: issued in error } # b\nissuedOn: x\n',
    ],
  ])('%s', (_, before, after) => {
    expect(editFields(before, 'yaml', [{ name: 'revoked', value: revoked }])).toBe(after);
  });

  test('of a Markdown file the body is not looked at', () => {
    expect(
      editFields('\uFEFF---\nissuedOn: x\n---\n\n---\nrevoked: no\n', 'md', [{ name: 'revoked', value: revoked }]),
    ).toBe('\uFEFF---\nissuedOn: x\nrevoked: { on: 2026-07-01, reason: issued in error }\n---\n\n---\nrevoked: no\n');
  });

  test('a field is taken away with its line', () => {
    expect(
      editFields('# a\nrevoked: { on: 2020-01-01 }\nissuedOn: x\n', 'yaml', [{ name: 'revoked', value: undefined }]),
    ).toBe('# a\nissuedOn: x\n');
  });

  test.each([
    [
      'errata:\n  - on: 2020-01-01 # first\n    note: a\nissuedOn: x\n',
      'errata:\n  - on: 2020-01-01 # first\n    note: a\n  - { on: 2026-07-01, note: b }\nissuedOn: x\n',
    ],
    [
      'errata: [{ on: 2020-01-01, note: a }] # list\n',
      'errata: [{ on: 2020-01-01, note: a }, { on: 2026-07-01, note: b }] # list\n',
    ],
    ['issuedOn: x\n', 'issuedOn: x\nerrata: [{ on: 2026-07-01, note: b }]\n'],
  ])('an item is added to a list as the list is written', (before, after) => {
    expect(editFields(before, 'yaml', [{ name: 'errata', add: { on: '2026-07-01', note: 'b' } }])).toBe(after);
  });
});

test('whatever the fields are, exactly the edited one says something else', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string(), { minLength: 1 }),
    fc.dictionary(fc.string(), fc.string()),
  );
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'revoked'), value, { minKeys: 1 });
  fc.assert(
    fc.property(
      fields,
      fc.constantFrom<'flow' | 'block'>('flow', 'block'),
      fc.string(),
      (before, collectionStyle, reason) => {
        const text = stringify(before, { collectionStyle });
        const after = editFields(text, 'yaml', [{ name: 'revoked', value: { on: '2026-07-01', reason } }]);
        expect(parse(after)).toEqual({ ...before, revoked: { on: '2026-07-01', reason } });
        expect(parse(editFields(after, 'yaml', [{ name: 'revoked', value: undefined }])) ?? {}).toEqual(
          Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'revoked')),
        );
      },
    ),
    { numRuns: 300 },
  );
});
