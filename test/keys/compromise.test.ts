import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unbakePng } from '../../src/core/bake/png.ts';
import { award, drill, forge, payloadOf, published, URL_OF_SITE } from './drill.ts';
import { officialAnswers } from './official-answers.ts';
import { verdictOf } from './published-documents.ts';

const url = URL_OF_SITE;
const STRANGER = 'urn:uuid:3e004d4f-2daf-55f1-b338-0bb6deaea663';

test('after a compromise only what was published before stands of what the key signed', async () => {
  const { keys, privateKey, publish, effects } = drill();
  const before = await publish();
  const stolen = privateKey();
  expect(keys('compromised', 'acme').code).toBe(2);
  expect(keys('compromised', 'acme', '--since', '2100-01-01').stderr).toContain('has not come yet');
  expect(keys('compromised', 'acme', '--since', '2026-02-01', '--key', 'none').stderr).toContain('lists no key `none`');
  const ended = keys('compromised', 'acme', '--since', '2026-02-01', '--id', 'second', '--format', 'json');
  expect(JSON.parse(ended.stdout)).toMatchObject({
    ends: { key: 'first', status: 'compromised', until: '2026-02-01T00:00:00Z' },
    pair: { key: 'second' },
  });
  const after = await publish();
  expect(effects()).toContainEqual(expect.stringContaining('The key first of Acme is compromised'));
  const site = { folder: after, url };
  const [saved = Buffer.alloc(0)] = published(before, 'png');
  const [signed = Buffer.alloc(0)] = published(before, 'jws');
  const [fresh = Buffer.alloc(0)] = published(after, 'png');
  const signedByThief = (members: object) => forge(signed, stolen, members);

  expect(await verdictOf(saved, site)).toEqual(['valid']);
  expect(await verdictOf(fresh, site)).toEqual(['valid']);
  expect(
    await verdictOf(signedByThief({ id: STRANGER, image: undefined, issuedOn: '2026-03-01T00:00:00Z' }), site),
  ).toEqual(['invalid', 'KEY_IN_FORCE', 'STILL_PUBLISHED']);
  expect(await verdictOf(signedByThief({ id: STRANGER, image: undefined }), site)).toEqual([
    'invalid',
    'STILL_PUBLISHED',
  ]);
  const other = { type: 'url', hashed: false, identity: 'https://people.example.com/thief' };
  expect(await verdictOf(signedByThief({ recipient: other }), site)).toEqual(['invalid', 'STILL_PUBLISHED']);

  const hosted = `${url}awards/${unbakedId(fresh)}.json`;
  const official = await officialAnswers(after, [fresh, hosted, saved]);
  if (!official) return;
  expect(official.map(({ valid }) => valid)).toEqual([true, true, false]);
  expect(official[2]?.messages.join()).toContain('VERIFY_KEY_OWNERSHIP');
});

test('a key that ended is not listed again under another name', () => {
  const { root, keys } = drill();
  const again = keys(
    'compromised',
    'acme',
    '--since',
    '2026-02-01',
    '--public-key',
    `${root}/issuers/acme/keys/first.pem`,
  );
  expect([again.code, again.stderr + again.stdout]).toEqual([1, expect.stringContaining('KEY_TWICE')]);
  expect(readFileSync(join(root, 'issuers/acme/issuer.md'), 'utf8')).not.toContain('compromised');
});

/** The name of an award's files, from the picture that it names. */
function unbakedId(picture: Buffer): string {
  const unbaked = unbakePng(picture);
  const image = unbaked.kind === 'found' ? payloadOf(Buffer.from(unbaked.text))['image'] : '';
  return /([^/]+)\.png$/.exec(String(image))?.[1] ?? '';
}

test('a key that was retired may turn out to be compromised, and no new key is made for it', async () => {
  const { root, keys, publish } = drill();
  keys('rotate', 'acme', '--id', 'second');
  award(root, 'bo', '2025-02-03T09:00:00Z');
  const { code, stdout } = keys('compromised', 'acme', '--key', 'first', '--since', '2025-01-01', '--format', 'json');
  expect([code, 'pair' in (JSON.parse(stdout) as object)]).toEqual([0, false]);
  const folder = await publish();
  expect(JSON.parse(readFileSync(join(folder, 'issuers/acme.json'), 'utf8'))).not.toHaveProperty('publicKey');
  expect(JSON.parse(readFileSync(join(folder, 'issuers/acme/keys/first.json'), 'utf8'))).toMatchObject({
    revoked: true,
    'schema:validThrough': '2025-01-01T00:00:00Z',
  });
  for (const jws of published(folder, 'jws')) expect(await verdictOf(jws, { folder, url })).toEqual(['valid']);
});
