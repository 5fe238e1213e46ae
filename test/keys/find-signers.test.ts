import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IssuerId } from '../../src/core/model/ids.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { describe as words } from '../../src/core/problem/describe.ts';
import { verifyJws } from '../../src/core/proof/verify-jws.ts';
import { findSigners, keysFolder } from '../../src/node/keys.ts';
import { loadProject } from '../../src/node/load-project.ts';
import type { Environment } from '../../src/node/private-keys.ts';
import { ecPair, rsaPair } from '../proof/keys.ts';
import { issuerFile, put, workplace, type Workplace } from './project.ts';

const acme = 'acme' as IssuerId;
const pair = rsaPair();
const other = rsaPair();
const declared = {
  'issuers/acme/issuer.md': issuerFile('keys:\n  - id: 2026-11'),
  'issuers/acme/keys/2026-11.pem': pair.publicKey,
};

const now = instantOf(Date.UTC(2026, 10, 1));

function search({ project, keys }: Workplace, environment: Environment, production = true) {
  const { registry, problems } = loadProject(project, { now });
  expect(problems).toEqual([]);
  if (!registry) throw new Error('The project has no registry');
  return findSigners(registry, { environment, keysFolder: keys, projectRoot: project, production });
}

describe('the private half of a declared key is found', () => {
  const multiline = pair.privateKey;
  test.each([
    ['in the environment', multiline],
    ['in the environment with Windows line ends', multiline.replaceAll('\n', '\r\n')],
    ['in the environment on one line, as some places keep secrets', multiline.replaceAll('\n', '\\n')],
    ['in the environment without its last line end', multiline.trimEnd()],
  ])('%s', async (_, BLAZON_KEY_ACME) => {
    const { signers, signingKeys, problems } = await search(workplace(declared), { BLAZON_KEY_ACME });
    expect(problems).toEqual([]);
    expect(signingKeys.get(acme)).toEqual({ id: '2026-11', publicKeyPem: pair.publicKey, development: false });
    const jws = (await signers.get(acme)?.sign('{}')) ?? '';
    expect(await verifyJws(jws, pair.publicKey)).toMatchObject({ kind: 'verified' });
  });

  test('in the keys folder', async () => {
    const place = workplace(declared);
    put(join(place.keys, 'acme.pem'), pair.privateKey);
    expect((await search(place, {})).signingKeys.get(acme)).toMatchObject({ id: '2026-11', development: false });
  });

  test('in the environment first, and a variable that is empty is none', async () => {
    const place = workplace(declared);
    put(join(place.keys, 'acme.pem'), pair.privateKey);
    expect((await search(place, { BLAZON_KEY_ACME: other.privateKey })).problems).toMatchObject([
      { code: 'KEY_MISMATCH' },
    ]);
    expect((await search(place, { BLAZON_KEY_ACME: '' })).problems).toEqual([]);
  });

  test('under the name of the issuer in capitals, with _ for -', async () => {
    const place = workplace({
      'issuers/acme-tools/issuer.md': declared['issuers/acme/issuer.md'],
      'issuers/acme-tools/keys/2026-11.pem': pair.publicKey,
      'badges/first/badge.md':
        '---\nname: First\ndescription: Took it.\nissuer: acme-tools\nimage: { file: image.svg, caption: A disc }\n---\n\nDo it.\n',
    });
    const { signers } = await search(place, { BLAZON_KEY_ACME_TOOLS: pair.privateKey, BLAZON_KEY_ACME: '' }, false);
    expect([...signers.keys()]).toEqual(['acme', 'acme-tools']);
  });
});

describe('a key that cannot be used is a problem at its place, and there is no signer', () => {
  test.each([
    [
      'another key',
      other.privateKey,
      {
        code: 'KEY_MISMATCH',
        issuer: 'acme',
        key: '2026-11',
        place: { file: 'issuers/acme/issuer.md', line: 6, column: 9 },
      },
    ],
    ['words', 'a secret', { code: 'UNREADABLE_PRIVATE_KEY', fault: { kind: 'not-pem' } }],
    ['the public half', pair.publicKey, { code: 'UNREADABLE_PRIVATE_KEY', fault: { kind: 'other-pem' } }],
    ['an elliptic curve', ecPair().privateKey, { code: 'UNREADABLE_PRIVATE_KEY', fault: { kind: 'not-rsa' } }],
    ['too few bits', rsaPair(1024).privateKey, { code: 'UNREADABLE_PRIVATE_KEY', fault: { kind: 'size', bits: 1024 } }],
  ])('%s', async (_, BLAZON_KEY_ACME, problem) => {
    for (const production of [true, false]) {
      const { signers, signingKeys, problems } = await search(workplace(declared), { BLAZON_KEY_ACME }, production);
      expect(problems).toMatchObject([problem]);
      expect([signers.size, signingKeys.size]).toEqual([0, 0]);
    }
  });

  test('one that cannot be read', async () => {
    const place = workplace(declared);
    mkdirSync(join(place.keys, 'acme.pem'), { recursive: true });
    expect((await search(place, {})).problems).toMatchObject([
      { code: 'UNREADABLE_PRIVATE_KEY', fault: { kind: 'no-access', code: 'EISDIR' } },
    ]);
  });

  test('one that no issuer.md declares', async () => {
    expect((await search(workplace(), { BLAZON_KEY_ACME: pair.privateKey })).problems).toMatchObject([
      { code: 'UNDECLARED_KEY' },
    ]);
  });

  test('one in a keys folder that git would see', async () => {
    const place = workplace(declared);
    put(join(place.keys, 'acme.pem'), pair.privateKey);
    mkdirSync(join(place.keys, '../.git'));
    expect((await search(place, {})).problems).toMatchObject([{ code: 'KEYS_FOLDER_IN_REPOSITORY' }]);
  });

  test('and no part of it is in the problem', async () => {
    const { problems } = await search(workplace(declared), {
      BLAZON_KEY_ACME: other.privateKey.replace('-----END', ''),
    });
    const secret = other.privateKey.split('\n').filter((line) => line.length === 64);
    expect(problems).toHaveLength(1);
    expect(secret.filter((line) => JSON.stringify(problems).includes(line.slice(0, 12)))).toEqual([]);
  });
});

