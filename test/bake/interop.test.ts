import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { preparePng } from '../../src/core/bake/png.ts';
import { prepareSvg, unbakeSvg } from '../../src/core/bake/svg.ts';
import { chunk, end, header, onePixel, png } from './png-parts.ts';

/** Mozilla’s bakery, which has read and written badges since 2012. It has no types, and its writer of PNG does not run on the Node of today. */
interface Bakery {
  extract(image: Buffer, callback: (error: Error | null, text: string) => void): void;
  debake(image: Buffer, callback: (error: Error | null, assertion: unknown) => void): void;
  bake(
    options: { image: Buffer; assertion?: object; signature?: string },
    callback: (error: Error | null, image: string) => void,
  ): void;
}

const require = createRequire(import.meta.url);
const bakery = require('openbadges-bakery') as Bakery;

function answer<T>(ask: (callback: (error: Error | null, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((error, value) => {
      if (error) reject(error);
      else resolve(value);
    });
  });
}

const extract = (image: Uint8Array | string) =>
  answer<string>((done) => {
    bakery.extract(Buffer.from(image as string), done);
  });
const debake = (image: Uint8Array | string) =>
  answer<unknown>((done) => {
    bakery.debake(Buffer.from(image as string), done);
  });
const bake = (options: Parameters<Bakery['bake']>[0]) =>
  answer<string>((done) => {
    bakery.bake(options, done);
  });

/** The bakery looks at the first 256 bytes and waits for ever for pictures that are shorter. */
const picture = png(header(), chunk('tEXt', `Comment\0${'a'.repeat(300)}`), onePixel, end);
const artwork = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><desc>${'a'.repeat(300)}</desc></svg>`;
const assertion = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', narrative: ']]> & < Café 🎓' };
const json = JSON.stringify(assertion).replace(
  /[^\x20-\x7e]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
const jws = [JSON.stringify({ alg: 'RS256' }), json, 'signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

test('Mozilla’s bakery takes out of our PNG what we baked into it', async () => {
  expect(await extract(preparePng(picture).bake(jws))).toBe(jws);
  expect(await extract(preparePng(picture).bake(json))).toBe(json);
  expect(await debake(preparePng(picture).bake(jws))).toEqual(assertion);
});

test('Mozilla’s bakery takes out of our SVG what we baked into it', async () => {
  const { bake: bakeSvg } = prepareSvg(artwork);
  expect(await extract(bakeSvg({ kind: 'signed', jws }))).toBe(jws);
  expect(await debake(bakeSvg({ kind: 'signed', jws }))).toEqual(assertion);
  expect(await debake(bakeSvg({ kind: 'hosted', url: 'https://example.org/a.json', json }))).toEqual(assertion);
});

test('we read what Mozilla’s bakery baked', async () => {
  const theirs = await bake({ image: Buffer.from(artwork), signature: jws });
  expect(unbakeSvg(theirs)).toEqual({ kind: 'found', text: jws });
});

test('we replace what Mozilla’s bakery baked, and it reads ours', async () => {
  const theirs = await bake({ image: Buffer.from(artwork), signature: 'their.own.signature' });
  const ours = prepareSvg(theirs).bake({ kind: 'signed', jws });
  expect(await extract(ours)).toBe(jws);
  expect(ours).not.toContain('their.own.signature');
});
