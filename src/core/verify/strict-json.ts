/** A JSON value as its text says it. Objects are maps, so that no name is special. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

export type JsonReading =
  | {
      readonly kind: 'read';
      readonly value: Json;
      /** Where a member stands a second time, as a path: `/recipient/salt`. The first ten. */
      readonly duplicates: readonly string[];
    }
  | { readonly kind: 'broken'; readonly reason: string; readonly offset: number };

const MOST_DEPTH = 64;
const MOST_CHARACTERS = 5 * 1024 * 1024;
/** As many as are read without a pause: those of a list of 50,000 revocations. */
const MOST_VALUES = 150_000;
const MOST_DUPLICATES = 10;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\n\r]*/y;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** Reads JSON by the letter of RFC 8259, and tells of members that stand twice. Depth and length are bounded; nothing is thrown. */
export function readStrictJson(text: string): JsonReading {
  if (text.length > MOST_CHARACTERS) return { kind: 'broken', reason: 'it is too long', offset: MOST_CHARACTERS };
  const reader = new Reader(text);
  try {
    const value = reader.document();
    return { kind: 'read', value, duplicates: reader.duplicates };
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

class Reader {
  readonly duplicates: string[] = [];
  readonly #text: string;
  #position = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    const value = this.#value('', 0);
    this.#skipBlank();
    if (this.#position < this.#text.length) throw this.#broken('something follows the value');
    return value;
  }

  #value(path: string, depth: number): Json {
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw this.#broken('it has too many values');
    if (depth > MOST_DEPTH) throw this.#broken(`it is nested more than ${MOST_DEPTH} deep`);
    this.#skipBlank();
    const start = this.#text[this.#position];
    if (start === '{') return this.#object(path, depth);
    if (start === '[') return this.#array(path, depth);
    if (start === '"') return this.#string();
    return this.#wordOrNumber();
  }

  #object(path: string, depth: number): JsonObject {
    const members = new Map<string, Json>();
    this.#position += 1;
    if (this.#take('}')) return members;
    do {
      this.#skipBlank();
      if (this.#text[this.#position] !== '"') throw this.#broken('the name of a member is missing');
      const name = this.#string();
      const memberPath = `${path}/${name.slice(0, 100)}`;
      if (members.has(name) && this.duplicates.length < MOST_DUPLICATES) this.duplicates.push(memberPath);
      if (!this.#take(':')) throw this.#broken('a colon is missing');
      members.set(name, this.#value(memberPath, depth + 1));
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#broken('an object does not end');
    return members;
  }

  #array(path: string, depth: number): readonly Json[] {
    const values: Json[] = [];
    this.#position += 1;
    if (this.#take(']')) return values;
    do values.push(this.#value(path, depth + 1));
    while (this.#take(','));
    if (!this.#take(']')) throw this.#broken('a list does not end');
    return values;
  }

  #string(): string {
    const start = this.#position;
    let end = start + 1;
    let isPlain = true;
    for (; end < this.#text.length; end += 1) {
      const unit = this.#text.charCodeAt(end);
      if (unit === 0x22) break;
      if (unit < 0x20) throw this.#broken('a string contains a control character');
      if (unit === 0x5c) {
        isPlain = false;
        end += 1;
      }
    }
    if (end >= this.#text.length) throw this.#broken('a string does not end');
    this.#position = end + 1;
    const value = isPlain ? this.#text.slice(start + 1, end) : unescaped(this.#text.slice(start, end + 1));
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
    return Number(number);
  }

  #take(character: string): boolean {
    this.#skipBlank();
    if (this.#text[this.#position] !== character) return false;
    this.#position += 1;
    return true;
  }

  #skipBlank(): void {
    BLANK.lastIndex = this.#position;
    this.#position += BLANK.exec(this.#text)?.[0].length ?? 0;
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
