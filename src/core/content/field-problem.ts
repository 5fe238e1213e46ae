import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { isBlank } from './blank.ts';
import { fieldName } from './fields.ts';
import type { FieldPath, Fields } from './fields.ts';
import { flowYaml } from './flow-yaml.ts';
import { formatProblem } from './format-problem.ts';
import type { Schema } from './schemas/schema.ts';

/** What a schema does not allow, and where. `schema` is that of the value, or of the group it is in. */
export type Fault = { readonly path: FieldPath; readonly schema: Schema } & (
  | { readonly kind: 'unknown'; readonly known: readonly string[]; readonly near: string | undefined }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'value'; readonly keyword: string; readonly value: unknown }
);

type ValueFault = Extract<Fault, { kind: 'value' }>;

export function fieldProblem(fault: Fault, fields: Fields): Problem {
  const { path, schema } = fault;
  switch (fault.kind) {
    case 'unknown':
      return {
        code: 'UNKNOWN_FIELD',
        place: fields.placeOfName(path),
        field: fieldName(path),
        near: fault.near,
        known: fault.known,
      };
    case 'missing': {
      const example = exampleOf(propertyOf(schema, fault.name));
      return {
        code: 'MISSING_FIELD',
        place: fields.placeOfName(path),
        field: fieldName([...path, fault.name]),
        example,
      };
    }
    case 'repeated':
      return {
        code: 'REPEATED_ITEM',
        place: fields.placeOf(path),
        field: fieldName(path.slice(0, -1)),
        item: fields.written(path),
      };
    case 'value':
      return isEmpty(fault)
        ? { code: 'EMPTY_VALUE', place: fields.placeOfName(path), field: fieldName(path), example: exampleOf(schema) }
        : valueProblem(fault, fields);
  }
}

function isEmpty({ value, keyword }: ValueFault): boolean {
  if (typeof value === 'string') return isBlank(value);
  return value === null || keyword === 'minItems' || keyword === 'minProperties';
}

function valueProblem({ path, keyword, schema, value }: ValueFault, fields: Fields): Problem {
  const field = fieldName(path);
  const place = fields.placeOf(path);
  if (schema.type === 'string' && typeof value === 'string') {
    if (keyword === 'maxLength')
      return { code: 'TOO_LONG', place, field, length: value.length, limit: schema.maxLength ?? 0 };
    if (schema.enum)
      return { code: 'NOT_ONE_OF', place, field, value, allowed: schema.enum, near: nearest(value, schema.enum) };
    if (schema.format) return formatProblem(schema.format, { field, value, place });
  }
  if (schema.type === 'array' && keyword === 'maxItems')
    return { code: 'TOO_MANY', place, field, limit: schema.maxItems ?? 0 };
  if ((schema.type === 'integer' || schema.type === 'number') && (keyword === 'minimum' || keyword === 'maximum'))
    return {
      code: 'OUT_OF_RANGE',
      place,
      field,
      written: fields.written(path),
      minimum: schema.minimum ?? 0,
      maximum: schema.maximum ?? 0,
    };
  return wrongType({ path, schema, value }, fields);
}

function wrongType({ path, schema, value }: Pick<ValueFault, 'path' | 'schema' | 'value'>, fields: Fields): Problem {
  return {
    code: 'WRONG_TYPE',
    place: fields.placeOf(path),
    field: fieldName(path),
    expected: schema.type,
    found: typeOf(value),
    written: fields.written(path),
    example: exampleOf(schema),
  };
}

function typeOf(value: unknown): 'string' | 'number' | 'boolean' | 'array' | 'object' {
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

function propertyOf(schema: Schema, name: string): Schema | undefined {
  return schema.type === 'object' ? schema.properties[name] : undefined;
}

/** A good value, as one would write it in YAML on one line. */
function exampleOf(schema: Schema | undefined): string | undefined {
  const example = schema?.examples?.[0] ?? (schema?.type === 'string' ? schema.enum?.[0] : undefined);
  return example === undefined ? undefined : flowYaml(example);
}
