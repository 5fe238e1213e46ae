import { createPublicKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProblemReport } from '../../src/core/problem/print-json.ts';
import { digests, keyFiles, minimalProject, put, rsaKeyPair, runScript } from './project.ts';

const production = { 'site.yaml': 'name: Minimal\nurl: https://badges.acme.dev/\n' };

test('a build that holds no key publishes recorded signatures, byte for byte what a build with the key publishes', () => {
  const keys = rsaKeyPair();
  const root = minimalProject({ ...production, ...keyFiles(keys) });
  const key = { BLAZON_KEY_ACME: keys.privateKeyPem };
  const signatures = join(root, 'signatures.jsonl');
  expect(runScript('sign.ts', ['--root', root, '--out', signatures], key)).toMatchObject({ code: 0 });
  expect(runScript('build.ts', ['--root', root, '--out', join(root, 'with-key'), '--production'], key)).toMatchObject({
    code: 0,
  });
  expect(runScript('build.ts', ['--root', root, '--production', '--signatures', signatures])).toMatchObject({
    code: 0,
  });
  expect(digests(join(root, 'dist'))).toEqual(digests(join(root, 'with-key')));
});

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
  const signatures = join(root, 'signatures.jsonl');
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
  const signatures = join(root, 'signatures.jsonl');
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
