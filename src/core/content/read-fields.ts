import type { Markdown } from '../model/text.ts';
import type { Problem } from '../problem/problem.ts';
import { checkFields } from './check-fields.ts';
import type { Located } from './draft.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { TextRange } from './front-matter.ts';
import type { SchemaName } from './schemas/author-schemas.ts';
import { readYamlFields } from './yaml-fields.ts';

/** The fields of a file, to be relied on only where there are no problems. Undefined where nothing can be said of them. */
export interface FieldsReading {
  readonly fields: Fields | undefined;
  readonly problems: readonly Problem[];
}

/** The same of a Markdown file, with the text below its front matter. */
export interface MarkdownReading extends FieldsReading {
  readonly body: Located<Markdown> | undefined;
}

/** Reads a whole file of YAML and holds it against a schema. */
export function readYamlFile(name: SchemaName, file: FileText): FieldsReading {
  return readRange(name, file, { from: 0, to: file.text.length });
}

/** Reads a Markdown file and holds its front matter against a schema. */
export function readMarkdownFile(name: SchemaName, file: FileText): MarkdownReading {
  const split = splitFrontMatter(file);
  if (split.kind === 'broken') return { fields: undefined, body: undefined, problems: [split.problem] };
  const { from, to } = split.body;
  const body = { value: file.text.slice(from, to) as Markdown, place: file.placeAt(from) };
  return { ...readRange(name, file, split.yaml), body };
}

function readRange(name: SchemaName, file: FileText, range: TextRange): FieldsReading {
  const { fields, problems } = readYamlFields(file, range);
  return { fields, problems: fields ? [...problems, ...checkFields(name, fields)] : problems };
}
