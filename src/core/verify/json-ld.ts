import type { Json, JsonObject } from './strict-json.ts';
import { isExtensionContext, isOpenBadgesContext, turnedTerm, wordOf } from './vocabulary.ts';

/** An object by terms of the standard, and by IRIs of other vocabularies, which have a colon. What is absent, null or an empty list is not in it, `revokedAssertions` excepted. */
export type Node = ReadonlyMap<string, Value>;
/** Lists of one are their one value; a list here has two values at least. */
export type Value = string | number | boolean | Node | readonly Value[];

export interface NormalForm {
  readonly node: Node;
  /** Whether the document names the context of Open Badges 2.0 at all. */
  readonly hasContext: boolean;
  /** Contexts that are not known, by name or in a word. */
  readonly unknownContexts: readonly string[];
  /** Paths of members and types that nothing defines. */
  readonly unknownTerms: readonly string[];
  /** Paths of members that stand in two spellings. */
  readonly duplicates: readonly string[];
}

/**
 * Brings JSON-LD that is written in the vocabulary of Open Badges 2.0 into one form: aliases, prefixes and whole IRIs become
 * terms, values in `@value`, `@list` and `@set` come out, lists of one become their value, objects with an id alone the id. Members of other vocabularies are
 * kept under their IRI as they were written, to be compared. It is no JSON-LD processor: what it does not know it tells, and never guesses.
 */
export function normalForm(document: JsonObject): NormalForm {
  const notes: Notes = { unknownContexts: [], unknownTerms: [], duplicates: [] };
  const hasContext = readContext(document.get('@context'), notes);
  return { node: normalNode(document, '', notes), hasContext, ...notes };
}

/** The values of a member: none, one or several. */
export function valuesOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

export function isNode(value: Value | undefined): value is Node {
  return value instanceof Map;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The id of what is linked or embedded here. */
export function idOf(value: Value | undefined): string | undefined {
  const id = isNode(value) ? value.get('id') : value;
  return typeof id === 'string' ? id : undefined;
}

/** Whether a member of a node is of a vocabulary of somebody else. */
export function isForeign(term: string): boolean {
  return term.includes(':');
}

export function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function hasType(node: Node, ...types: readonly string[]): boolean {
  return valuesOf(node.get('type')).some((type) => typeof type === 'string' && types.includes(type));
}

export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (isNode(one) && isNode(other))
    return one.size === other.size && [...one].every(([term, value]) => isSame(value, other.get(term)));
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  return one === other;
}

interface Notes {
  readonly unknownContexts: string[];
  readonly unknownTerms: string[];
  readonly duplicates: string[];
}

const MOST_NOTES = 20;
const WRAPPERS = ['@value', '@list', '@set'];
const BESIDE_VALUES: ReadonlySet<string> = new Set(['@type', '@language', '@index']);

function note(notes: string[], text: string): void {
  if (notes.length < MOST_NOTES && !notes.includes(text)) notes.push(text);
}

function readContext(context: Json | undefined, { unknownContexts }: Notes): boolean {
  if (context === undefined) return false;
  let isNamed = false;
  for (const one of contextsIn(context)) {
    if (typeof one !== 'string') {
      if (!isLanguageOnly(one)) note(unknownContexts, 'a context that is written into the document');
    } else if (isOpenBadgesContext(one)) isNamed = true;
    else if (!isExtensionContext(one)) note(unknownContexts, one);
  }
  return isNamed;
}

function contextsIn(context: Json): readonly Json[] {
  return isJsonList(context) ? context : [context];
}

function isLanguageOnly(context: Json): boolean {
  return (
    isJsonObject(context) && [...context].every(([key, value]) => key === '@language' && typeof value === 'string')
  );
}

function normalNode(object: JsonObject, path: string, notes: Notes): Node {
  const node = new Map<string, Value>();
  for (const [spelling, json] of object) {
    if (spelling === '@context') {
      if (path !== '') readContext(json, notes);
      continue;
    }
    const word = wordOf(spelling);
    const memberPath = `${path}/${spelling.slice(0, 100)}`;
    if (word.kind === 'unknown') note(notes.unknownTerms, memberPath);
    if (word.kind === 'foreign') {
      if (node.has(word.iri)) note(notes.duplicates, memberPath);
      node.set(word.iri, json as Value);
    }
    if (word.kind !== 'term') continue;
    const value = word.term === 'type' ? normalTypes(json, memberPath, notes) : normalValue(json, memberPath, notes);
    if (value === undefined) {
      // An empty list of revocations says that there are none; no list says nothing.
      if (spelling === 'revokedAssertions' && isJsonList(json)) node.set(spelling, []);
      continue;
    }
    const term =
      word.term === 'revoked' && spelling !== 'revoked' && typeof value !== 'boolean' ? 'revokedAssertions' : word.term;
    if (node.has(term)) note(notes.duplicates, memberPath);
    node.set(term, value);
  }
  noteTurned(object.get('@context'), node, notes);
  return node;
}

/** A context of an extension belongs into the extension: around words of the standard it may give them another meaning. */
function noteTurned(context: Json | undefined, node: Node, { unknownContexts }: Notes): void {
  if (context === undefined) return;
  for (const one of contextsIn(context)) {
    if (typeof one !== 'string') continue;
    const term = turnedTerm(one);
    if (term !== undefined && speaksOf(node, term)) note(unknownContexts, `${one}, which turns “${term}”`);
  }
}

function speaksOf(value: Value, term: string): boolean {
  if (isList(value)) return value.some((one) => speaksOf(one, term));
  return (
    isNode(value) && (value.has(term) || [...value].some(([name, one]) => !isForeign(name) && speaksOf(one, term)))
  );
}

function normalValue(json: Json, path: string, notes: Notes): Value | undefined {
  if (json === null) return undefined;
  if (isJsonList(json)) return oneOrMany(json, (one) => normalValue(one, path, notes));
  if (!isJsonObject(json)) return json;
  const wrapper = WRAPPERS.find((name) => json.has(name));
  if (wrapper !== undefined) {
    // What is a value and a node at once means something else to every reader.
    if (json.size > 1 && [...json.keys()].some((name) => name !== wrapper && !BESIDE_VALUES.has(name)))
      note(notes.unknownTerms, `${path}/${wrapper}`);
    return normalValue(json.get(wrapper) ?? null, path, notes);
  }
  const node = normalNode(json, path, notes);
  // An object with an id alone is a link, and as good as the id.
  return node.size === 1 && json.size === 1 ? (textOf(node.get('id')) ?? node) : node;
}

function normalTypes(json: Json, path: string, notes: Notes): Value | undefined {
  if (isJsonList(json)) return oneOrMany(json, (one) => normalTypes(one, path, notes));
  if (typeof json !== 'string') return normalValue(json, path, notes);
  const word = wordOf(json);
  if (word.kind === 'unknown') note(notes.unknownTerms, `${path}/${json.slice(0, 100)}`);
  return word.kind === 'term' ? word.term : json;
}

function oneOrMany(list: readonly Json[], normal: (one: Json) => Value | undefined): Value | undefined {
  const values = list.flatMap((one) => valuesOf(normal(one)));
  return values.length > 1 ? values : values[0];
}

function isJsonList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

export function isJsonObject(json: Json | undefined): json is JsonObject {
  return json instanceof Map;
}
