import { isExact } from './exact-number.ts';

/** A JSON value as its text says it. Objects are maps, so that no name is special. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

export type JsonReading =
  | {
      readonly kind: 'read';
      readonly value: Json;
      /** Where a member stands a second time, as a path: `/recipient/salt`. The first ten. */
      readonly duplicates: readonly string[];
      /** Numbers that programs read differently (`isExact`), as paths. The first ten. */
      readonly inexact: readonly string[];
      /** How many values there are, the whole and objects included. */
      readonly values: number;
    }
  | { readonly kind: 'broken'; readonly reason: string; readonly offset: number };

const MOST_DEPTH = 64;
const MOST_CHARACTERS = 5 * 1024 * 1024;
/** As many as are read without a pause: those of a list of 50,000 revocations. */
const MOST_VALUES = 150_000;
/** Of one object. */
const MOST_MEMBERS = 1000;
const MOST_NOTED = 10;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
/** The units that the grammar is made of. */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Reads JSON by the letter of RFC 8259, and tells of members that stand twice. Depth and length are bounded; nothing is thrown. */
export function readStrictJson(text: string): JsonReading {
  if (text.length > MOST_CHARACTERS) return { kind: 'broken', reason: 'it is too long', offset: MOST_CHARACTERS };
  const reader = new Reader(text);
  try {
    const value = reader.document();
    return { kind: 'read', value, duplicates: reader.duplicates, inexact: reader.inexact, values: reader.values };
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', reason: error.message, offset: error.offset };
    throw error;
  }
}

class Broken extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** One pass over the units of a text; a string without escapes is a slice of it. */
class Reader {
  readonly duplicates: string[] = [];
  readonly inexact: string[] = [];
  values = 0;
  readonly #text: string;
  /** Members on the way to where the reader is. */
  readonly #path: string[] = [];
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    const value = this.#value(0);
    this.#skipBlank();
    if (this.#position < this.#text.length) throw this.#broken('something follows the value');
    return value;
  }

  #value(depth: number): Json {
    this.values += 1;
    if (this.values > MOST_VALUES) throw this.#broken('it has too many values');
    if (depth > MOST_DEPTH) throw this.#broken(`it is nested more than ${MOST_DEPTH} deep`);
    switch (this.#skipBlank()) {
      case QUOTE:
        return this.#string();
      case OPEN_OBJECT:
        return this.#object(depth);
      case OPEN_LIST:
        return this.#list(depth);
      default:
        return this.#wordOrNumber();
    }
  }

  #object(depth: number): JsonObject {
    const members = new Map<string, Json>();
    this.#position += 1;
    if (this.#take(CLOSE_OBJECT)) return members;
    do {
      if (this.#skipBlank() !== QUOTE) throw this.#broken('the name of a member is missing');
      const name = this.#string();
      this.#path.push(name);
      if (members.has(name)) this.#note(this.duplicates);
      if (!this.#take(COLON)) throw this.#broken('a colon is missing');
      members.set(name, this.#value(depth + 1));
      if (members.size > MOST_MEMBERS) throw this.#broken('an object has too many members');
      this.#path.pop();
    } while (this.#take(COMMA));
    if (!this.#take(CLOSE_OBJECT)) throw this.#broken('an object does not end');
    return members;
  }

  /** Where the reader is. */
  #note(paths: string[]): void {
    if (paths.length < MOST_NOTED) paths.push(this.#path.map((name) => `/${name.slice(0, 100)}`).join(''));
  }

  #list(depth: number): readonly Json[] {
    const values: Json[] = [];
    this.#position += 1;
    if (this.#take(CLOSE_LIST)) return values;
    do values.push(this.#value(depth + 1));
    while (this.#take(COMMA));
    if (!this.#take(CLOSE_LIST)) throw this.#broken('a list does not end');
    return values;
  }

  #string(): string {
    const text = this.#text;
    const start = this.#position;
    let end = start + 1;
    let isPlain = true;
    for (; end < text.length; end += 1) {
      const unit = text.charCodeAt(end);
      if (unit === QUOTE) break;
      if (unit < 0x20) throw this.#broken('a string contains a control character');
      if (unit === BACKSLASH) end += 1;
      // Halves of characters are among these, and escapes may make some.
      if (unit === BACKSLASH || unit >= 0xd800) isPlain = false;
    }
    if (end >= text.length) throw this.#broken('a string does not end');
    this.#position = end + 1;
    if (isPlain) return text.slice(start + 1, end);
    const value = unescaped(text.slice(start, end + 1));
    if (value === undefined) throw this.#broken('a string contains an escape that does not exist');
    if (!value.isWellFormed()) throw this.#broken('a string contains half a character');
    return value;
  }

  #wordOrNumber(): boolean | number | null {
    for (const [word, value] of WORDS)
      if (this.#text.startsWith(word, this.#position)) {
        this.#position += word.length;
        return value;
      }
    NUMBER.lastIndex = this.#position;
    const [number] = NUMBER.exec(this.#text) ?? [];
    if (number === undefined) throw this.#broken('a value is missing');
    this.#position += number.length;
    const value = Number(number);
    if (!isExact(number, value)) this.#note(this.inexact);
    return value;
  }

  #take(unit: number): boolean {
    if (this.#skipBlank() !== unit) return false;
    this.#position += 1;
    return true;
  }

  /** The unit that the reader then stands at; NaN at the end. */
  #skipBlank(): number {
    let unit = this.#text.charCodeAt(this.#position);
    while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      this.#position += 1;
      unit = this.#text.charCodeAt(this.#position);
    }
    return unit;
  }

  #broken(reason: string): Broken {
    return new Broken(reason, this.#position);
  }
}

function unescaped(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
