/** A stream of bits, lowest first (RFC 1951, §3.1.1). */
export interface BitInput {
  readonly bytes: Uint8Array;
  /** In bits. Past the end, zeros are read; whoever loops asks `isSpent`. */
  position: number;
}

/** A canonical Huffman code: how many codes there are of each length, and the symbols in order of code. */
export interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const LONGEST = 15;

export function bits(input: BitInput, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index += 1) {
    const byte = input.bytes[input.position >> 3] ?? 0;
    value |= ((byte >> (input.position & 7)) & 1) << index;
    input.position += 1;
  }
  return value;
}

/** Whether more was read than there is. */
export function isSpent(input: BitInput): boolean {
  return input.position > input.bytes.length * 8;
}

/**
 * The code in which symbol n has length `lengths[n]`, 0 meaning none (RFC 1951, §3.2.2). Undefined where the lengths fit no code:
 * too many, or too few; only a code of one symbol or none may leave bits unused.
 */
export function codeOf(lengths: readonly number[]): Code | undefined {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const used = lengths.length - (counts[0] ?? 0);
  counts[0] = 0;
  const starts = new Uint16Array(LONGEST + 2);
  let unused = 1;
  for (let length = 1; length <= LONGEST; length += 1) {
    const count = counts[length] ?? 0;
    unused = unused * 2 - count;
    if (unused < 0) return undefined;
    starts[length + 1] = (starts[length] ?? 0) + count;
  }
  if (unused > 0 && used > 0 && !(used === 1 && counts[1] === 1)) return undefined;
  const symbols = new Uint16Array(used);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const at = starts[length] ?? 0;
    symbols[at] = symbol;
    starts[length] = at + 1;
  }
  return { counts, symbols };
}

/** The next symbol, or -1 where the bits are no code. */
export function symbolOf(input: BitInput, code: Code): number {
  let value = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    value |= bits(input, 1);
    const count = code.counts[length] ?? 0;
    if (value - first < count) return code.symbols[index + value - first] ?? -1;
    index += count;
    first = (first + count) << 1;
    value <<= 1;
  }
  return -1;
}
