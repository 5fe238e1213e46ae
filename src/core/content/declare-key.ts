import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { KeyId } from '../model/ids.ts';

/** The text of an issuer.md that names a new active key, or why it cannot be written for its author. */
export type Declaration =
  | { readonly kind: 'declared'; readonly text: string; readonly retired: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'front matter' | 'hosted' | 'listed' | 'shape' };

const FRONT_MATTER = /^(---[ \t]*(?:yaml)?[ \t]*\r?\n)([^]*?)(?=\r?\n---[ \t]*(?:\r?\n|$))/;

/**
 * Lists a key in the front matter of an issuer.md and retires the one that was active.
 * Only what is said is put in: comments, order, quotes and the body stay byte for byte. What comes out is read again, and
 * nothing is given that does not say exactly what was there before and the new key.
 */
export function declareKey(issuerFile: string, key: KeyId): Declaration {
  const [, opening = '', yaml] = FRONT_MATTER.exec(issuerFile) ?? [];
  if (yaml === undefined) return refused('front matter');
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return refused('front matter');
  const before = document.toJS() as Record<string, unknown>;
  if (before['signing'] === 'hosted') return refused('hosted');
  const listed = listOf(before['keys']);
  if (listed?.some(({ id }) => String(id) === key)) return refused('listed');
  if (!listed) return refused('shape');
  const lineEnd = issuerFile.includes('\r\n') ? '\r\n' : '\n';
  const after = applied(yaml, edits(document.contents, quoted(key), { yaml, lineEnd }));
  const expected = { ...before, keys: [...listed.map(retired), { id: key }] };
  if (!says(after, expected)) return refused('shape');
  return {
    kind: 'declared',
    text: opening + after + issuerFile.slice(opening.length + yaml.length),
    retired: listed.filter(isActive).map(({ id }) => String(id)),
  };
}

type Listed = Readonly<Record<string, unknown>>;
type Refusal = Extract<Declaration, { kind: 'refused' }>['reason'];

function refused(reason: Refusal): Declaration {
  return { kind: 'refused', reason };
}

function listOf(keys: unknown): readonly Listed[] | undefined {
  if (keys === undefined || keys === null) return [];
  const isList =
    Array.isArray(keys) && keys.every((one: unknown) => typeof one === 'object' && one !== null && 'id' in one);
  return isList ? keys : undefined;
}

function isActive({ status }: Listed): boolean {
  return status === undefined || status === 'active';
}

function retired(key: Listed): Listed {
  return isActive(key) ? { ...key, status: 'retired' } : key;
}

/** A text to put in the place of a stretch of the front matter. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Text {
  readonly yaml: string;
  readonly lineEnd: string;
}

function edits(contents: YAMLMap, id: string, text: Text): readonly Edit[] {
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'keys');
  if (!pair) return [insert(text.yaml.length, `${text.lineEnd}keys:${text.lineEnd}  - id: ${id}`)];
  if (!isSeq(pair.value)) return [insert(endOfKey(pair) + 1, `${text.lineEnd}  - id: ${id}`)];
  return [
    ...pair.value.items.flatMap((item) => (isMap(item) ? retirement(item, text) : [])),
    addition(pair.value, id, text),
  ];
}

function addition(list: YAMLSeq, id: string, { yaml, lineEnd }: Text): Edit {
  const [start, end] = list.range ?? [0, 0];
  if (list.flow === true) return insert(end - 1, list.items.length > 0 ? `, { id: ${id} }` : `{ id: ${id} }`);
  const line = `${indentAt(yaml, start)}- id: ${id}`;
  return yaml[end - 1] === '\n' ? insert(end, line + lineEnd) : insert(endOfLine(yaml, end), lineEnd + line);
}

/** Nothing for a key that is retired already. */
function retirement(item: YAMLMap, { yaml, lineEnd }: Text): readonly Edit[] {
  const { value: status } = item.items.find(({ key }) => isScalar(key) && key.value === 'status') ?? {};
  if (isScalar(status)) {
    const [from, to] = status.range ?? [0, 0];
    return status.value === 'active' ? [{ from, to, text: 'retired' }] : [];
  }
  const id = item.items.find(({ key }) => isScalar(key) && key.value === 'id');
  if (!id || !isScalar(id.value)) return [];
  const end = id.value.range?.[1] ?? 0;
  if (item.flow === true) return [insert(end, ', status: retired')];
  return [insert(endOfLine(yaml, end), `${lineEnd}${indentAt(yaml, startOfKey(id))}status: retired`)];
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

/** From the last to the first, so that the places of the others stay what they are. */
function applied(yaml: string, all: readonly Edit[]): string {
  return all.reduceRight((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), yaml);
}

function startOfKey({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}

function endOfKey({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[1] ?? 0) : 0;
}

function endOfLine(text: string, offset: number): number {
  return offset + text.slice(offset).search(/\r?\n|$/);
}

/** Blanks up to the column of what stands at this offset. */
function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

/** An id such as `2026` would be read as a number without quotes. */
function quoted(id: string): string {
  return parseDocument(id).toJS() === id ? id : `"${id}"`;
}

function says(yaml: string, expected: unknown): boolean {
  const document = parseDocument(yaml);
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(expected);
}
