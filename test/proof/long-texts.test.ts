import { expect, test } from 'vitest';
import { parseWebUrl } from '../../src/core/model/text.ts';
import { readPem } from '../../src/core/proof/pem.ts';
import { within } from '../suite/within.ts';
import { rsaPair } from './keys.ts';

test.each([
  ['marks of fragments', `https://x.y/${'[#'.repeat(100_000)}`],
  ['marks of fragments within the bound', `https://x.y/${'[#'.repeat(4000)}`],
  ['letters that are encoded', `https://x.y/${'é'.repeat(1_000_000)}`],
])('an address full of %s is read or refused at once', (_, text) => {
  within(1000, () => parseWebUrl(text));
});

test('an address of more than 8 KB is none', () => {
  const address = (length: number) => 'https://x.y/'.padEnd(length, 'a');
  expect(parseWebUrl(address(8192))).toBe(address(8192));
  expect(parseWebUrl(address(8193))).toBeUndefined();
});

test('the first mark of a fragment stays, and those after it are encoded', () => {
  expect(parseWebUrl('https://x.y/[a]#b#c#')).toBe('https://x.y/%5Ba%5D#b%23c%23');
});

const { publicKey } = rsaPair();

test.each([
  ['blanks before a letter', publicKey.replace('\n', `\n${' '.repeat(60_000)}x`)],
  ['blanks before a letter within the bound', publicKey.replace('\n', `\n${' '.repeat(15_000)}x`)],
  ['a megabyte', publicKey.replace('\n', `\n${'AAAA'.repeat(262_144)}\n`)],
])('a key with %s is broken, and told at once', (_, text) => {
  expect(within(1000, () => readPem(text))).toEqual({ kind: 'refused', fault: { kind: 'broken' } });
});
