import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/core/bake/crc32.ts';

test('the sum is the one that zlib makes, of any bytes at any offset, whole or continued', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), fc.nat(300), (all, offset, cut) => {
      const bytes = all.subarray(Math.min(offset, all.length));
      const continued = crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)));
      expect([crc32(bytes), continued]).toEqual([zlibCrc32(bytes), zlibCrc32(bytes)]);
    }),
    { numRuns: 2000 },
  );
});
