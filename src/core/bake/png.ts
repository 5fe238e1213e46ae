import { crc32 } from './crc32.ts';
import { joinBytes } from './join-bytes.ts';
import { walkPng, type PngChunk } from './png-chunks.ts';
import type { Unbaked } from './unbaked.ts';

const KEYWORD = 'openbadges';
const OPEN_BADGES_3_KEYWORD = 'openbadgecredential';
const ascii = new TextEncoder();
/** Compression flag and method, empty language tag, empty translated keyword (Open Badges 2.0, Baking, PNG). */
const BEFORE_TEXT = ascii.encode(`iTXt${KEYWORD}\0\0\0\0\0`);
const CRC_BEFORE_TEXT = crc32(BEFORE_TEXT);

export interface PreparedPng {
  readonly bake: (text: string) => Uint8Array;
}

/**
 * Looks at a picture once, so that each `bake` is one allocation and a checksum over the new text.
 *
 * `bake` puts the text into one uncompressed `iTXt` chunk directly after IHDR. Whatever `openbadges` chunk was there
 * before is dropped; every other byte stays as it was. The bytes handed in must not change afterwards.
 */
export function preparePng(image: Uint8Array): PreparedPng {
  const walk = walkPng(image);
  if (walk.kind !== 'walked') throw new Error(`A picture that was not checked reached baking: ${walk.reason}`);
  const afterHeader = walk.chunks[0]?.end ?? 0;
  const head = image.subarray(0, afterHeader);
  const tail = without(image, walk.chunks.filter(isBadgeChunk)).subarray(afterHeader);
  return { bake: (text) => splice(head, text, tail) };
}

/** Reads what is baked into a PNG: `iTXt`, or the `tEXt` of old. Any bytes are fine; nothing is thrown. */
export function unbakePng(bytes: Uint8Array): Unbaked {
  const walk = walkPng(bytes);
  if (walk.kind !== 'walked')
    return { kind: 'broken', reason: `The picture is broken: ${walk.reason} (byte ${walk.offset}).` };
  const [chunk, ...more] = walk.chunks.filter(isBaked);
  if (more.length > 0) return { kind: 'broken', reason: 'The picture carries more than one badge.' };
  if (chunk && isBadgeChunk(chunk)) return doubtful(readText(chunk), bytes.length - walk.end);
  return chunk
    ? { kind: 'broken', reason: 'The picture carries an Open Badges 3.0 credential, not an Open Badges 2.0 assertion.' }
    : { kind: 'nothing' };
}

/** Readers that look for a keyword, or for a second picture, find what stands behind the end. */
function doubtful(unbaked: Unbaked, trailing: number): Unbaked {
  if (unbaked.kind !== 'found' || trailing === 0) return unbaked;
  return { ...unbaked, doubt: `${trailing} bytes that follow the end of the picture` };
}

/** Whether a chunk is what a baker wrote, of this version of the standard or the next. */
export function isBaked(chunk: PngChunk): boolean {
  return isBadgeChunk(chunk) || isTextOf(chunk, OPEN_BADGES_3_KEYWORD);
}

function isBadgeChunk(chunk: PngChunk): boolean {
  return isTextOf(chunk, KEYWORD);
}

function isTextOf(chunk: PngChunk, keyword: string): boolean {
  if (chunk.type !== 'iTXt' && chunk.type !== 'tEXt' && chunk.type !== 'zTXt') return false;
  return ascii.encode(`${keyword}\0`).every((byte, index) => chunk.data[index] === byte);
}

function without(image: Uint8Array, dropped: readonly PngChunk[]): Uint8Array {
  const starts = [0, ...dropped.map((chunk) => chunk.end)];
  const kept = starts.map((start, index) => image.subarray(start, dropped[index]?.start ?? image.length));
  return kept.length === 1 ? image : joinBytes(kept);
}

function splice(head: Uint8Array, text: string, tail: Uint8Array): Uint8Array {
  if (!text.isWellFormed()) throw new Error('Text with half a surrogate pair reached baking; it has no UTF-8 form');
  const encoded = new TextEncoder().encode(text);
  const lengthAndSum = new DataView(new ArrayBuffer(8));
  lengthAndSum.setUint32(0, BEFORE_TEXT.length - 4 + encoded.length);
  lengthAndSum.setUint32(4, crc32(encoded, CRC_BEFORE_TEXT));
  return joinBytes([
    head,
    new Uint8Array(lengthAndSum.buffer, 0, 4),
    BEFORE_TEXT,
    encoded,
    new Uint8Array(lengthAndSum.buffer, 4, 4),
    tail,
  ]);
}

function readText(chunk: PngChunk): Unbaked {
  const afterKeyword = chunk.data.subarray(KEYWORD.length + 1);
  if (chunk.type === 'zTXt' || (chunk.type === 'iTXt' && afterKeyword[0] !== 0))
    return { kind: 'broken', reason: 'The badge in the picture is compressed, which the standard forbids.' };
  const bytes = chunk.type === 'iTXt' ? afterTranslation(afterKeyword) : afterKeyword;
  const text = bytes && decode(bytes);
  if (text === undefined) return { kind: 'broken', reason: 'The badge in the picture is not text in UTF-8.' };
  return text === '' ? { kind: 'broken', reason: 'The badge in the picture is empty.' } : { kind: 'found', text };
}

/** The text of an `iTXt` chunk: what follows two flags, the language tag and the translated keyword. */
function afterTranslation(afterKeyword: Uint8Array): Uint8Array | undefined {
  const language = afterKeyword.indexOf(0, 2);
  const translation = language < 0 ? -1 : afterKeyword.indexOf(0, language + 1);
  return translation < 0 ? undefined : afterKeyword.subarray(translation + 1);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
