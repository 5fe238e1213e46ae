import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git } from '../publishing/changing-project.ts';
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

test('a key does not end before what it signed, whoever says so: the command, a hand, or a rotation that is merged late', async () => {
  const { root, keys, publish, offences } = drill();
  await publish();
  const refused = keys('rotate', 'acme', '--id', 'second', '--until', '2025-06-01');
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringContaining('2025-06-01T00:00:00Z is before the last award of `acme`, of 2025-06-03T09:00:00Z'),
  ]);
  expect(existsSync(join(root, 'issuers/acme/keys/second.pem'))).toBe(false);

  keys('rotate', 'acme', '--id', 'second', '--until', '2026-02-01');
  const rotated = readFileSync(join(root, 'issuers/acme/issuer.md'), 'utf8');
  const newer = readFileSync(join(root, 'issuers/acme/keys/second.pem'), 'utf8');
  git(root, ['stash', '-q', '--include-untracked']);
  award(root, 'bo', '2026-02-03T09:00:00Z');
  commit(root, 'an award, signed with the first key', '2026-02-03T10:00:00Z');
  put(root, 'issuers/acme/issuer.md', rotated);
  put(root, 'issuers/acme/keys/second.pem', newer);
  commit(root, 'the rotation, late', '2026-02-04T00:00:00Z');
  expect(offences()).toEqual(['KEY_ENDS_TOO_EARLY']);

  put(root, 'issuers/acme/issuer.md', rotated.replace('2026-02-01', '2026-02-04'));
  commit(root, 'a later end', '2026-02-05T00:00:00Z');
  expect(offences()).toEqual([]);
  put(root, 'issuers/acme/issuer.md', rotated);
  commit(root, 'the earlier end again', '2026-02-06T00:00:00Z');
  expect(offences()).toEqual(['KEY_ENDS_TOO_EARLY']);
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
