import { crc32 } from './crc32.ts';

/** Where a chunk lies in the bytes of its picture. */
export interface PngChunk {
  readonly type: string;
  /** Offset of the chunk, that is of its length field. */
  readonly start: number;
  readonly data: Uint8Array;
  /** Offset of what follows the chunk. */
  readonly end: number;
}

export type PngWalk =
  | {
      readonly kind: 'walked';
      readonly chunks: readonly PngChunk[];
      /** Offset of what follows IEND. */ readonly end: number;
    }
  | PngFault;

export type PngFault = {
  readonly kind: 'truncated' | 'checksum' | 'malformed';
  /** What is wrong, as the end of the sentence "this picture is broken: …". */
  readonly reason: string;
  readonly offset: number;
};

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** More than any picture needs: 8 KB each, a thousand IDAT chunks make 8 MB. */
const MOST_CHUNKS = 1000;
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The chunks from IHDR to IEND, checksums verified, without copying a byte. What follows IEND is not looked at.
 * Never throws; the work is one pass over the bytes whatever they say.
 */
export function walkPng(bytes: Uint8Array): PngWalk {
  if (bytes.length > MOST_BYTES) return malformed(`it is larger than ${MOST_BYTES} bytes`, 0);
  if (!PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return malformed('it has no PNG signature', 0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let offset = PNG_SIGNATURE.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (chunks.length === MOST_CHUNKS) return malformed(`it has more than ${MOST_CHUNKS} chunks`, offset);
    const chunk = readChunk(bytes, view, offset);
    if ('kind' in chunk) return chunk;
    const misplaced = misplacement(chunk, chunks);
    if (misplaced !== undefined) return malformed(misplaced, offset);
    chunks.push(chunk);
    offset = chunk.end;
  }
  return { kind: 'walked', chunks, end: offset };
}

function readChunk(bytes: Uint8Array, view: DataView, start: number): PngChunk | PngFault {
  if (bytes.length - start < 12) return { kind: 'truncated', reason: 'it ends before IEND', offset: bytes.length };
  const length = view.getUint32(start);
  const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
  if (!/^[A-Za-z]{4}$/.test(type)) return malformed('there is no chunk where one must begin', start);
  if (length > bytes.length - start - 12)
    return {
      kind: 'truncated',
      reason: `its chunk ${type} says it is longer than what is left of the file`,
      offset: start,
    };
  const end = start + 12 + length;
  if (crc32(bytes.subarray(start + 4, end - 4)) !== view.getUint32(end - 4))
    return { kind: 'checksum', reason: `the checksum of its chunk ${type} is wrong`, offset: start };
  return { type, start, data: bytes.subarray(start + 8, end - 4), end };
}

function misplacement(chunk: PngChunk, before: readonly PngChunk[]): string | undefined {
  if ((chunk.type === 'IHDR') !== (before.length === 0)) return 'IHDR must be its first chunk, and only that';
  if (chunk.type === 'IHDR' && chunk.data.length !== 13) return 'its IHDR has the wrong length';
  if (chunk.type === 'IEND' && chunk.data.length !== 0) return 'its IEND is not empty';
  return undefined;
}

function malformed(reason: string, offset: number): PngFault {
  return { kind: 'malformed', reason, offset };
}
