import { limits } from '../content/source-file.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { inflateZlib } from './inflate.ts';
import { joinBytes } from './join-bytes.ts';
import { isBaked } from './png.ts';
import { walkPng, type PngChunk, type PngFault } from './png-chunks.ts';
import { readHeader, rowsOf, type PngHeader } from './png-header.ts';

const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

/**
 * What is wrong with a PNG, down to its last pixel: a decoder can draw one that has no problem, and still.
 * Pixels are only unpacked after the header has said how many there are and that is within the limit.
 */
export function inspectPng(file: string, bytes: Uint8Array): Problem[] {
  const place = { file, line: 1, column: 1 };
  const walk = walkPng(bytes);
  if (walk.kind !== 'walked') return [faultProblem(walk, place)];
  const problems: Problem[] = [];
  if (walk.chunks.some((chunk) => chunk.type === 'acTL')) problems.push({ code: 'PNG_ANIMATED', place });
  if (walk.chunks.some(isBaked)) problems.push({ code: 'IMAGE_ALREADY_BAKED', place });
  if (walk.end < bytes.length)
    problems.push({ code: 'PNG_TRAILING_BYTES', place, offset: walk.end, count: bytes.length - walk.end });
  const unreadable = unreadableProblem(walk.chunks, place);
  return unreadable ? [...problems, unreadable] : problems;
}

function faultProblem({ kind, reason, offset }: PngFault, place: Place): Problem {
  switch (kind) {
    case 'truncated':
      return { code: 'PNG_TRUNCATED', place, offset, reason };
    case 'checksum':
      return { code: 'PNG_CHECKSUM', place, offset, reason };
    case 'malformed':
      return { code: 'PNG_MALFORMED', place, offset, reason };
  }
}

function unreadableProblem(chunks: readonly PngChunk[], place: Place): Problem | undefined {
  const [first] = chunks;
  const header = first && readHeader(first.data);
  if (!header)
    return { code: 'PNG_UNREADABLE', place, reason: 'its header asks for a kind of pixels that PNG does not have' };
  const { width, height } = header;
  if (Math.max(width, height) > limits.imagePixels)
    return { code: 'IMAGE_TOO_LARGE', place, width, height, limit: limits.imagePixels };
  const reason = orderFault(chunks, header) ?? pixelsFault(chunks, header);
  return reason === undefined ? undefined : { code: 'PNG_UNREADABLE', place, reason };
}

function orderFault(chunks: readonly PngChunk[], header: PngHeader): string | undefined {
  const types = chunks.map((chunk) => chunk.type);
  const unknown = types.find((type) => /^[A-Z]/.test(type) && !CRITICAL.has(type));
  if (unknown !== undefined) return `it needs the chunk ${unknown}, which is not in the standard`;
  const [firstPixels, lastPixels] = [types.indexOf('IDAT'), types.lastIndexOf('IDAT')];
  if (firstPixels < 0) return 'it has no pixels';
  if (types.slice(firstPixels, lastPixels).some((type) => type !== 'IDAT'))
    return 'its pixels are torn apart by another chunk';
  const palettes = chunks.filter((chunk) => chunk.type === 'PLTE');
  if (palettes.length > 1) return 'it has more than one palette';
  const [palette] = palettes;
  if (!palette) return header.colourType === 3 ? 'it has no palette' : undefined;
  const colours = palette.data.length / 3;
  if (header.colourType === 0 || header.colourType === 4) return 'it has a palette although it is grey';
  if (palette.start > (chunks[firstPixels]?.start ?? 0)) return 'its palette comes after its pixels';
  const most = header.colourType === 3 ? 2 ** header.bitDepth : 256;
  return Number.isInteger(colours) && colours > 0 && colours <= most ? undefined : 'its palette has the wrong length';
}

function pixelsFault(chunks: readonly PngChunk[], header: PngHeader): string | undefined {
  const rows = rowsOf(header);
  const size = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  const packed = joinBytes(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  const unpacked = inflateZlib(packed, size);
  if (unpacked.kind === 'broken') return unpacked.reason;
  let offset = 0;
  for (const { count, length } of rows) {
    for (let row = 0; row < count; row += 1, offset += length)
      if ((unpacked.bytes[offset] ?? 0) > 4) return 'its pixels are filtered in a way that PNG does not have';
  }
  return undefined;
}
