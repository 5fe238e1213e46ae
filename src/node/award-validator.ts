import { fileURLToPath } from 'node:url';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'vite';
import { authorSchemas } from '../core/content/schemas/author-schemas.ts';
import { formats } from '../core/content/schemas/formats.ts';

const NAME = 'virtual:award-validator';
const FORMATS = fileURLToPath(new URL('../core/content/schemas/formats.ts', import.meta.url));

/**
 * Gives pages the module `virtual:award-validator`: the schema of award files as a program that Ajv has written beforehand.
 * In the page Ajv would have to write it with `new Function`, which our policy forbids.
 */
export function awardValidator(): Plugin {
  return {
    name: 'blazon-award-validator',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? awardValidatorCode(FORMATS) : undefined),
  };
}

/** The module as text; it exports `validate`, which has `errors` when it answers false. `formats` comes from `formatsModule`. */
export function awardValidatorCode(formatsModule: string): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    formats,
    code: { source: true, esm: true, formats: _`formats` },
  });
  ajv.addSchema(authorSchemas.award, 'award');
  const code = standalone(ajv, { validate: 'award' });
  return `import { formats } from ${JSON.stringify(formatsModule)};\n${inlined(code)}`;
}

/** Ajv leaves a `require` for the one function that it does not write out. */
function inlined(code: string): string {
  const whole = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', `(${UCS2_LENGTH})`);
  if (whole.includes('require(')) throw new Error('The schema of awards needs a part of Ajv that is not written out');
  return whole;
}

/** The length that JSON Schema means: in code points. */
const UCS2_LENGTH = 'text => [...text].length';
