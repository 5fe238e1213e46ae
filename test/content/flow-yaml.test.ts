import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { flowYaml } from '../../src/core/content/flow-yaml.ts';
import { authorSchemas } from '../../src/core/content/schemas/author-schemas.ts';
import type { ChoiceSchema, Schema } from '../../src/core/content/schemas/schema.ts';

/** What hints may show as an example: those of every schema, and the first of each choice. */
function examplesIn(schema: Schema | ChoiceSchema): readonly unknown[] {
  if ('if' in schema) return [schema.then, schema.else].flatMap(examplesIn);
  const own = [...(schema.examples ?? []), ...(schema.type === 'string' ? (schema.enum ?? []) : [])];
  if (schema.type === 'array') return [...own, ...examplesIn(schema.items)];
  return schema.type === 'object' ? [...own, ...Object.values(schema.properties).flatMap(examplesIn)] : own;
}

test('an example in a hint reads as a writer of YAML writes it', () => {
  const examples = Object.values(authorSchemas).flatMap(examplesIn);
  expect(examples.length).toBeGreaterThan(60);
  expect(examples.map(flowYaml)).toEqual(
    examples.map((example) => stringify(example, { collectionStyle: 'flow', lineWidth: 0 }).trim()),
  );
});
