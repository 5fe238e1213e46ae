import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectPng } from '../../src/core/bake/inspect-png.ts';
import { preparePng, unbakePng } from '../../src/core/bake/png.ts';
import { within } from '../suite/within.ts';
import { chunk, end, header, onePixel, picture, png, small } from './png-parts.ts';

const baked = preparePng(small).bake('a.b.c');

test('any bytes behind the signature are read without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(unbakePng(bytes).kind).toBe('broken');
      expect(unbakePng(png(bytes)).kind).not.toBe('found');
      expect(inspectPng('image.png', png(bytes))).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a baked picture with any one byte changed is read without an exception, and never gives another text', () => {
  for (let at = 0; at < baked.length; at += 1) {
    for (const change of [1, 0x20, 0x80, 0xff]) {
      const mutated = baked.slice();
      mutated[at] = (mutated[at] ?? 0) ^ change;
      expect(unbakePng(mutated).kind).toBe('broken');
    }
  }
});

test('a baked picture cut anywhere is broken', () => {
  for (let length = 0; length < baked.length; length += 1)
    expect(unbakePng(baked.slice(0, length)).kind).toBe('broken');
});

test('chunks put together at random are read without an exception', () => {
  const anyChunk = fc
    .tuple(
      fc.constantFrom('IHDR', 'PLTE', 'IDAT', 'IEND', 'tEXt', 'iTXt', 'zTXt', 'acTL', 'tRNS', 'QuUX'),
      fc.uint8Array(),
    )
    .map(([type, data]) => chunk(type, data));
  fc.assert(
    fc.property(fc.array(fc.oneof(anyChunk, fc.constantFrom(header(), onePixel, end)), { maxLength: 8 }), (chunks) => {
      const bytes = png(header(), ...chunks, end);
      expect(['found', 'nothing', 'broken']).toContain(unbakePng(bytes).kind);
      expect(Array.isArray(inspectPng('image.png', bytes))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([0xffffffff, 0x80000000, 0x7fffffff, 0x00ffffff])(
  'a chunk of %i bytes that are not there is not waited for',
  (length) => {
    const lying = Buffer.from(chunk('iTXt', 'openbadges\0\0\0\0\0text'));
    lying.writeUInt32BE(length, 0);
    within(3000, () => {
      expect(unbakePng(png(header(), lying, onePixel, end))).toMatchObject({ kind: 'broken' });
    });
  },
);

test('a hundred thousand tiny chunks are refused after a thousand', () => {
  const crowded = png(header(), ...new Array<Buffer>(100_000).fill(chunk('tEXt', 'a\0b')), onePixel, end);
  within(3000, () => {
    expect(unbakePng(crowded)).toMatchObject({
      kind: 'broken',
      reason: expect.stringContaining('1000 chunks') as string,
    });
    expect(inspectPng('image.png', crowded)).toMatchObject([{ code: 'PNG_MALFORMED' }]);
  });
});

test('a file larger than any badge is not read at all', () => {
  const large = png(header(), chunk('IDAT', Buffer.alloc(17 * 1024 * 1024)), end);
  within(3000, () => {
    expect(unbakePng(large)).toMatchObject({ kind: 'broken' });
  });
});

test.each([
  ['wide', { width: 30_000, height: 1 }],
  ['high', { width: 1, height: 30_000 }],
  ['as large as a header can say', { width: 0xffffffff, height: 0xffffffff }],
])('a picture that is %s is refused by its header, with its pixels still packed', (_, size) => {
  const bomb = png(header(size), chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))), end);
  within(3000, () => {
    expect(inspectPng('image.png', bomb)).toMatchObject([{ code: 'IMAGE_TOO_LARGE', ...size, limit: 4096 }]);
  });
});

test.each([0, 1])(
  'a small picture whose pixels unpack to hundreds of megabytes is stopped (interlace %i)',
  (interlace) => {
    const bomb = png(
      header({ width: 8, height: 8, interlace }),
      chunk('IDAT', deflateSync(Buffer.alloc(300_000_000))),
      end,
    );
    within(3000, () => {
      expect(inspectPng('image.png', bomb)).toMatchObject([
        { code: 'PNG_UNREADABLE', reason: 'it has more pixels than its header says' },
      ]);
    });
  },
);

test('the largest picture there may be is checked to its last pixel in bounded time', () => {
  const pixels = deflateSync(Buffer.alloc(4096 * (4096 * 8 + 1)));
  const large = png(header({ width: 4096, height: 4096, bitDepth: 16, colourType: 6 }), chunk('IDAT', pixels), end);
  within(10_000, () => {
    expect(inspectPng('image.png', large)).toEqual([]);
  });
});

test('every picture that pngjs writes is without problems', () => {
  fc.assert(
    fc.property(picture, (image) => {
      expect(inspectPng('image.png', image)).toEqual([]);
    }),
  );
});
