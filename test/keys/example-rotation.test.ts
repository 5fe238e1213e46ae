import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleProject, put, rsaKeyPair, temporaryFolder } from '../publishing/project.ts';
import { payloadOf, published } from './drill.ts';
import { publishDocuments, verdictOf } from './published-documents.ts';

const repository = join(import.meta.dirname, '../..');
const url = 'https://badges.example.org/';

test('a picture of the example, saved before its key was rotated, goes on verifying while nobody has that key any more', async () => {
  const pair = rsaKeyPair();
  const keys = temporaryFolder();
  put(keys, 'lantern-tools.pem', pair.privateKeyPem);
  const folder = await publishDocuments(exampleProject(pair), keys);
  const saved = readFileSync(join(repository, 'docs/examples/saved-before-rotation.svg'));
  expect(await verdictOf(saved, { folder, url })).toEqual(['valid']);
  expect(payloadOf(Buffer.from(/verify="([^"]+)"/.exec(saved.toString())?.[1] ?? '')).verification.creator).toBe(
    `${url}issuers/lantern-tools/keys/2024-01.json`,
  );
  expect(new Set(published(folder, 'jws').map((jws) => payloadOf(jws).verification.creator))).toEqual(
    new Set([`${url}issuers/lantern-tools/keys/2026-09.json`]),
  );
});
