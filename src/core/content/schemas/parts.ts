import { VISIBLE } from '../blank.ts';
import type { ChoiceSchema, FlagSchema, GroupSchema, ListSchema, Schema, TextSchema } from './schema.ts';

type Words = Pick<TextSchema, 'title' | 'description' | 'examples' | 'default'>;

/** Text with something in it, of at most `longest` characters. */
export const text = (longest: number, words: Words): TextSchema => ({
  type: 'string',
  minLength: 1,
  maxLength: longest,
  pattern: VISIBLE,
  ...words,
});

export const oneOf = (values: readonly string[], words: Words): TextSchema => ({
  type: 'string',
  enum: values,
  ...words,
});

export const flag = (words: Words): FlagSchema => ({ type: 'boolean', ...words });

export const list = (items: Schema | ChoiceSchema, rules: Omit<ListSchema, 'type' | 'items'>): ListSchema => ({
  type: 'array',
  items,
  ...rules,
});

export const group = (rules: Omit<GroupSchema, 'type' | 'additionalProperties'>): GroupSchema => ({
  type: 'object',
  additionalProperties: false,
  ...rules,
});

/** The name of a folder or a file without its ending: the id of an issuer, badge, key or person. */
export const slug = (words: Words): TextSchema => ({
  type: 'string',
  format: 'slug',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 64,
  ...words,
});

export const webUrl = (words: Words): TextSchema => ({
  type: 'string',
  format: 'web-url',
  pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/]',
  maxLength: 2048,
  ...words,
});

/** Somebody who is asked for an approval: a person or a team. */
export const account = (words: Words): TextSchema => ({
  type: 'string',
  format: 'reviewer',
  pattern: '^@[A-Za-z0-9](?:[-_]?[A-Za-z0-9]){0,38}(?:/[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9_])?)?$',
  maxLength: 140,
  ...words,
});

export const instant = (words: Words): TextSchema => ({
  type: 'string',
  format: 'instant',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
  examples: ['2026-06-03T09:00:00Z'],
  ...words,
});

export const picture = (words: Words): GroupSchema =>
  group({
    ...words,
    examples: [{ file: 'image.svg', caption: 'Two branches joining in a green circle' }],
    required: ['file', 'caption'],
    properties: {
      file: {
        type: 'string',
        format: 'picture-name',
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*\\.(png|svg)$',
        maxLength: 100,
        title: 'File',
        description: 'The name of a PNG or SVG that lies beside this file.',
        examples: ['image.svg'],
      },
      caption: text(500, {
        title: 'Caption',
        description: 'What the picture shows, for those who do not see it.',
        examples: ['Two branches joining in a green circle'],
      }),
    },
  });
