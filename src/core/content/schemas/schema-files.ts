import { publishedSchema, schemaNames } from './author-schemas.ts';

/** A schema as editors find it in the project itself, in `docs/schemas/`. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

export function schemaFiles(): readonly SchemaFile[] {
  return schemaNames.map((name) => ({
    name: `${name}.schema.json`,
    text: `${JSON.stringify(publishedSchema(name), null, 2)}\n`,
  }));
}
