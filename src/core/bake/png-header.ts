/** IHDR (PNG 3, §11.2.1). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
}

/** Bits a pixel has per channel, and channels, by colour type (PNG 3, table 12). */
const COLOUR_TYPES = {
  0: { channels: 1, bitDepths: [1, 2, 4, 8, 16] },
  2: { channels: 3, bitDepths: [8, 16] },
  3: { channels: 1, bitDepths: [1, 2, 4, 8] },
  4: { channels: 2, bitDepths: [8, 16] },
  6: { channels: 4, bitDepths: [8, 16] },
} as const;

/** First column, first row, step in columns and in rows of each pass of Adam7 (PNG 3, §8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A run of rows of equal length, as they lie in the unpacked pixels: each is a filter byte and its pixels. */
export interface PngRows {
  readonly count: number;
  readonly length: number;
}

/** Reads the 13 bytes of IHDR. Undefined where a field has a value that no PNG has; the sizes may be anything but 0. */
export function readHeader(data: Uint8Array): PngHeader | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bitDepth = 0, colourType = 0, compression, filter, interlace = 0] = data.subarray(8);
  if (width === 0 || height === 0 || compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  if (!isColourType(colourType)) return undefined;
  const bitDepths: readonly number[] = COLOUR_TYPES[colourType].bitDepths;
  return bitDepths.includes(bitDepth)
    ? { width, height, bitDepth, colourType, interlaced: interlace === 1 }
    : undefined;
}

/** The rows that the pixels of a picture unpack to. */
export function rowsOf(header: PngHeader): readonly PngRows[] {
  const bitsPerPixel = header.bitDepth * COLOUR_TYPES[header.colourType].channels;
  const lengthOf = (width: number) => 1 + Math.ceil((width * bitsPerPixel) / 8);
  if (!header.interlaced) return [{ count: header.height, length: lengthOf(header.width) }];
  return ADAM7.map(([column, row, columns, rows]) => ({
    width: Math.ceil((header.width - column) / columns),
    count: Math.ceil((header.height - row) / rows),
  }))
    .filter((pass) => pass.width > 0 && pass.count > 0)
    .map((pass) => ({ count: pass.count, length: lengthOf(pass.width) }));
}

function isColourType(value: number): value is keyof typeof COLOUR_TYPES {
  return Object.hasOwn(COLOUR_TYPES, value);
}
