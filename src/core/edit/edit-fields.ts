import { isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Pair, type YAMLMap } from 'yaml';

/** What becomes of one field at the top of a file: another value, none (`undefined`), or one more item in its list. */
export type FieldEdit =
  | { readonly name: string; readonly value: unknown }
  | { readonly name: string; readonly add: Readonly<Record<string, unknown>> };

/**
 * The text of a YAML file or of a Markdown file with front matter, with other values in some of its fields. Every byte
 * that is not of these fields stays, comments and order and line ends included; a field that was not there comes last.
 */
export function editFields(text: string, kind: 'md' | 'yaml', edits: readonly FieldEdit[]): string {
  const [before, yaml, after] = kind === 'yaml' ? ['', text, ''] : frontMatterOf(text);
  return before + edits.reduce(editField, yaml) + after;
}

function frontMatterOf(text: string): readonly [before: string, yaml: string, after: string] {
  const [, before, yaml, after] = /^(\uFEFF?---[^\n]*\n)(.*?\n?)(---[ \t]*\r?(?:\n.*)?)$/s.exec(text) ?? [];
  if (before === undefined || yaml === undefined || after === undefined)
    throw new Error('A Markdown file that was read has no front matter');
  return [before, yaml, after];
}

function editField(yaml: string, edit: FieldEdit): string {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  const fields = document.toJS() as Readonly<Record<string, unknown>>;
  const old = fields[edit.name];
  const value = 'value' in edit ? edit.value : [...(Array.isArray(old) ? (old as unknown[]) : []), edit.add];
  const spliced =
    'add' in edit && old !== undefined
      ? withItem(yaml, document, edit)
      : withValue(yaml, document, { name: edit.name, value });
  if (spliced !== undefined && says(spliced, { ...fields, [edit.name]: value })) return spliced;
  // What cannot be put in between, the library writes again, with its comments.
  if (value === undefined) document.delete(edit.name);
  else document.set(edit.name, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

function withValue(
  yaml: string,
  { contents }: Document.Parsed,
  { name, value }: { readonly name: string; readonly value: unknown },
): string | undefined {
  if (!isMap(contents) || contents.flow === true) return undefined;
  const pair = pairOf(contents, name);
  if (!pair) return value === undefined ? yaml : `${withLastLineEnd(yaml)}${name}: ${inline(value)}${lineEndOf(yaml)}`;
  const [from, to] = rangeOf(pair.value) ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (value !== undefined)
    return yaml.slice(0, from) + inline(value) + (yaml[to - 1] === '\n' ? lineEndOf(yaml) : '') + yaml.slice(to);
  const start = yaml.lastIndexOf('\n', rangeOf(pair.key)?.[0] ?? 0) + 1;
  const next = yaml.indexOf('\n', to - 1);
  return yaml.slice(0, start) + (next < 0 ? '' : yaml.slice(next + 1));
}

/** One more item behind the last of a list that is there, written as the list is. */
function withItem(
  yaml: string,
  { contents }: Document.Parsed,
  { name, add }: { readonly name: string; readonly add: unknown },
): string | undefined {
  const list = isMap(contents) ? pairOf(contents, name)?.value : undefined;
  const range = rangeOf(list);
  if (!isSeq(list) || !range) return undefined;
  const [from = 0, to = 0] = range;
  if (list.flow === true) {
    const end = rangeOf(list.items.at(-1))?.[1] ?? from + 1;
    return `${yaml.slice(0, end)}${list.items.length > 0 ? ', ' : ''}${inline(add)}${yaml.slice(end)}`;
  }
  const column = from - (yaml.lastIndexOf('\n', from - 1) + 1);
  const item = `${' '.repeat(column)}- ${inline(add)}${lineEndOf(yaml)}`;
  const before = withLastLineEnd(yaml.slice(0, to));
  return before + item + yaml.slice(to).replace(/^\r?\n/, '');
}

function lineEndOf(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}

function withLastLineEnd(yaml: string): string {
  return yaml === '' || yaml.endsWith('\n') ? yaml : yaml + lineEndOf(yaml);
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return (node as { readonly range?: readonly number[] } | null)?.range;
}

/** A value on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return typeof value === 'string' && value.includes('\n')
    ? JSON.stringify(value)
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function says(yaml: string, wanted: Readonly<Record<string, unknown>>): boolean {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(wanted);
}