describe('without a key', () => {
  test('a production build says where one was looked for', async () => {
    const place = workplace(declared);
    expect((await search(place, {})).problems).toMatchObject([
      {
        code: 'MISSING_KEY',
        issuer: 'acme',
        variable: 'BLAZON_KEY_ACME',
        file: join(place.keys, 'acme.pem'),
        place: { file: 'issuers/acme/issuer.md', line: 6 },
      },
    ]);
  });

  test('whoever has set a secret is told to name it in the workflow, too', async () => {
    const [problem] = (await search(workplace(declared), {})).problems;
    expect(problem && words(problem).hint).toContain('`.github/workflows/publish.yml`');
  });

  test('an issuer that never signs is no problem, and has no signer', async () => {
    const place = workplace({ 'issuers/acme/issuer.md': issuerFile('signing: hosted') });
    expect(await search(place, { BLAZON_KEY_ACME: pair.privateKey })).toEqual({
      signers: new Map(),
      signingKeys: new Map(),
      problems: [],
    });
  });

  test('a preview is signed with a development key, made once, which only its owner may read', async () => {
    const place = workplace(declared);
    const first = await search(place, {}, false);
    const second = await search(place, {}, false);
    const folder = join(place.project, '.blazon/development-keys');
    expect(first.signingKeys.get(acme)).toMatchObject({ id: 'development', development: true });
    expect(second.signingKeys).toEqual(first.signingKeys);
    expect(readdirSync(folder)).toEqual(['acme.pem']);
    expect([statSync(folder).mode & 0o777, statSync(join(folder, 'acme.pem')).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(
      await verifyJws(
        (await second.signers.get(acme)?.sign('{}')) ?? '',
        first.signingKeys.get(acme)?.publicKeyPem ?? '',
      ),
    ).toMatchObject({ kind: 'verified' });
  });

  test('two previews that start at once have one development key', async () => {
    const place = workplace(declared);
    const [first, second] = await Promise.all([search(place, {}, false), search(place, {}, false)]);
    expect(first.signingKeys).toEqual(second.signingKeys);
  });

  test('a development key that was damaged is made anew', async () => {
    const place = workplace(declared);
    const file = join(place.project, '.blazon/development-keys/acme.pem');
    put(file, '-----BEGIN PRIVATE KEY-----');
    expect((await search(place, {}, false)).problems).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('END PRIVATE KEY');
  });
});

describe('a private key that git tracks', () => {
  const git = (folder: string, ...args: string[]) =>
    spawnSync('git', ['-C', folder, '-c', 'init.defaultBranch=main', ...args], { encoding: 'utf8' });

  test('is found wherever it lies', () => {
    const place = workplace({ ...declared, 'deploy/acme.pem': other.privateKey });
    git(place.project, 'init');
    git(place.project, 'add', '.');
    expect(loadProject(place.project, { now }).problems).toEqual([
      { code: 'PRIVATE_KEY_IN_REPOSITORY', place: { file: 'deploy/acme.pem', line: 1, column: 1, length: 27 } },
    ]);
  });

  test('is told from what only looks like one, from public keys, and from what git does not track', () => {
    const place = workplace({
      ...declared,
      'docs/example.pem': '-----BEGIN PRIVATE KEY-----\nyour key here\n-----END PRIVATE KEY-----\n',
    });
    git(place.project, 'init');
    git(place.project, 'add', '.');
    put(join(place.project, 'untracked.pem'), other.privateKey);
    expect(loadProject(place.project, { now }).problems).toEqual([]);
  });
});

test('the keys folder is the one that BLAZON_KEYS names, or one in the home folder', () => {
  expect(keysFolder({ BLAZON_KEYS: '/somewhere' })).toBe('/somewhere');
  expect(keysFolder({ BLAZON_KEYS: '' })).toMatch(/\.config[\\/]blazon[\\/]keys$/);
});
