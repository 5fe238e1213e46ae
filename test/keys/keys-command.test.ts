import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newKey } from '../../src/node/new-key.ts';
import { rsaPair } from '../proof/keys.ts';
import { issuerFile, put, workplace, type Workplace } from './project.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/keys.ts');

function keys({ project, keys: folder }: Workplace, args: readonly string[], environment: Record<string, string> = {}) {
  const env = { ...bareEnvironment, BLAZON_KEYS: folder, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: project,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const filesBelow = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : [];

describe('npm run keys -- new', () => {
  test('puts the public half into the project and the private half where only its owner reads it', () => {
    const place = workplace();
    const { status, stdout, stderr } = keys(place, ['new', 'acme', '--id', '2026-11']);
    expect([status, stderr]).toEqual([0, '']);
    const privateKey = join(place.keys, 'acme.pem');
    const publicKey = read(place.project, 'issuers/acme/keys/2026-11.pem');
    expect(createPublicKey(read(privateKey)).export({ type: 'spki', format: 'pem' })).toBe(publicKey);
    expect([statSync(privateKey).mode & 0o777, statSync(place.keys).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(read(place.project, 'issuers/acme/issuer.md')).toContain(
      '\nkeys:\n  - id: 2026-11\n---\n\nAcme makes tools.\n',
    );
    expect(stdout).toContain(`gh secret set BLAZON_KEY_ACME --env publish < ${privateKey}`);
    expect(stdout).toContain('.github/workflows/publish.yml');
    expect(stdout).toContain('\n  BLAZON_KEY_ACME: ${{ secrets.BLAZON_KEY_ACME }}\n');
    expect(stdout).not.toContain('PRIVATE KEY-----');
  });

  test('calls the key after the year and month, and takes more bits', () => {
    const place = workplace();
    const { stdout } = keys(place, ['new', 'acme', '--bits', '3072', '--format', 'json']);
    const pair = JSON.parse(stdout) as { key: string; publicKeyFile: string };
    expect(pair).toMatchObject({ dryRun: false, issuer: 'acme', bits: 3072, variable: 'BLAZON_KEY_ACME' });
    expect(pair.key).toMatch(/^\d{4}-\d{2}$/);
    expect(createPublicKey(read(place.project, pair.publicKeyFile)).asymmetricKeyDetails?.modulusLength).toBe(3072);
  });

  test('with --dry-run says all that and does nothing', () => {
    const place = workplace();
    const before = filesBelow(place.project);
    const { status, stdout } = keys(place, ['new', 'acme', '--id', 'first', '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Nothing was done\./);
    expect([filesBelow(place.project), filesBelow(place.keys)]).toEqual([before, []]);
  });
});

test('a key that leaked before it signed is replaced as SECURITY.md says, and not before its private half is gone', () => {
  const place = workplace();
  const before = read(place.project, 'issuers/acme/issuer.md');
  expect(keys(place, ['new', 'acme', '--id', 'first'])).toMatchObject({ status: 0 });
  rmSync(join(place.project, 'issuers/acme/keys/first.pem'));
  put(join(place.project, 'issuers/acme/issuer.md'), before);
  const refused = keys(place, ['new', 'acme', '--id', 'second']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('delete it if it has leaked');
  rmSync(join(place.keys, 'acme.pem'));
  expect(keys(place, ['new', 'acme', '--id', 'second'])).toMatchObject({ status: 0 });
  expect(filesBelow(join(place.project, 'issuers/acme/keys'))).toEqual(['second.pem']);
});

test('npm run keys -- new says why it is refused, and ends with 1', () => {
  const { status, stdout, stderr } = keys(workplace(), ['new', 'acne']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('Did you mean `acme`?');
});

test('what is called wrongly ends with 2 and tells how', () => {
  const place = workplace();
  for (const args of [[], ['new', 'acme', '--bits', '1024'], ['list', 'x']]) {
    const { status, stderr } = keys(place, args);
    expect([args, status]).toEqual([args, 2]);
    expect(stderr).toMatch(/help|Usage/);
  }
});

test('npm run keys -- --help tells what there is', () => {
  const { status, stdout } = keys(workplace(), ['new', '--help']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/--id <key>[^]*--bits <bits>[^]*--dry-run[^]*BLAZON_KEYS/);
});

async function twoKeysOf(issuer: string, { project, keys: keysFolder }: Workplace): Promise<void> {
  const request = { projectRoot: project, keysFolder, issuer, bits: 2048, dryRun: false } as const;
  await newKey({ ...request, key: 'first' });
  put(join(project, `issuers/${issuer}/issuer.md`), issuerFile('keys: [{ id: first, status: retired }]'));
  await newKey({ ...request, key: 'second' });
}

describe('npm run keys -- list', () => {
  const issuers = {
    'issuers/acme/issuer.md': issuerFile('signing: hosted'),
    'issuers/both/issuer.md': issuerFile(''),
    'issuers/clean/issuer.md': issuerFile(''),
    'issuers/stray/issuer.md': issuerFile(''),
    'issuers/torn/issuer.md': 'no front matter',
  };

  test('shows each key, its status, and which private half is on this machine', async () => {
    const place = workplace(issuers);
    await twoKeysOf('both', place);
    const { status, stdout } = keys(place, ['list'], { BLAZON_KEY_STRAY: rsaPair().privateKey });
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['ISSUER', 'KEY', 'STATUS', 'PRIVATE HALF'],
      ['acme', '–', 'hosted', 'never signs'],
      ['both', 'first', 'retired', '–'],
      ['both', 'second', 'active', 'in the keys folder'],
      ['clean', 'none', '–', 'none found'],
      ['stray', 'none', '–', 'in the environment, but of no key in this project'],
      ['torn', '?', '?', 'issuer.md has problems: npm run validate'],
      [''],
    ]);
  });

  test('says the same as JSON, without any key', async () => {
    const place = workplace(issuers);
    await twoKeysOf('both', place);
    const { stdout } = keys(place, ['list', '--format', 'json'], { BLAZON_KEY_CLEAN: 'words' });
    const list = JSON.parse(stdout) as { issuer: string }[];
    expect(list.find(({ issuer }) => issuer === 'both')).toEqual({
      issuer: 'both',
      signing: 'keys',
      keys: [
        { id: 'first', status: 'retired' },
        { id: 'second', status: 'active' },
      ],
      privateHalf: { kind: 'half', from: 'file', of: 'second' },
    });
    expect(list.find(({ issuer }) => issuer === 'clean')).toMatchObject({
      privateHalf: { kind: 'unusable', from: 'environment' },
    });
    expect(stdout).not.toContain('BEGIN');
  });
});
