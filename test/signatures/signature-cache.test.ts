import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IssuerId } from '../../src/core/model/ids.ts';
import { joseSigner } from '../../src/core/proof/jose-signer.ts';
import type { Signer } from '../../src/core/proof/signer.ts';
import { rememberingSigners } from '../../src/node/signatures/remembering-signers.ts';
import { keepMoreSignatures, keepSignatures, openSignatureCache } from '../../src/node/signatures/signature-cache.ts';
import { openPack, writePack } from '../../src/node/signatures/signature-pack.ts';
import { signedText, signedTextDigest } from '../../src/node/signatures/signed-text.ts';
import { rsaKeyPair, temporaryFolder } from '../publishing/project.ts';

const ISSUER = 'acme' as IssuerId;
let [signer, other]: readonly Signer[] = [];

beforeAll(async () => {
  [signer, other] = await Promise.all([rsaKeyPair(), rsaKeyPair()].map((pair) => joseSigner(pair.privateKeyPem)));
});

/** Signs payloads as a build of a project does, and tells what it did. */
async function signs(root: string, payloads: readonly string[], by = signer) {
  const { packs, broken } = openSignatureCache(root);
  const remembering = rememberingSigners(new Map(by && [[ISSUER, by]]), packs);
  const tokens: (string | undefined)[] = [];
  for (const payload of payloads) tokens.push(await remembering.signers.get(ISSUER)?.sign(payload));
  return { tokens, told: { ...remembering.counts(), broken }, signatures: remembering.signatures() };
}

function packsIn(root: string): readonly string[] {
  return readdirSync(join(root, '.blazon/signatures')).map((name) => join(root, '.blazon/signatures', name));
}

test('a signature that was kept and one that is made are the same bytes', async () => {
  const root = temporaryFolder();
  const first = await signs(root, ['{"a":1}', '{"é":"€"}']);
  expect(first.told).toEqual({ made: 2, reused: 0, refused: 0, broken: 0 });
  keepSignatures(root, first.signatures);
  const second = await signs(root, ['{"é":"€"}', '{"new":1}', '{"a":1}']);
  expect(second.told).toEqual({ made: 1, reused: 2, refused: 0, broken: 0 });
  expect(second.tokens).toEqual([first.tokens[1], await signer?.sign('{"new":1}'), first.tokens[0]]);
});

test('a signature of another key is not used', async () => {
  const root = temporaryFolder();
  keepSignatures(root, (await signs(root, ['{}'], other)).signatures);
  expect((await signs(root, ['{}'])).told).toEqual({ made: 1, reused: 0, refused: 0, broken: 0 });
});

test('what was put into the cache and does not verify is refused, counted and made again', async () => {
  const root = temporaryFolder();
  const { signatures, tokens } = await signs(root, ['{}']);
  const foreign = (await signs(root, ['{}'], other)).signatures[0]?.signature ?? Buffer.alloc(0);
  keepSignatures(
    root,
    signatures.map(({ digest }) => ({ digest, signature: foreign })),
  );
  const again = await signs(root, ['{}']);
  expect(again.told).toEqual({ made: 1, reused: 0, refused: 1, broken: 0 });
  expect(again.tokens).toEqual(tokens);
});

test('a file of the cache that was cut off or changed anywhere is noticed and not used', async () => {
  const root = temporaryFolder();
  const payloads = ['{"a":1}', '{"b":1}', '{"c":1}'];
  const { signatures, tokens } = await signs(root, payloads);
  keepSignatures(root, signatures);
  const [file = ''] = packsIn(root);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, -1));
  const again = await signs(root, payloads);
  expect(again.told).toEqual({ made: 3, reused: 0, refused: 0, broken: 1 });
  expect(again.tokens).toEqual(tokens);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(openPack(changed)).toBeUndefined();
    }),
  );
});

describe('the cache', () => {
  test('holds what the last build of everything asked for, and nothing else, in one file', async () => {
    const root = temporaryFolder();
    keepSignatures(root, (await signs(root, ['{"a":1}', '{"b":1}'])).signatures);
    keepMoreSignatures(root, (await signs(root, ['{"c":1}'])).signatures);
    expect(packsIn(root)).toHaveLength(2);
    keepSignatures(root, (await signs(root, ['{"b":1}', '{"c":1}'])).signatures);
    expect(packsIn(root)).toHaveLength(1);
    expect((await signs(root, ['{"a":1}', '{"b":1}', '{"c":1}'])).told).toMatchObject({ made: 1, reused: 2 });
  });

  test('grows with each change by a file, and by no more than a few; the largest is not written again', async () => {
    const root = temporaryFolder();
    const many = Array.from({ length: 30 }, (_, index) => `{"m":${index}}`);
    keepSignatures(root, (await signs(root, many)).signatures);
    const [largest] = packsIn(root);
    const payloads = Array.from({ length: 20 }, (_, index) => `{"n":${index}}`);
    for (const payload of payloads) keepMoreSignatures(root, (await signs(root, [payload])).signatures);
    expect(packsIn(root).length).toBeLessThanOrEqual(8);
    expect(packsIn(root)).toContain(largest);
    expect((await signs(root, [...many, ...payloads])).told).toMatchObject({ made: 0, reused: 50 });
  });
});

test('keys of different lengths lie in one pack, in bytes that do not depend on the order', () => {
  const signatures = [256, 384, 256, 512].map((length, index) => ({
    digest: signedTextDigest(signedText(String(index)), 'key'),
    signature: Buffer.alloc(length, index),
  }));
  const bytes = writePack(signatures);
  expect(writePack(signatures.toReversed())).toEqual(bytes);
  const pack = openPack(bytes);
  for (const { digest, signature } of signatures) expect(pack?.find(digest)).toEqual(signature);
  expect(pack?.find(signedTextDigest(signedText('none'), 'key'))).toBeUndefined();
  expect(openPack(writePack([]))?.all()).toEqual([]);
});
