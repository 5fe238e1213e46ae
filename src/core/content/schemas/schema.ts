/** A JSON Schema (draft 2020-12) of something an author writes. Checked here, and published for editors. */
export type Schema = TextSchema | NumberSchema | FlagSchema | ListSchema | GroupSchema;

interface Described {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
}

export interface TextSchema extends Described {
  readonly type: 'string';
  readonly format?: FormatName;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
}

export interface NumberSchema extends Described {
  readonly type: 'integer' | 'number';
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface FlagSchema extends Described {
  readonly type: 'boolean';
}

export interface ListSchema extends Described {
  readonly type: 'array';
  readonly items: Schema | ChoiceSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** A group where a group is written, and else a text. */
export interface ChoiceSchema {
  readonly if: { readonly type: 'object' };
  readonly then: Schema;
  readonly else: TextSchema;
}

/** Names and values, and no other names. */
export interface GroupSchema extends Described {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  /** For editors: one of these sets of names has to be there. Here the parser of the file says so in words. */
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly additionalProperties: false;
}

/** The forms of text that have a parser of their own. */
export type FormatName =
  | 'award-id'
  | 'day'
  | 'duration'
  | 'ed25519-key'
  | 'email'
  | 'instant'
  | 'language-tag'
  | 'picture-name'
  | 'reviewer'
  | 'salt'
  | 'site-url'
  | 'slug'
  | 'telephone'
  | 'web-url';
