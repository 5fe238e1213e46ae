import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { fieldProblem } from './field-problem.ts';
import type { Fault } from './field-problem.ts';
import { valueAt } from './fields.ts';
import type { FieldPath, Fields } from './fields.ts';
import type { GroupSchema } from './schemas/schema.ts';

/** What a schema found fault with, as problems of its author's: one for each mistake. The schema speaks at length (`allErrors`, `verbose`). */
export function schemaProblems(errors: readonly ErrorObject[], fields: Fields): readonly Problem[] {
  const faults = errors
    .filter(({ keyword, schemaPath }) => keyword !== 'anyOf' && keyword !== 'if' && !schemaPath.includes('/anyOf/'))
    .map((error) => faultOf(error, fields.values))
    .filter((fault) => fault.kind !== 'missing' || !isThere(fault.name, valueAt(fields.values, fault.path)));
  return withoutMisspelt(worstOfEachValue(faults)).map((fault) => fieldProblem(fault, fields));
}

function faultOf({ instancePath, keyword, params, parentSchema, data }: ErrorObject, values: unknown): Fault {
  const path = pathOf(instancePath, values);
  const schema = parentSchema as Fault['schema'];
  switch (keyword) {
    case 'additionalProperties':
      return unknownField([...path, String(params['additionalProperty'])], parentSchema as GroupSchema);
    case 'required':
      return { kind: 'missing', path, name: String(params['missingProperty']), schema };
    case 'uniqueItems':
      return { kind: 'repeated', path: [...path, Math.max(Number(params['i']), Number(params['j']))], schema };
    default:
      return { kind: 'value', path, keyword, schema, value: data };
  }
}

/** Whether a group has a field, if only one whose value was refused before. */
function isThere(name: string, group: unknown): boolean {
  return typeof group === 'object' && group !== null && Object.hasOwn(group, name);
}

function unknownField(path: FieldPath, schema: GroupSchema): Fault {
  const known = Object.keys(schema.properties);
  return { kind: 'unknown', path, known, near: nearest(String(path.at(-1)), known), schema };
}

/** A JSON pointer as a path. */
function pathOf(pointer: string, values: unknown): FieldPath {
  let value = values;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(value) ? Number(name) : name;
      value = (value as Record<string | number, unknown>)[key];
      return key;
    });
}

/** A value of the wrong type is not also too short, and what has not its form is not also too long. */
const WORST_FIRST = ['type', 'enum', 'minLength', 'format', 'pattern'];

function worstOfEachValue(faults: readonly Fault[]): readonly Fault[] {
  const worst = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.kind} ${JSON.stringify(fault.path)} ${fault.kind === 'missing' ? fault.name : ''}`;
    const other = worst.get(key);
    if (!other || rank(fault) < rank(other)) worst.set(key, fault);
  }
  return [...worst.values()];
}

function rank(fault: Fault): number {
  const rank = fault.kind === 'value' ? WORST_FIRST.indexOf(fault.keyword) : 0;
  return rank < 0 ? WORST_FIRST.length : rank;
}

/** A field that is missing because its name is misspelt is one mistake. */
function withoutMisspelt(faults: readonly Fault[]): readonly Fault[] {
  const meant = new Set(
    faults.flatMap((fault) =>
      fault.kind === 'unknown' && fault.near !== undefined
        ? [JSON.stringify([...fault.path.slice(0, -1), fault.near])]
        : [],
    ),
  );
  return faults.filter((fault) => fault.kind !== 'missing' || !meant.has(JSON.stringify([...fault.path, fault.name])));
}
