import { bakedPng } from '../bad-badges/make/pictures.ts';

/** Chance that is the same in every run. */
export interface Chance {
  /** A whole number below this one. */
  readonly below: (limit: number) => number;
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return {
    below: (limit) => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
    },
  };
}

/** What a forger would put in, and what parsers trip over. */
const words = [
  '"revoked":false,',
  '"id":"https://mallory.example/assertion.json",',
  '"@id":"https://good.example/assertion.json",',
  '"recipient":{"type":"email","hashed":false,"identity":"mallory@example.org"},',
  '"__proto__":{},',
  '"expires":"2999-01-01T00:00:00Z",',
  '"narrative":"\\u0000",',
  '[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":',
  '\\ud800',
  '1e999',
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
  '<!--',
  ']]>',
  '<openbadges:assertion verify="a.b.c"/>',
  '&#x0;',
  'openbadges\0',
  'iTXt',
  'IEND',
  'eyJhbGciOiJub25lIn0.',
  '..',
  '=',
  '\ufeff',
  ' ',
  '\n',
].map((word) => Buffer.from(word));

/** One to three small changes, of which each may be anywhere. */
export function mutated(original: Uint8Array, chance: Chance): Uint8Array {
  let bytes = Buffer.from(original);
  for (let change = chance.below(3); change >= 0; change -= 1) bytes = changed(bytes, chance);
  return new Uint8Array(bytes);
}

function changed(bytes: Buffer, chance: Chance): Buffer<ArrayBuffer> {
  const at = chance.below(bytes.length + 1);
  const until = Math.min(bytes.length, at + 1 + chance.below(16));
  const before = bytes.subarray(0, at);
  const between = (...middle: readonly Uint8Array[]): Buffer<ArrayBuffer> =>
    Buffer.concat([before, ...middle, bytes.subarray(until)]);
  switch (chance.below(8)) {
    case 0:
      return flipped(bytes, at, chance);
    case 1:
      return flipped(bytes, Math.max(0, bytes.length - 1 - chance.below(8)), chance);
    case 2:
      return between();
    case 3:
      return between(bytes.subarray(at, until), bytes.subarray(at, until));
    case 4:
      return Buffer.concat([before, words[chance.below(words.length)] ?? before, bytes.subarray(at)]);
    case 5:
      return between(words[chance.below(words.length)] ?? before);
    case 6:
      return between(Buffer.from([chance.below(256)]));
    default:
      return chance.below(8) === 0 ? Buffer.from(before) : between(Buffer.from(bytes.subarray(at, until)).reverse());
  }
}

function flipped(bytes: Buffer, at: number, chance: Chance): Buffer<ArrayBuffer> {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
  return copy;
}

/** The text is changed, and baked with a checksum that is right again. */
export function bakedMutant(text: string, chance: Chance): Uint8Array {
  return bakedPng(Buffer.from(mutated(Buffer.from(text), chance)).toString('utf8'));
}

/** The payload is changed, and encoded again as it should be. */
export function tokenMutant(jws: string, chance: Chance): Uint8Array {
  const segments = jws.split('.').map((segment) => Buffer.from(segment, 'base64url'));
  const which = chance.below(3);
  const changed = segments.map((segment, index) => (index === which ? mutated(segment, chance) : segment));
  return Buffer.from(changed.map((segment) => Buffer.from(segment).toString('base64url')).join('.'));
}
