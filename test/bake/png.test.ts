import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preparePng, unbakePng } from '../../src/core/bake/png.ts';
import { anyText, chunk, end, header, onePixel, picture, pixelsOf, png, small } from './png-parts.ts';
import { within } from '../suite/within.ts';

/** Hand-written after the standard (Open Badges 2.0, Baking, PNG); the checksums are from another program. */
const LAYOUT = [
  '89504e470d0a1a0a', // signature
  '0000000d 49484452 00000001 00000001 08 02 00 00 00 907753de', // IHDR, 1 × 1, RGB
  '00000015', // 21 bytes:
  '69545874', // iTXt
  '6f70656e626164676573 00', // "openbadges"
  '00 00', // compression flag and method
  '00 00', // empty language tag, empty translated keyword
  '612e622ec3a9', // "a.b.é" in UTF-8
  'a3b7647d', // checksum of type and data
].join('');

test('the text lies in one uncompressed iTXt chunk right after the header, byte for byte as the standard draws it', () => {
  const baked = Buffer.from(preparePng(small).bake('a.b.é'));
  expect(baked.toString('hex')).toBe(LAYOUT.replaceAll(' ', '') + Buffer.concat([onePixel, end]).toString('hex'));
});

test('what is baked comes out again, whatever Unicode it is and whatever picture it is in', () => {
  fc.assert(
    fc.property(picture, anyText, (image, text) => {
      expect(unbakePng(preparePng(image).bake(text))).toEqual({ kind: 'found', text });
    }),
  );
});

test('a byte-order mark at the beginning of a text is part of it', () => {
  expect(unbakePng(preparePng(small).bake('\ufefftext'))).toEqual({ kind: 'found', text: '\ufefftext' });
});

test('baking leaves every pixel as it was', () => {
  fc.assert(
    fc.property(picture, anyText, (image, text) => {
      expect(pixelsOf(preparePng(image).bake(text)).equals(pixelsOf(image))).toBe(true);
    }),
  );
});

test('baking leaves every other byte as it was', () => {
  fc.assert(
    fc.property(picture, anyText, (image, text) => {
      const baked = Buffer.from(preparePng(image).bake(text));
      const added = 12 + baked.readUInt32BE(33);
      expect(Buffer.concat([baked.subarray(0, 33), baked.subarray(33 + added)]).equals(image)).toBe(true);
    }),
  );
});

test('baking again replaces what was baked before', () => {
  fc.assert(
    fc.property(picture, anyText, anyText, (image, first, second) => {
      const again = preparePng(preparePng(image).bake(first)).bake(second);
      expect(Buffer.from(again).equals(preparePng(image).bake(second))).toBe(true);
    }),
  );
});

test('earlier badges of every kind are dropped wherever they stand, and other texts stay', () => {
  const author = chunk('tEXt', 'Author\0Ada');
  const other = chunk('iTXt', 'openbadges2\0\0\0\0\0not a badge');
  const crowded = png(
    header(),
    chunk('iTXt', 'openbadges\0\0\0\0\0one'),
    author,
    chunk('tEXt', 'openbadges\0two'),
    onePixel,
    chunk('zTXt', 'openbadges\0\0three'),
    other,
    end,
  );
  expect(preparePng(crowded).bake('new')).toEqual(preparePng(png(header(), author, onePixel, other, end)).bake('new'));
});

test('a picture in the middle of a larger buffer is read from where it begins', () => {
  const buffer = Buffer.concat([Buffer.alloc(7, 1), small]);
  expect(preparePng(buffer.subarray(7)).bake('a')).toEqual(preparePng(small).bake('a'));
});

test('text with half a surrogate pair is refused loudly, since it has no UTF-8 form', () => {
  expect(() => preparePng(small).bake('a\ud800')).toThrow(/surrogate/);
});

test('a picture that nobody checked does not get as far as baking', () => {
  expect(() => preparePng(small.slice(0, 40))).toThrow(/not checked/);
});

test('the address in the tEXt chunk of an old badge is read', () => {
  const old = png(header(), onePixel, chunk('tEXt', 'openbadges\0https://example.org/old.json'), end);
  expect(unbakePng(old)).toEqual({ kind: 'found', text: 'https://example.org/old.json' });
});

test('a language tag and a translated keyword are read past', () => {
  expect(unbakePng(png(header(), chunk('iTXt', 'openbadges\0\0\0en-GB\0badge\0text'), onePixel, end))).toEqual({
    kind: 'found',
    text: 'text',
  });
});

test('a picture without a badge has nothing in it', () => {
  expect(unbakePng(small)).toEqual({ kind: 'nothing' });
  expect(unbakePng(png(header(), chunk('tEXt', 'OpenBadges\0other case'), onePixel, end))).toEqual({ kind: 'nothing' });
});

test('what follows the end of the picture is not read', () => {
  expect(unbakePng(png(header(), onePixel, end, chunk('tEXt', 'openbadges\0late'), end))).toEqual({ kind: 'nothing' });
});

test.each([
  ['two badges', [chunk('tEXt', 'openbadges\0a'), chunk('iTXt', 'openbadges\0\0\0\0\0b')], /more than one/],
  [
    'a compressed iTXt',
    [chunk('iTXt', Buffer.concat([Buffer.from('openbadges\0\x01\0\0\0'), deflateSync('a')]))],
    /compressed/,
  ],
  ['a zTXt', [chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), deflateSync('a')]))], /compressed/],
  ['an empty text', [chunk('iTXt', 'openbadges\0\0\0\0\0')], /empty/],
  ['a text without its separators', [chunk('iTXt', 'openbadges\0\0\0no end')], /UTF-8/],
  ['bytes that are not UTF-8', [chunk('iTXt', 'openbadges\0\0\0\0\0\xff\xfe')], /UTF-8/],
  ['a credential of Open Badges 3.0', [chunk('iTXt', 'openbadgecredential\0\0\0\0\0{}')], /3\.0/],
  [
    'a credential of Open Badges 3.0 beside a badge',
    [chunk('iTXt', 'openbadges\0\0\0\0\0b'), chunk('iTXt', 'openbadgecredential\0\0\0\0\0{}')],
    /more than one/,
  ],
])('%s cannot be relied on, and the reason is given', (_, chunks, reason) => {
  expect(unbakePng(png(header(), ...chunks, onePixel, end))).toEqual({
    kind: 'broken',
    reason: expect.stringMatching(reason) as string,
  });
});

test('a thousand badges a second is the least that baking one picture does', () => {
  const image = png(header(), chunk('IDAT', Buffer.alloc(31_000)), end);
  const prepared = preparePng(image);
  const text = 'a'.repeat(1500);
  within(2000, () => {
    for (let count = 0; count < 2000; count += 1) prepared.bake(text);
  });
});

test('a badge is doubtful where anything follows the end of the picture', () => {
  const badge = chunk('iTXt', 'openbadges\0\0\0\0\0b');
  const sound = png(header(), badge, onePixel, end);
  expect(unbakePng(sound)).toEqual({ kind: 'found', text: 'b' });
  expect(unbakePng(new Uint8Array([...sound, ...badge]))).toEqual({
    kind: 'found',
    text: 'b',
    doubt: `${badge.length} bytes that follow the end of the picture`,
  });
});
