import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { KeyId } from '../model/ids.ts';
import type { Instant } from '../model/time.ts';

/** What is to become of the keys that an issuer lists. */
export interface KeyListing {
  /** A new key, which is the active one. It has a profile of its own where another was listed before it. */
  readonly add?: KeyId;
  readonly end?: { readonly key: string; readonly status: 'retired' | 'compromised'; readonly until: Instant };
}

/** The text of an issuer.md with other keys, or why it cannot be written for its author. */
export type Declaration =
  | { readonly kind: 'declared'; readonly text: string }
  /** `active`: a key is added beside an active one that does not end. `unlisted`: there is no such key to end. */
  | {
      readonly kind: 'refused';
      readonly reason: 'front matter' | 'hosted' | 'listed' | 'unlisted' | 'active' | 'shape';
    };

const FRONT_MATTER = /^(---[ \t]*(?:yaml)?[ \t]*\r?\n)([^]*?)(?=\r?\n---[ \t]*(?:\r?\n|$))/;

/** The key that an issuer.md lists as active, where it can be read. */
export function listedActiveKey(issuerFile: string): string | undefined {
  const [, , yaml = ''] = FRONT_MATTER.exec(issuerFile) ?? [];
  const document = parseDocument(yaml);
  const fields: unknown = document.errors.length > 0 ? undefined : document.toJS();
  const keys: unknown = typeof fields === 'object' && fields !== null && 'keys' in fields ? fields.keys : undefined;
  const active = listOf(keys)?.find(isActive);
  return active && String(active['id']);
}

/**
 * Changes the keys in the front matter of an issuer.md.
 * Only what is said is put in: comments, order, quotes and the body stay byte for byte. What comes out is read again, and
 * nothing is given that does not say exactly what was there before and what was asked for.
 */
export function declareKey(issuerFile: string, { add, end }: KeyListing): Declaration {
  const [, opening = '', yaml] = FRONT_MATTER.exec(issuerFile) ?? [];
  if (yaml === undefined) return refused('front matter');
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return refused('front matter');
  const before = document.toJS() as Record<string, unknown>;
  if (before['signing'] === 'hosted') return refused('hosted');
  const listed = listOf(before['keys']);
  if (!listed) return refused('shape');
  if (listed.some(({ id }) => String(id) === add)) return refused('listed');
  if (end && !listed.some(({ id }) => String(id) === end.key)) return refused('unlisted');
  if (add !== undefined && listed.some((key) => isActive(key) && String(key['id']) !== end?.key))
    return refused('active');
  const lineEnd = issuerFile.includes('\r\n') ? '\r\n' : '\n';
  const fresh = add === undefined ? undefined : { id: add, ...(listed.length > 0 && { profile: 'own' }) };
  const after = applied(yaml, edits(document.contents, { fresh, end }, { yaml, lineEnd }));
  const expected = { ...before, keys: [...listed.map((key) => ended(key, end)), ...(fresh ? [fresh] : [])] };
  if (!says(after, expected)) return refused('shape');
  return { kind: 'declared', text: opening + after + issuerFile.slice(opening.length + yaml.length) };
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

function ended(key: Listed, end: KeyListing['end']): Listed {
  return end && String(key['id']) === end.key ? { ...key, status: end.status, until: end.until } : key;
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

interface Wanted {
  readonly fresh: Fields | undefined;
  readonly end: KeyListing['end'];
}

/** Members in order, as they are written. */
type Fields = Readonly<Record<string, string>>;

function edits(contents: YAMLMap, { fresh, end }: Wanted, text: Text): readonly Edit[] {
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'keys');
  const { lineEnd } = text;
  const first = fresh ? `- ${linesOf(fresh, `${lineEnd}    `)}` : '';
  if (!pair) return [insert(text.yaml.length, `${lineEnd}keys:${lineEnd}  ${first}`)];
  if (!isSeq(pair.value)) return [insert(endOfKey(pair) + 1, `${lineEnd}  ${first}`)];
  return [
    ...pair.value.items.flatMap((item) =>
      end && isMap(item) && idIn(item) === end.key ? ending(item, end, text) : [],
    ),
    ...(fresh ? [addition(pair.value, fresh, text)] : []),
  ].sort((one, other) => one.from - other.from);
}

function addition(list: YAMLSeq, fresh: Fields, { yaml, lineEnd }: Text): Edit {
  const [start, end] = list.range ?? [0, 0];
  const item = `{ ${linesOf(fresh, ', ')} }`;
  if (list.flow === true) return insert(end - 1, list.items.length > 0 ? `, ${item}` : item);
  const indent = indentAt(yaml, start);
  const line = `${indent}- ${linesOf(fresh, `${lineEnd}${indent}  `)}`;
  return yaml[end - 1] === '\n' ? insert(end, line + lineEnd) : insert(endOfLine(yaml, end), lineEnd + line);
}

/** What a key that ends says of it: in the place of what it said before, else after its id and status. */
function ending(item: YAMLMap, end: NonNullable<KeyListing['end']>, { yaml, lineEnd }: Text): readonly Edit[] {
  const pairOf = (name: string) => item.items.find(({ key }) => isScalar(key) && key.value === name);
  const id = pairOf('id');
  if (!id || !isScalar(id.value)) return [];
  const status = pairOf('status')?.value;
  const after = (isScalar(status) ? status : id.value).range?.[1] ?? 0;
  const separator = item.flow === true ? ', ' : `${lineEnd}${indentAt(yaml, startOfKey(id))}`;
  return Object.entries({ status: end.status, until: end.until }).map(([name, text]) => {
    const before = pairOf(name)?.value;
    if (!isScalar(before))
      return insert(item.flow === true ? after : endOfLine(yaml, after), `${separator}${name}: ${text}`);
    const [from, to] = before.range ?? [0, 0];
    return { from, to, text };
  });
}

function idIn(item: YAMLMap): string {
  return String(item.get('id'));
}

function linesOf(fields: Fields, separator: string): string {
  return Object.entries(fields)
    .map(([name, text]) => `${name}: ${quoted(text)}`)
    .join(separator);
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
  return document.errors.length === 0 && inOneOrder(document.toJS()) === inOneOrder(expected);
}

/** As text, with the members of every group in the order of the alphabet. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
