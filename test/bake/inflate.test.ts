import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflateZlib } from '../../src/core/bake/inflate.ts';
import { within } from '../suite/within.ts';

/** Streams of all kinds of blocks: stored, fixed and dynamic codes, with short and long matches. */
const packed = fc
  .record({
    raw: fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4000 }).map((values) => Uint8Array.from(values)),
      fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 2000 })).map(repeated),
    ),
    level: fc.integer({ min: 0, max: 9 }),
    strategy: fc.integer({ min: 0, max: 4 }),
    memLevel: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ raw, ...options }) => ({ raw, stream: new Uint8Array(deflateSync(raw, options)) }));

function repeated([piece, times]: [Uint8Array, number]): Uint8Array {
  return Uint8Array.from({ length: piece.length * times }, (_, index) => piece[index % piece.length] ?? 0);
}

test('what zlib packs is unpacked to the same bytes', () => {
  fc.assert(
    fc.property(packed, ({ raw, stream }) => {
      const inflated = inflateZlib(stream, raw.length);
      expect(inflated.kind === 'inflated' && Buffer.from(inflated.bytes).equals(raw)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a stream with a bit turned over is taken exactly where zlib takes it', () => {
  fc.assert(
    fc.property(packed, fc.nat(), fc.integer({ min: 0, max: 7 }), ({ raw, stream }, position, bit) => {
      const at = position % stream.length;
      stream[at] = (stream[at] ?? 0) ^ (1 << bit);
      expect(inflateZlib(stream, raw.length).kind === 'inflated').toBe(zlibLength(stream) === raw.length);
    }),
    { numRuns: 500 },
  );
});

function zlibLength(stream: Uint8Array): number | undefined {
  try {
    return inflateSync(stream).length;
  } catch {
    return undefined;
  }
}

test('a stream that was cut anywhere is refused', () => {
  const raw = Uint8Array.from({ length: 500 }, (_, index) => (index * index) >> 3);
  const stream = deflateSync(raw);
  for (let length = 0; length < stream.length; length += 1)
    expect(inflateZlib(stream.subarray(0, length), raw.length).kind).toBe('broken');
});

test('a bomb is stopped at the size that was asked for', () => {
  const bomb = deflateSync(Buffer.alloc(200_000_000), { level: 9 });
  within(3000, () => {
    expect(inflateZlib(bomb, 1000)).toEqual({ kind: 'broken', reason: 'it has more pixels than its header says' });
  });
});

test('a few bytes that claim to be an endless picture cost no memory', () => {
  expect(inflateZlib(deflateSync('tiny'), 1e15)).toEqual({
    kind: 'broken',
    reason: 'it has fewer pixels than its header says',
  });
});

test('any bytes are a value, never an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(5000), (bytes, size) => {
      const stream = Uint8Array.of(0x78, 0x9c, ...bytes);
      expect(['inflated', 'broken']).toContain(inflateZlib(stream, size).kind);
    }),
    { numRuns: 1000 },
  );
});
