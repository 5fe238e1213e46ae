/** A JSON Schema of something that we publish; other members may be added under the same version. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const text = (description: string): JsonSchema => ({ type: 'string', description });

export const address = (description: string): JsonSchema => ({ type: 'string', format: 'uri', description });

export const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });

export const list = (description: string, items: JsonSchema): JsonSchema => ({ type: 'array', description, items });

/** Those whose names end in a question mark may be left out. */
export function members(description: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = Object.keys(properties);
  return {
    type: 'object',
    description,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
    ),
  };
}

/** What the first two members of a file say it is. */
export interface Format {
  readonly format: string;
  readonly version: number;
}

export function documentSchema(
  { format, version }: Format,
  title: string,
  { properties, required, description }: JsonSchema,
): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    type: 'object',
    required: ['format', 'version', ...(required as readonly string[])],
    properties: { format: { const: format }, version: { const: version }, ...(properties as object) },
  };
}
