import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { award, drill, forge, payloadOf, published, URL_OF_SITE } from './drill.ts';
import { officialAnswers } from './official-answers.ts';
import { put, runScript, temporaryFolder } from '../publishing/project.ts';
import { verdictOf } from './published-documents.ts';

const url = URL_OF_SITE;

test('after a planned rotation everything baked before verifies, everywhere, though the old private key is gone', async () => {
  const { root, keys, privateKey, publish, effects, forgetOldKeys } = drill();
  const before = await publish();
  const old = privateKey();
  const rotated = keys('rotate', 'acme', '--id', 'second', '--until', '2026-02-01', '--format', 'json');
  expect(rotated.code).toBe(0);
  expect(rotated.stdout).not.toContain('PRIVATE KEY');
  expect(JSON.parse(rotated.stdout)).toMatchObject({
    done: true,
    ends: { key: 'first', status: 'retired', until: '2026-02-01T00:00:00Z' },
    pair: { key: 'second' },
    files: [{ path: 'issuers/acme/issuer.md' }, { path: 'issuers/acme/keys/second.pem', action: 'add' }],
  });
  forgetOldKeys();
  award(root, 'bo', '2026-02-03T09:00:00Z');
  const after = await publish();
  expect(effects()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('The key first of Acme is retired as of 2026-02-01T00:00:00Z'),
      expect.stringContaining('The key second of Acme is added'),
    ]),
  );
  const site = { folder: after, url };
  const [saved = Buffer.alloc(0)] = published(before, 'png');
  const [signed = Buffer.alloc(0)] = published(before, 'jws');
  const fresh = [...published(after, 'png'), ...published(after, 'jws')];

  for (const one of [saved, signed, ...fresh]) expect(await verdictOf(one, site)).toEqual(['valid']);
  expect(published(after, 'jws').map((jws) => payloadOf(jws).verification.creator)).toEqual(
    Array(2).fill(`${url}issuers/acme/keys/second.json`),
  );
  expect(readFileSync(join(after, 'issuers/acme.json'))).toEqual(readFileSync(join(before, 'issuers/acme.json')));
  expect(readFileSync(join(after, 'badges/first.json'))).toEqual(readFileSync(join(before, 'badges/first.json')));

  const late = forge(signed, old, { issuedOn: '2026-03-01T00:00:00Z' });
  expect(await verdictOf(late, site)).toEqual(['invalid', 'KEY_IN_FORCE']);

  const official = await officialAnswers(after, [saved, ...published(after, 'png')]);
  for (const answer of official ?? []) expect(answer).toMatchObject({ valid: true, messages: [], unanswered: [] });
});

test('a site is published after a rotation though an award was revoked before it', () => {
  const { root, keys, folder } = drill();
  award(root, 'bo', '2026-01-03T09:00:00Z');
  put(
    root,
    'recipients/bo/first.md',
    '---\nissuedOn: 2026-01-03T09:00:00Z\nrevoked: { on: 2026-01-04, reason: Recorded twice. }\n---\nDone.\n',
  );
  expect(keys('rotate', 'acme', '--id', 'second').code).toBe(0);
  const out = join(temporaryFolder(), 'site');
  const built = runScript('build.ts', ['--root', root, '--out', out, '--production'], { BLAZON_KEYS: folder });
  expect(built).toMatchObject({ code: 0 });
  expect(runScript('verify.ts', [out, '--format', 'json'])).toMatchObject({ code: 0 });
});
