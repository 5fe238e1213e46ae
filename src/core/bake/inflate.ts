import { bits, codeOf, isSpent, symbolOf, type BitInput, type Code } from './huffman.ts';

/** What came out of a zlib stream. A stream that is broken, or not exactly of the expected length, has a reason instead. */
export type Inflated =
  { readonly kind: 'inflated'; readonly bytes: Uint8Array } | { readonly kind: 'broken'; readonly reason: string };

interface Output {
  readonly bytes: Uint8Array;
  length: number;
}

/** Deflate cannot make more than this of a byte. */
const MOST_EXPANSION = 1032;
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const TOO_MUCH = 'it has more pixels than its header says';
const FIXED_LITERALS = codeOf(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = codeOf(new Array<number>(32).fill(5));

/**
 * Unpacks a zlib stream (RFC 1950, 1951) that must come to exactly `size` bytes. Never makes more than that, whatever
 * the stream says, and never more than its length allows; the time is bounded by its bits. Bytes after its end are ignored.
 */
export function inflateZlib(stream: Uint8Array, size: number): Inflated {
  const [method = 0, flags = 0] = stream;
  if ((method & 15) !== 8 || (flags & 32) !== 0 || (method * 256 + flags) % 31 !== 0)
    return { kind: 'broken', reason: 'its pixels are not packed as zlib does' };
  if (size > stream.length * MOST_EXPANSION)
    return { kind: 'broken', reason: 'it has fewer pixels than its header says' };
  const input = { bytes: stream, position: 16 };
  const output = { bytes: new Uint8Array(size), length: 0 };
  const reason = inflateBlocks(input, output) ?? faultAtEnd(input, output);
  return reason === undefined ? { kind: 'inflated', bytes: output.bytes } : { kind: 'broken', reason };
}

function inflateBlocks(input: BitInput, output: Output): string | undefined {
  for (;;) {
    const isLast = bits(input, 1) === 1;
    const reason = inflateBlock(input, output);
    if (reason !== undefined) return reason;
    if (isSpent(input)) return 'its pixels end too early';
    if (isLast) return undefined;
  }
}

function inflateBlock(input: BitInput, output: Output): string | undefined {
  const kind = bits(input, 2);
  if (kind === 0) return copyStored(input, output);
  const codes = kind === 1 ? [FIXED_LITERALS, FIXED_DISTANCES] : kind === 2 ? readCodes(input) : [];
  const [literals, distances] = codes;
  return literals && distances
    ? copyCoded(input, output, literals, distances)
    : 'its pixels are packed with a code that is none';
}

function copyStored(input: BitInput, output: Output): string | undefined {
  input.position = (input.position + 7) & ~7;
  const length = bits(input, 16);
  if (bits(input, 16) !== (length ^ 0xffff)) return 'its pixels are damaged';
  const start = input.position >> 3;
  if (length > output.bytes.length - output.length) return TOO_MUCH;
  output.bytes.set(input.bytes.subarray(start, start + length), output.length);
  output.length += length;
  input.position += length * 8;
  return undefined;
}

function readCodes(input: BitInput): (Code | undefined)[] {
  const literals = bits(input, 5) + 257;
  const distances = bits(input, 5) + 1;
  const given = bits(input, 4) + 4;
  const lengthLengths = new Array<number>(19).fill(0);
  for (const symbol of CODE_LENGTH_ORDER.slice(0, given)) lengthLengths[symbol] = bits(input, 3);
  const lengthCode = codeOf(lengthLengths);
  const lengths = lengthCode && readLengths(input, lengthCode, literals + distances);
  if (!lengths || lengths[256] === 0 || literals > 286 || distances > 30) return [];
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
}

function readLengths(input: BitInput, code: Code, count: number): number[] | undefined {
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = symbolOf(input, code);
    if (symbol < 0 || (symbol === 16 && lengths.length === 0) || isSpent(input)) return undefined;
    if (symbol < 16) lengths.push(symbol);
    else {
      const repeated = symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
      const times = symbol === 16 ? 3 + bits(input, 2) : symbol === 17 ? 3 + bits(input, 3) : 11 + bits(input, 7);
      for (let time = 0; time < times; time += 1) lengths.push(repeated);
    }
  }
  return lengths.length === count ? lengths : undefined;
}

function copyCoded(input: BitInput, output: Output, literals: Code, distances: Code): string | undefined {
  for (;;) {
    const symbol = symbolOf(input, literals);
    if (symbol === 256) return undefined;
    if (symbol < 0 || symbol > 285) return 'its pixels are damaged';
    if (isSpent(input)) return 'its pixels end too early';
    if (symbol < 256) {
      if (output.length === output.bytes.length) return TOO_MUCH;
      output.bytes[output.length] = symbol;
      output.length += 1;
      continue;
    }
    const reason = copyEarlier(input, output, symbol - 257, distances);
    if (reason !== undefined) return reason;
  }
}

function copyEarlier(input: BitInput, output: Output, lengthSymbol: number, distances: Code): string | undefined {
  const length = (LENGTHS[lengthSymbol] ?? 0) + bits(input, LENGTH_BITS[lengthSymbol] ?? 0);
  const symbol = symbolOf(input, distances);
  const base = DISTANCES[symbol];
  if (base === undefined) return 'its pixels are damaged';
  const distance = base + bits(input, Math.max(0, (symbol >> 1) - 1));
  if (distance > output.length) return 'its pixels are damaged';
  if (length > output.bytes.length - output.length) return TOO_MUCH;
  const { bytes } = output;
  const end = output.length + length;
  // Copied byte by byte: where the distance is shorter than the length, what is copied has only just been written.
  for (let at = output.length; at < end; at += 1) bytes[at] = bytes[at - distance] ?? 0;
  output.length = end;
  return undefined;
}

function faultAtEnd(input: BitInput, output: Output): string | undefined {
  if (output.length < output.bytes.length) return 'it has fewer pixels than its header says';
  const checksum = input.bytes.subarray((input.position + 7) >> 3).subarray(0, 4);
  if (checksum.length < 4) return 'its pixels end too early';
  const stated = checksum.reduce((sum, byte) => sum * 256 + byte, 0);
  return stated === adler32(output.bytes) ? undefined : 'the checksum of its pixels is wrong';
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  // 3,800 bytes are few enough for the sums to stay below 2^32.
  for (let start = 0; start < bytes.length; start += 3800) {
    for (const byte of bytes.subarray(start, start + 3800)) {
      low += byte;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high * 65536 + low;
}
