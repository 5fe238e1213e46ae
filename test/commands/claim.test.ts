import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../src/core/intake/check-claim.ts';
import { parseClaimFragment, signClaim } from '../../src/core/intake/claim.ts';
import { parseInstant } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { git } from '../change/repository.ts';
import { minimalProject, put, rsaKeyPair, runScript, temporaryFolder } from '../publishing/project.ts';
import { as } from '../site/a-publication.ts';

const now = parseInstant('2026-11-20T12:00:00Z') ?? as('');
const claims = 'badges/first/claims';

function project(): string {
  const root = minimalProject({ 'issuers/acme/applications.pem': rsaKeyPair().publicKeyPem });
  const site = readFileSync(join(root, 'site.yaml'), 'utf8');
  put(root, 'site.yaml', `${site}repository: https://github.com/acme/badges\n`);
  return root;
}

const claim = (root: string, ...args: readonly string[]) => runScript('claim.ts', [...args, '--root', root]);
const made = (root: string, ...args: readonly string[]) =>
  claim(root, 'new', 'first', '--limit', '30', '--until', '2099-06-30', ...args);

describe('a new claim', () => {
  test('is a link that is shown once, and a file with its public half', async () => {
    const root = project();
    const { code, stdout } = made(root, '--name', 'workshop', '--note', 'Soldering evening');
    expect(code).toBe(0);
    const [link = '', ...others] = stdout.match(/https:\S+#claim=\S+/g) ?? [];
    expect(others).toEqual([]);
    expect(new URL(link).pathname).toMatch(/\/apply\/first\/$/);
    const secret = parseClaimFragment(new URL(link).hash);
    if (!secret) throw new Error(`The link cannot be read: ${link}`);
    expect(readFileSync(join(root, claims, 'workshop.yaml'), 'utf8')).toMatch(
      /^publicKey: [\w-]{43}\nlimit: 30\nuntil: 2099-06-30\nnote: Soldering evening\n$/,
    );
    const written = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => join(root, path))
      .filter((path) => statSync(path).isFile())
      .filter((path) => readFileSync(path, 'utf8').includes(secret.seed));
    expect(written).toEqual([]);

    const badge = loadProject(root, { now }).registry?.badges.get(as('first'));
    if (!badge) throw new Error('The project cannot be read any more');
    const signed = await signClaim({ badge: badge.id, login: 'ada', sealed: '' }, secret);
    const about = { badge, login: 'Ada', sealed: '', now, uses: new Map() };
    expect(signed.kind).toBe('signed');
    expect(await checkClaim('token' in signed ? signed.token : '', about)).toEqual({ kind: 'good', claim: 'workshop' });
  });

  test('is drawn as a QR code outside of the project, for nobody else to read', () => {
    const root = project();
    const file = join(temporaryFolder(), 'code.svg');
    const { code, stdout } = made(root, '--qr', file);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`The QR code is in ${file}\n`)]);
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg /);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const inside = made(root, '--qr', join(root, 'code.svg'));
    expect([inside.code, inside.stderr]).toEqual([1, expect.stringContaining('where the code would be published')]);
    expect(readdirSync(join(root, claims))).toEqual(['until-2099-06-30.yaml']);
  });

  test('with --dry-run is neither written nor shown', () => {
    const root = project();
    const { code, stdout } = made(root, '--dry-run', '--format', 'json');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { done: false, badge: 'first', limit: 30 }]);
    expect(stdout).not.toContain('#claim=');
    expect(() => readdirSync(join(root, claims))).toThrow();
  });

  test.each([
    [['new', 'frist', '--limit', '1', '--until', '2099-01-01'], 1, 'Did you mean `first`?'],
    [['new', 'first', '--limit', '1'], 2, 'until when? Say --until'],
    [['new', 'first', '--until', '2099-01-01'], 2, 'for how many people? Say --limit'],
    [['new', 'first', '--limit', '1', '--until', '2020-01-01'], 1, 'That day is over.'],
    [['new', 'first', '--limit', '0', '--until', '2099-01-01'], 1, 'Write a number from 1 to 100000.'],
    [['new', 'first', '--limit', '1', '--until', '2099-01-01', '--name', 'A b'], 1, 'cannot be the name of a claim'],
    [['new', 'first', '--limit', '1', '--until', '2099-01-01', '--from', '2099-02-01'], 1, 'which is no day at all'],
  ])('%j is refused with %i: %s', (args, code, words) => {
    const ran = claim(project(), ...args);
    expect(ran.code).toBe(code);
    expect(`${ran.stdout}${ran.stderr}`).toContain(words);
    expect(ran.stdout).not.toContain('#claim=');
  });

  test('needs a page on which it can be used', () => {
    const { code, stderr } = made(minimalProject());
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be claimed, as it has no page for it.');
    expect(stderr).toContain('`site.yaml` has no `repository`');
  });
});

test('a claim that is published is ended by its last day, which undo says', () => {
  const root = project();
  put(root, '.gitignore', '.blazon/\n');
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['config', 'user.name', 'A'],
    ['config', 'user.email', 'a@a.example'],
  ])
    git(root, ...args);
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'Begin');
  const { batch } = JSON.parse(made(root, '--commit', '--format', 'json').stdout) as { batch: string };
  const { code, stderr } = runScript('undo.ts', [batch, '--root', root]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('set `until` in badges/first/claims/until-2099-06-30.yaml to a day that is over.'),
  ]);
});

test('claims are listed with how often each was used, and whether it still can be', () => {
  const root = project();
  made(root, '--name', 'workshop');
  const ada = readFileSync(join(root, 'recipients/ada/first.md'), 'utf8');
  put(root, 'recipients/ada/first.md', ada.replace('---\n', '---\nclaim: workshop\n'));
  expect(claim(root, 'list').stdout).toBe('first/workshop  open  1 of 30  until 2099-06-30\n');
  expect(JSON.parse(claim(root, 'list', '--format', 'json').stdout)).toMatchObject({
    claims: [{ badge: 'first', id: 'workshop', used: 1, limit: 30, state: 'open' }],
  });
  expect(claim(minimalProject(), 'list').stdout).toContain('No badge has a claim.');
});
