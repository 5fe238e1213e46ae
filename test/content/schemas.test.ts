import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorSchemas, publishedSchema } from '../../src/core/content/schemas/author-schemas.ts';
import type { SchemaName } from '../../src/core/content/schemas/author-schemas.ts';
import { formats } from '../../src/core/content/schemas/formats.ts';
import type { ChoiceSchema, Schema, TextSchema } from '../../src/core/content/schemas/schema.ts';

const names = Object.keys(authorSchemas) as SchemaName[];

function within(schema: Schema | ChoiceSchema): readonly Schema[] {
  if ('if' in schema) return [schema.then, schema.else].flatMap(within);
  if (schema.type === 'object') return [schema, ...Object.values(schema.properties).flatMap(within)];
  return schema.type === 'array' ? [schema, ...within(schema.items)] : [schema];
}

const all = names.flatMap((name) => within(authorSchemas[name]));
const formatted = all.filter(
  (schema): schema is TextSchema & { format: keyof typeof formats } =>
    schema.type === 'string' && schema.format !== undefined,
);

test.each(names)('the schema `%s` is JSON Schema that editors take, and tells them what each field is', (name) => {
  const schema = publishedSchema(name);
  expect(new Ajv2020({ strict: true, formats }).validateSchema(schema)).toBe(true);
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  expect(schema.title).toBeTruthy();
  expect(schema.description).toBeTruthy();
  for (const property of Object.values(schema.properties)) expect(property.title).toBeTruthy();
});

test('every example in a schema is good by that schema', () => {
  const bad = all.flatMap((schema) => {
    const validate = new Ajv2020({ strict: true, strictRequired: false, formats }).compile(schema);
    return (schema.examples ?? []).filter((example) => !validate(example));
  });
  expect(bad).toEqual([]);
});

test('the pattern that editors see never refuses what the format lets through', () => {
  for (const { format, pattern, maxLength = Infinity, examples = [] } of formatted) {
    if (pattern === undefined) continue;
    const near = fc
      .tuple(fc.constantFrom(...examples.map(String)), fc.nat(), fc.nat(2), fc.string({ maxLength: 2 }))
      .map(
        ([text, at, lost, found]) =>
          text.slice(0, at % (text.length + 1)) + found + text.slice((at % (text.length + 1)) + lost),
      );
    fc.assert(
      fc.property(fc.oneof(near, fc.stringMatching(new RegExp(pattern.replace('(?=\\d)', '')))), (text) => {
        if (formats[format](text) && text.length <= maxLength) expect(text).toMatch(new RegExp(pattern, 'u'));
      }),
    );
  }
});

test('each format has an example that it takes and refuses what is far from it', () => {
  for (const format of Object.keys(formats) as (keyof typeof formats)[]) {
    expect(formatted.some((schema) => schema.format === format)).toBe(true);
    expect(formats[format]('')).toBe(false);
    expect(formats[format]('what is this?\n')).toBe(false);
  }
});
