import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../publishing/project.ts';
import { git, repository } from '../change/repository.ts';

const AWARD = 'recipients/ada/first.md';
const ROSTER = `handle,type,identity,issuedOn,narrative,revokedOn,revocationReason
bob,url,https://example.com/bob,2025-06-03T09:00:00Z,"Said ""yes"", twice",,
cleo,url,https://example.com/cleo,2025-06-03T10:00:00+01:00,,,
`;

function run(script: string, root: string, ...args: readonly string[]) {
  return runScript(`${script}.ts`, [...args, '--root', root]);
}

function idIn(root: string, ...award: readonly string[]): string {
  const { stdout } = run('revoke', root, ...award, '--reason', 'x', '--dry-run', '--format', 'json');
  return (JSON.parse(stdout) as { revoked: readonly { id: string }[] }).revoked[0]?.id ?? '';
}

function changed(root: string): string {
  return git(root, 'diff', '--unified=0')
    .split('\n')
    .filter((line) => /^[+-](?![+-])/.test(line))
    .join('\n');
}

function isValid(root: string): boolean {
  return runScript('validate.ts', [root]).code === 0;
}

test('an award is revoked by badge and handle, by id, or by the address of its page, with one line in its file', () => {
  const root = repository();
  const id = idIn(root, 'first', 'ada');
  const today = new Date().toISOString().slice(0, 10);
  for (const award of [
    ['first', 'ada'],
    [id],
    [`https://badges.example.com/awards/${id}/`],
    [`https://badges.example.com/awards/${id}.json`],
    [AWARD],
  ]) {
    expect(run('revoke', root, ...award, '--reason', 'issued in error')).toMatchObject({ code: 0 });
    expect(changed(root)).toBe(`+revoked: { on: ${today}, reason: issued in error }`);
    expect(isValid(root)).toBe(true);
    git(root, 'checkout', '-q', '.');
  }
});

test('whoever was awarded is named as they were then: by address, login or handle', () => {
  const root = repository();
  for (const who of ['cleo@mail.example', '@grace']) {
    const { stdout } = run('award', root, 'first', who, '--format', 'json');
    const { awards } = JSON.parse(stdout) as { awards: readonly { id: string }[] };
    expect(idIn(root, 'first', who)).toBe(awards[0]?.id);
  }
  const { code, stderr } = run('revoke', root, 'first', 'nobody@mail.example', '--reason', 'x');
  expect([code, stderr]).toEqual([1, expect.stringContaining('There is no award `first …`.')]);
});

test('what is revoked already is said to be, and nothing is written', () => {
  const root = repository();
  run('revoke', root, 'first', 'ada', '--reason', 'issued in error', '--commit');
  const { code, stderr } = run('revoke', root, 'first', 'ada', '--reason', 'again');
  expect([code, stderr]).toEqual([1, expect.stringContaining('is revoked already')]);
  expect(git(root, 'status', '--porcelain')).toBe('');
});

test('in a roster exactly the row of the person changes', () => {
  const root = repository({ 'recipients/spring/first.csv': ROSTER });
  expect(run('revoke', root, 'first', 'cleo', '--reason', 'not, as it was said, earned')).toMatchObject({ code: 0 });
  const [, , row = ''] = ROSTER.split('\n');
  const today = new Date().toISOString().slice(0, 10);
  expect(changed(root)).toBe(`-${row}\n+${row.replace(/,,$/, `,${today},"not, as it was said, earned"`)}`);
  expect(isValid(root)).toBe(true);
});

test('an award nobody has is named with the nearest that somebody has', () => {
  const { code, stderr } = run('revoke', repository(), 'frist', 'ada', '--reason', 'x');
  expect([code, stderr]).toEqual([1, expect.stringContaining('Did you mean first ada?')]);
});

test('a correction says in the same file that something was corrected', () => {
  const root = repository();
  const { code } = run(
    'correct',
    root,
    'first',
    'ada',
    '--set',
    'issuedOn=2025-06-02T09:00:00Z',
    '--note',
    'The date was that of the report.',
  );
  const today = new Date().toISOString().slice(0, 10);
  expect([code, changed(root)]).toEqual([
    0,
    `-issuedOn: 2025-06-03T09:00:00Z\n+issuedOn: 2025-06-02T09:00:00Z\n+errata: [{ on: ${today}, note: The date was that of the report. }]`,
  ]);
  expect(isValid(root)).toBe(true);
});

test.each([
  [
    ['first', 'ada'],
    ['issuedOn=2025-06-03T11:00:00+02:00', 'narrative=Took it on a Tuesday.', 'expires='],
  ],
  [['badge', 'first'], ['name=First Step']],
])('a correction of %j that corrects nothing is not told in public', (words, settings) => {
  const root = repository();
  const { code, stderr } = run('correct', root, ...words, ...settings.flatMap((one) => ['--set', one]));
  expect([code, stderr, changed(root)]).toEqual([1, expect.stringContaining('is that already.'), '']);
});

test('a corrected row of a roster becomes a file, with the same address', () => {
  const root = repository({ 'recipients/spring/first.csv': ROSTER });
  const id = idIn(root, 'first', 'bob');
  expect(run('correct', root, id, '--set', 'narrative=Said “yes” once.')).toMatchObject({ code: 0 });
  expect(changed(root)).toBe(`-${ROSTER.split('\n')[1] ?? ''}`);
  expect(readFileSync(join(root, 'recipients/bob/first.md'), 'utf8')).toContain('Said “yes” once.');
  expect([idIn(root, 'first', 'bob'), isValid(root)]).toEqual([id, true]);
});

test('a badge is corrected in the open, too', () => {
  const root = repository();
  expect(run('correct', root, 'badge', 'first', '--set', 'name=First Steps')).toMatchObject({ code: 0 });
  expect(changed(root)).toMatch(
    /^-name: .*\n\+name: First Steps\n\+errata: \[\{ on: .*, note: The name was corrected\. \}\]$/,
  );
  expect(isValid(root)).toBe(true);
});

test.each([
  ['isuedOn=2025-06-02T09:00:00Z', 'Did you mean issuedOn?'],
  ['issuedOn=yesterday', 'issuedOn=2026-06-03T09:00:00Z'],
  ['recipient=bob', 'revoke it, and award anew'],
])('%s is no correction', (setting, hint) => {
  const root = repository();
  const { code, stderr } = run('correct', root, 'first', 'ada', '--set', setting);
  expect([code, stderr, changed(root)]).toEqual([1, expect.stringContaining(hint), '']);
});

test('a batch that is only written is undone by its record; what was changed since is left alone', () => {
  const root = repository();
  const revoke = () =>
    (JSON.parse(run('revoke', root, 'first', 'ada', '--reason', 'x', '--format', 'json').stdout) as { batch: string })
      .batch;
  expect(run('undo', root, revoke())).toMatchObject({ code: 0 });
  expect(changed(root)).toBe('');
  const batch = revoke();
  run('correct', root, 'first', 'ada', '--set', 'narrative=Other');
  const before = changed(root);
  const { code, stderr } = run('undo', root, batch);
  expect([code, stderr, changed(root)]).toEqual([1, expect.stringContaining('was changed again'), before]);
  expect(run('undo', root, '20200101-aaaaaa')).toMatchObject({ code: 1 });
  expect(run('undo', root, '../../etc/passwd')).toMatchObject({ code: 1 });
});
