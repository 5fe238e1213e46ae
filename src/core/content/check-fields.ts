import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from '../problem/problem.ts';
import type { Fields } from './fields.ts';
import { schemaProblems } from './schema-problems.ts';
import { authorSchemas } from './schemas/author-schemas.ts';
import type { SchemaName } from './schemas/author-schemas.ts';
import { formats } from './schemas/formats.ts';

/** All that is wrong with the fields of one file by themselves, held against their schema. One mistake is one problem. */
export function checkFields(name: SchemaName, fields: Fields): readonly Problem[] {
  const validate = validatorOf(name);
  return validate(fields.values) ? [] : schemaProblems(validate.errors ?? [], fields);
}

const validators = new Map<SchemaName, ValidateFunction>();

/** Compiled when it is first asked for, and the same ever after. */
function validatorOf(name: SchemaName): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const validate = new Ajv2020({ allErrors: true, verbose: true, formats }).compile(authorSchemas[name]);
  validators.set(name, validate);
  return validate;
}
