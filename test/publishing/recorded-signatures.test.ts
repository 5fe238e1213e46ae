import { createPublicKey } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProblemReport } from '../../src/core/problem/print-json.ts';
import { planChange } from '../../src/node/increment/build-change.ts';
import { timedStages } from '../../src/node/stages.ts';
import { award, build, commit, git, recipient } from './changing-project.ts';
import {
  digests,
  keyFiles,
  minimalProject,
  put,
  rsaKeyPair,
  runScript,
  temporaryFolder,
  type KeyPair,
} from './project.ts';

const production = { 'site.yaml': 'name: Minimal\nurl: https://badges.acme.dev/\n' };

test('builds that hold no key publish recorded signatures, byte for byte what a build with the key publishes', async () => {
  const keys = rsaKeyPair();
  const root = minimalProject({ ...production, ...keyFiles(keys), '.gitignore': '/dist/\n/.blazon/\n/*.pack\n' });
  git(root, ['init', '-q', '-b', 'main']);
  commit(root, 'begin', '2026-01-01T00:00:00Z');
  expect(signed(root, keys, 'first.pack')).toMatch(/^1 of 1 awards signed, 1 of them now and 0 before/);
  const recorded = ['--production', '--check-site', '--signatures'];
  expect(build(root, ...recorded, join(root, 'first.pack'))).toContain('there is no site yet');

  // The site and what was kept of it come out of a cache in another place, as on the next machine.
  const elsewhere = join(temporaryFolder(), 'checkout');
  git(root, ['clone', '-q', root, elsewhere]);
  for (const kept of ['dist', '.blazon/state', 'first.pack'])
    cpSync(join(root, kept), join(elsewhere, kept), { recursive: true });
  put(elsewhere, 'recipients/kim/recipient.yaml', recipient('kim'));
  put(elsewhere, 'recipients/kim/first.md', award('2025-03-01T00:00:00Z'));
  commit(elsewhere, 'an award', '2026-01-02T00:00:00Z');
  expect(signed(elsewhere, keys, 'second.pack', '--reuse', join(elsewhere, 'first.pack'))).toMatch(
    /^2 of 2 awards signed, 1 of them now and 1 before/,
  );
  const planned = (signatures: string) =>
    planChange({
      root: elsewhere,
      out: join(elsewhere, 'dist'),
      production: true,
      isSiteChecked: true,
      signatures: join(elsewhere, signatures),
      environment: {},
      stages: timedStages({ begin: () => undefined, progress: () => undefined, end: () => undefined }).stages,
    });
  expect(await planned('first.pack')).toEqual({ kind: 'whole', why: 'there may be problems to tell' });
  const page = readFileSync(join(elsewhere, 'dist/index.html'));
  put(elsewhere, 'dist/index.html', page.subarray(1));
  expect(await planned('second.pack')).toEqual({ kind: 'whole', why: 'the site is not as it was published' });
  put(elsewhere, 'dist/index.html', page);
  expect(build(elsewhere, ...recorded, join(elsewhere, 'second.pack'))).toMatch(/^From commit .* 1 awards made/);

  const withKey = join(elsewhere, '.blazon/with-key');
  const { code } = runScript('build.ts', ['--root', elsewhere, '--out', withKey, '--production'], keyOf(keys));
  expect(code).toBe(0);
  expect(digests(join(elsewhere, 'dist'))).toEqual(digests(withKey));
});

function keyOf({ privateKeyPem }: KeyPair): NodeJS.ProcessEnv {
  return { BLAZON_KEY_ACME: privateKeyPem };
}

function signed(root: string, keys: KeyPair, out: string, ...more: readonly string[]): string {
  const { code, stdout, stderr } = runScript(
    'sign.ts',
    ['--root', root, '--out', join(root, out), ...more],
    keyOf(keys),
  );
  expect(code, stdout + stderr).toBe(0);
  return stdout;
}

test.each([
  ['made by another key', () => rsaKeyPair().privateKeyPem, (root: string) => root],
  [
    'made before the award was changed',
    (own: string) => own,
    (root: string) => {
      put(root, 'recipients/ada/first.md', '---\nissuedOn: 2025-01-01T00:00:00Z\n---\n');
    },
  ],
])('a signature %s is not published', (_, signingKey, change) => {
  const keys = rsaKeyPair();
  const root = minimalProject({ ...production, ...keyFiles(keys) });
  const signatures = join(root, 'signatures.pack');
  signWith(signingKey(keys.privateKeyPem), root, signatures);
  change(root);
  const built = runScript('build.ts', ['--root', root, '--production', '--signatures', signatures, '--format', 'json']);
  expect(built.code).toBe(1);
  expect(built.stdout).toContain('SIGNATURE_MISSING');
});

/** Signs a copy of the project's award with any key, by making that key the project's for a moment. */
function signWith(privateKeyPem: string, root: string, signatures: string): void {
  const [pem, issuer] = ['issuers/acme/keys/main.pem', 'issuers/acme/issuer.md'].map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const { code, stdout } = runScript('sign.ts', ['--root', root, '--out', signatures], {
    BLAZON_KEY_ACME: privateKeyPem,
  });
  if (code === 0) return;
  // The key is not the project's: publish its public half while signing, then put the project's back.
  expect(stdout).toContain('KEY_MISMATCH');
  put(root, 'issuers/acme/keys/main.pem', publicHalf(privateKeyPem));
  expect(runScript('sign.ts', ['--root', root, '--out', signatures], { BLAZON_KEY_ACME: privateKeyPem })).toMatchObject(
    { code: 0 },
  );
  put(root, 'issuers/acme/keys/main.pem', pem ?? '');
  put(root, 'issuers/acme/issuer.md', issuer ?? '');
}

function publicHalf(privateKeyPem: string): string {
  return createPublicKey(privateKeyPem).export({ type: 'spki', format: 'pem' }).toString();
}

test('a file of signatures that was cut off is not used', () => {
  const keys = rsaKeyPair();
  const root = minimalProject({ ...production, ...keyFiles(keys) });
  const signatures = join(root, 'signatures.pack');
  runScript('sign.ts', ['--root', root, '--out', signatures], { BLAZON_KEY_ACME: keys.privateKeyPem });
  writeFileSync(signatures, readFileSync(signatures, 'utf8').slice(0, -20));
  const built = runScript('build.ts', ['--root', root, '--production', '--signatures', signatures, '--format', 'json']);
  expect(built).toMatchObject({ code: 1 });
  expect(built.stdout).toContain('SIGNATURES_UNREADABLE');
});

test.each([
  ['that is not there', 'nofile', 'there is no file `nofile`.'],
  ['that is a folder', '.', 'cannot be used: it is a folder.'],
])('a file of signatures %s is named in plain words', (_, file, words) => {
  const built = runScript('build.ts', ['--root', minimalProject(production), '--signatures', file, '--format', 'json']);
  expect(built).toMatchObject({ code: 1 });
  const { problems } = JSON.parse(built.stdout) as ProblemReport;
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['SIGNATURES_UNREADABLE', expect.stringContaining(words)],
  ]);
});
