import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { declareKey, listedActiveKey } from '../../src/core/content/declare-key.ts';
import { parseKeyId, type KeyId } from '../../src/core/model/ids.ts';
import type { Instant } from '../../src/core/model/time.ts';

const key = 'new' as KeyId;
const file = (yaml: string) => `---\n${yaml}\n---\n\nWho *we* are.  \n`;

const until = '2027-03-01T16:00:00Z' as Instant;

/** With a new key, which the active one gives way to. */
function declared(yaml: string, id = key, status: 'retired' | 'compromised' = 'retired'): string {
  const active = listedActiveKey(file(yaml));
  const end = active === undefined ? undefined : { key: active, status, until };
  const declaration = declareKey(file(yaml), { add: id, ...(end && { end }) });
  if (declaration.kind === 'refused') return declaration.reason;
  expect(declaration.text.startsWith('---\n') && declaration.text.endsWith('\n---\n\nWho *we* are.  \n')).toBe(true);
  return declaration.text.slice(4, -'\n---\n\nWho *we* are.  \n'.length);
}

describe('a key is put into the front matter of issuer.md, and nothing else changes', () => {
  test.each([
    [
      'at the end, where there was none',
      'name: "Acme"  # us\n\nurl: x',
      'name: "Acme"  # us\n\nurl: x\nkeys:\n  - id: new',
    ],
    ['into an empty list', 'keys: []\nname: Acme', 'keys: [{ id: new }]\nname: Acme'],
    ['below a name without a list', 'keys:\nname: Acme', 'keys:\n  - id: new\nname: Acme'],
    [
      'after the one before, which retires',
      'keys:\n  - id: a',
      `keys:\n  - id: a\n    status: retired\n    until: ${until}\n  - id: new\n    profile: own`,
    ],
    [
      'and its comments',
      'keys:\n  # first\n  - id: a # x\n    status: active # y\n# top\nurl: x',
      `keys:\n  # first\n  - id: a # x\n    status: retired # y\n    until: ${until}\n  - id: new\n    profile: own\n# top\nurl: x`,
    ],
    [
      'with a comment at the very end',
      'keys:\n  - id: a # x',
      `keys:\n  - id: a # x\n    status: retired\n    until: ${until}\n  - id: new\n    profile: own`,
    ],
    [
      'in a list that is not indented',
      'keys:\n- id: a\n  status: retired\nurl: x',
      'keys:\n- id: a\n  status: retired\n- id: new\n  profile: own\nurl: x',
    ],
    [
      'in braces',
      'keys: [{ id: a, status: active }, { id: b, status: retired }] # z\nurl: x',
      `keys: [{ id: a, status: retired, until: ${until} }, { id: b, status: retired }, { id: new, profile: own }] # z\nurl: x`,
    ],
    [
      'in braces in a list',
      'keys:\n  - { id: a }',
      `keys:\n  - { id: a, status: retired, until: ${until} }\n  - id: new\n    profile: own`,
    ],
  ])('%s', (_, before, after) => {
    expect(declared(before)).toBe(after);
  });

  test('with the line ends that the file has', () => {
    const text = file('keys:\n  - id: a').replaceAll('\n', '\r\n');
    const after = file(
      `keys:\n  - id: a\n    status: retired\n    until: ${until}\n  - id: new\n    profile: own`,
    ).replaceAll('\n', '\r\n');
    const end = { key: 'a', status: 'retired', until } as const;
    expect(declareKey(text, { add: key, end })).toEqual({ kind: 'declared', text: after });
  });

  test('in quotes, where YAML would read a number', () => {
    expect(declared('name: Acme', '2026' as KeyId)).toBe('name: Acme\nkeys:\n  - id: "2026"');
    expect(declared('name: Acme', '12e45' as KeyId)).toBe('name: Acme\nkeys:\n  - id: "12e45"');
  });
});

describe('it is refused, and nothing written,', () => {
  test.each([
    ['for an issuer that never signs', 'signing: hosted', 'hosted'],
    ['for a key that is listed', 'keys: [{ id: new }]', 'listed'],
    ['where keys are no list', 'keys: a', 'shape'],
    ['where keys are names alone', 'keys: [a]', 'shape'],
    ['in a list that ends in a comma', 'keys: [{ id: a, status: retired },]', 'shape'],
    ['in broken YAML', 'name: "Acme', 'front matter'],
    ['where the front matter is no group of fields', '- name: Acme', 'front matter'],
  ])('%s', (_, yaml, reason) => {
    expect(declared(yaml)).toBe(reason);
  });

  test('beside an active key that does not end, and for a key that is not listed', () => {
    expect(declareKey(file('keys:\n  - id: a'), { add: key })).toEqual({ kind: 'refused', reason: 'active' });
    const end = { key: 'b', status: 'compromised', until } as const;
    expect(declareKey(file('keys:\n  - id: a'), { end })).toEqual({ kind: 'refused', reason: 'unlisted' });
  });

  test('without front matter', () => {
    expect(declareKey('# Acme\n', { add: key })).toEqual({ kind: 'refused', reason: 'front matter' });
  });
});

test('whatever is listed, in whatever way: the new key is the one that is active, and the rest stays', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/).filter((text) => parseKeyId(text) !== undefined);
  const status = fc.constantFrom('', 'active', 'retired');
  const listed = fc.uniqueArray(fc.record({ id, status }), { selector: (one) => one.id, maxLength: 4 }).map((keys) => {
    const active = keys.findIndex((one) => one.status !== 'retired');
    return keys.map((one, index) => (index === active ? one : { ...one, status: 'retired' }));
  });
  fc.assert(
    fc.property(
      listed,
      fc.constantFrom('block', 'flow', 'mixed'),
      fc.constantFrom('', '  '),
      id,
      (keys, style, indent, fresh) => {
        fc.pre(keys.every((one) => one.id !== fresh));
        const fields = keys.map((one) => [`id: "${one.id}"`, ...(one.status === '' ? [] : [`status: ${one.status}`])]);
        const items =
          style === 'block'
            ? fields.map((lines) => `\n${indent}- ${lines.join(`\n${indent}  `)}`).join('')
            : style === 'mixed'
              ? fields.map((lines) => `\n${indent}- { ${lines.join(', ')} }`).join('')
              : ` [${fields.map((lines) => `{ ${lines.join(', ')} }`).join(', ')}]`;
        const after = parse(declared(`# ours\nname: Acme\nkeys:${items}\nurl: x # where`, fresh as KeyId)) as Record<
          string,
          unknown
        >;
        const ended = { status: 'retired', until };
        expect(after).toEqual({
          name: 'Acme',
          keys: [
            ...keys.map((one) => ({ id: one.id, ...(one.status === 'retired' ? { status: 'retired' } : ended) })),
            { id: fresh, ...(keys.length > 0 && { profile: 'own' }) },
          ],
          url: 'x',
        });
      },
    ),
  );
});
