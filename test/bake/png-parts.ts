import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PNG, type ColorType } from 'pngjs';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** One chunk, its checksum by zlib and not by us. */
export function chunk(type: string, data: Uint8Array | string = ''): Buffer {
  const typeAndData = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string, 'latin1')]);
  const framed = Buffer.alloc(typeAndData.length + 8);
  framed.writeUInt32BE(typeAndData.length - 4, 0);
  framed.set(typeAndData, 4);
  framed.writeUInt32BE(zlibCrc32(typeAndData), typeAndData.length + 4);
  return framed;
}

export interface Header {
  width?: number;
  height?: number;
  bitDepth?: number;
  colourType?: number;
  interlace?: number;
}

export function header({ width = 1, height = 1, bitDepth = 8, colourType = 2, interlace = 0 }: Header = {}): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bitDepth, colourType, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}

export function png(...chunks: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
}

export const onePixel = chunk('IDAT', deflateSync(Buffer.from([0, 46, 125, 50])));
export const end = chunk('IEND');
export const small = png(header(), onePixel, end);

/** Pictures by pngjs, in every colour type and depth that it can write. */
export const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 12 }),
    height: fc.integer({ min: 1, max: 12 }),
    colorType: fc.constantFrom<ColorType>(0, 2, 4, 6),
    bitDepth: fc.constantFrom<8 | 16>(8, 16),
    seed: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  })
  .map(({ width, height, colorType, bitDepth, seed }) => {
    const image = new PNG({ width, height, colorType });
    image.data = Buffer.from(Array.from({ length: width * height * 4 }, (_, index) => seed[index % seed.length] ?? 0));
    const options = bitDepth === 16 ? { colorType, bitDepth, inputColorType: 6 as const } : { colorType };
    if (bitDepth === 16) image.data = Buffer.concat([image.data, image.data]);
    return new Uint8Array(PNG.sync.write(image, options));
  });

/** Any code point that is not half of a surrogate pair. */
export const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });

export function pixelsOf(bytes: Uint8Array): Buffer {
  return PNG.sync.read(Buffer.from(bytes)).data;
}
