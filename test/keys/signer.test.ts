import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProblemReport } from '../../src/core/problem/print-json.ts';
import { verifyJws } from '../../src/core/proof/verify-jws.ts';
import { commandSigner, SignerFailed } from '../../src/node/command-signer.ts';
import {
  keyFiles,
  minimalProject,
  put,
  rsaKeyPair,
  runScript,
  temporaryFolder,
  type KeyPair,
} from '../publishing/project.ts';

const COMMAND = join(import.meta.dirname, 'sign-by-line.ts');
const pair = rsaKeyPair();
const production = { 'site.yaml': 'name: Minimal\nurl: https://badges.acme.dev/\n' };

/** A command that signs with this key in one of the ways of `sign-by-line.ts`. */
function command(
  how: string,
  { privateKeyPem }: KeyPair = pair,
): { argv: readonly string[]; log: () => readonly string[] } {
  const folder = temporaryFolder();
  put(folder, 'private.pem', privateKeyPem);
  const log = join(folder, 'log');
  return {
    argv: [process.execPath, COMMAND, how, join(folder, 'private.pem'), log],
    log: () => readFileSync(log, 'utf8').trimEnd().split('\n'),
  };
}

function signer(argv: readonly string[], patience?: number) {
  return commandSigner({
    argv,
    issuer: 'acme' as never,
    key: 'main',
    publicKeyPem: pair.publicKeyPem,
    environment: { PATH: process.env['PATH'], BLAZON_KEY_OTHER: 'secret' },
    ...(patience !== undefined && { patience }),
  });
}

async function faultOf(signing: Promise<string>): Promise<unknown> {
  return signing.then(
    (jws) => jws,
    (error: unknown) => (error instanceof SignerFailed ? error.fault : error),
  );
}

describe('a command that signs', () => {
  test('is started once, asked for many before it answers, and may answer in any order', async () => {
    const { argv, log } = command('backwards');
    const one = signer(argv);
    const payloads = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    const signed = await Promise.all(payloads.map((payload) => one.sign(payload)));
    const read = await Promise.all(signed.map((jws) => verifyJws(jws, pair.publicKeyPem)));
    expect(read).toEqual(payloads.map((payload) => ({ kind: 'verified', payload })));
    expect(log().filter((line) => line.startsWith('started'))).toHaveLength(1);
  });

  test('is told the key and what to sign, and nothing of the keys of others', async () => {
    const { argv, log } = command('well');
    const jws = await signer(argv).sign('{}');
    const [started, request = ''] = log();
    expect(started).toBe('started ');
    const input = jws.slice(0, jws.lastIndexOf('.'));
    expect(JSON.parse(request)).toMatchObject({ id: 1, key: 'main', algorithm: 'RS256', input: btoa(input) });
  });

  test.each([
    ['refuses', 'refuse', { kind: 'refused', said: 'no permission\\u{1b}[31m' }],
    ['says anything else', 'babble', { kind: 'unreadable' }],
    ['ends', 'die', { kind: 'ended', how: 'exit code 3' }],
    ['is silent', 'stall', { kind: 'silent', seconds: 2 }],
  ])('that %s fails once and for all: it is not started again', async (_, how, fault) => {
    const { argv, log } = command(how);
    const failing = signer(argv, 2000);
    expect(await faultOf(failing.sign('one'))).toEqual(fault);
    expect(await faultOf(failing.sign('two'))).toEqual(fault);
    expect(log().filter((line) => line.startsWith('started'))).toHaveLength(1);
  });

  test('that signs with another key gets nothing published', async () => {
    const { argv } = command('well', rsaKeyPair());
    expect(await faultOf(signer(argv).sign('one'))).toEqual({ kind: 'other-key', key: 'main' });
  });

  test('that is not there is said to be so', async () => {
    expect(await faultOf(signer(['/no/such/program']).sign('one'))).toEqual({ kind: 'not-started', reason: 'ENOENT' });
  });
});

describe('npm run sign with a command', () => {
  const root = () => minimalProject({ ...production, ...keyFiles(pair) });
  const sign = (folder: string, environment: NodeJS.ProcessEnv) =>
    runScript('sign.ts', ['--root', folder, '--out', join(folder, 'signatures'), '--format', 'json'], environment);
  const by = ({ argv }: { argv: readonly string[] }) => ({ BLAZON_SIGNER_ACME: JSON.stringify(argv) });

  test('signs as a key at hand would, byte for byte, and ends', () => {
    const folder = root();
    expect(sign(folder, { BLAZON_KEY_ACME: pair.privateKeyPem })).toMatchObject({ code: 0 });
    const atHand = readFileSync(join(folder, 'signatures'), 'utf8');
    expect(sign(folder, by(command('well')))).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'signatures'), 'utf8')).toBe(atHand);
  });

  test('tells what it did instead, when it is tried and later, and never what it wrote aside', () => {
    const folder = root();
    const cases: readonly [NodeJS.ProcessEnv, string][] = [
      [by(command('refuse')), 'it says: no permission'],
      [by(command('die-later')), 'it ended before it had answered (exit code 3)'],
      [{ ...by(command('well')), BLAZON_KEY_ACME: pair.privateKeyPem }, '`BLAZON_KEY_ACME` is set as well'],
    ];
    for (const [environment, words] of cases) {
      const { code, stdout, stderr } = sign(folder, environment);
      expect([code, stderr]).toEqual([1, '']);
      const { problems } = JSON.parse(stdout) as ProblemReport;
      expect(problems.map((problem) => problem.code)).toEqual(['SIGNER_FAILED']);
      expect(problems[0]?.message).toContain(words);
      expect(stdout).not.toContain('PRIVATE KEY');
    }
  });

  test('npm run keys -- list tries it', () => {
    const folder = root();
    const { stdout } = runScript('keys.ts', ['list', '--root', folder], by(command('well')));
    expect(stdout).toContain('behind a command');
    const list = runScript('keys.ts', ['list', '--root', folder, '--format', 'json'], by(command('die')));
    expect(JSON.parse(list.stdout)).toMatchObject([{ privateHalf: { kind: 'unusable', from: 'command' } }]);
  });
});
