import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeowners, codeownersFile, codeownersProblem } from '../../src/core/review/codeowners.ts';
import { put, workplace } from '../keys/project.ts';
import { aBadge } from '../site/a-publication.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const SCRIPTS = join(import.meta.dirname, '../../scripts');

function run(script: string, project: string, ...args: readonly string[]) {
  const env = bareEnvironment;
  return spawnSync(process.execPath, [join(SCRIPTS, script), ...args], { cwd: project, encoding: 'utf8', env });
}

const badges = (reviewers: Readonly<Record<string, readonly string[]>>) => {
  const all = Object.entries(reviewers).map(([id, names]) => aBadge(id, { reviewers: names }));
  return { badges: new Map(all.map((badge) => [badge.id, badge])), site: {} };
};

const reviewed = (reviewers: string) =>
  `---\nname: First\ndescription: First.\nimage: { file: image.svg, caption: A disc }\nreviewers: ${reviewers}\n---\n\nGo.\n`;

test('reviewers of a badge are asked about its folder and about every form of its awards', () => {
  const text = codeowners(badges({ first: ['@acme/mentors', '@ada'], plain: [] }));
  expect(text.split('\n').filter((line) => line.startsWith('/'))).toEqual([
    '/badges/first/ @acme/mentors @ada',
    '/recipients/*/first.md @acme/mentors @ada',
    '/recipients/*/first.yaml @acme/mentors @ada',
    '/recipients/*/first.*.md @acme/mentors @ada',
    '/recipients/*/first.*.yaml @acme/mentors @ada',
    '/recipients/*/first.csv @acme/mentors @ada',
  ]);
});

test('maintainers are asked about what all awards rest on, and awards stay with their reviewers', () => {
  const text = codeowners({ ...badges({ first: ['@ada'] }), site: { maintainers: ['@acme/keepers', '@grace'] } });
  const asked = text.split('\n').filter((line) => line.startsWith('/'));
  const kept = asked.filter((line) => line.endsWith(' @acme/keepers @grace')).map((line) => line.split(' ')[0]);
  expect(kept).toEqual(
    expect.arrayContaining(['/site.yaml', '/issuers/', '/forgotten/', '/recipients/*/recipient.yaml']),
  );
  expect(kept).toEqual(expect.arrayContaining(['/.github/', '/src/', '/scripts/', '/package.json']));
  expect(asked.slice(0, kept.length).every((line) => line.endsWith('@grace'))).toBe(true);
  expect(asked.slice(kept.length).every((line) => line.endsWith(' @ada'))).toBe(true);
});

test('the command takes maintainers from site.yaml, and says where they are missing', () => {
  const site = 'name: Minimal\nurl: https://badges.example.com/\n';
  const { project } = workplace({ 'site.yaml': `${site}maintainers: ["@acme/keepers"]\n` });
  const { stdout, stderr } = run('codeowners.ts', project, '--dry-run');
  expect([stdout, stderr]).toEqual([expect.stringContaining('/recipients/*/recipient.yaml @acme/keepers\n'), '']);
  const without = workplace({ 'badges/first/badge.md': reviewed('["@ada"]') });
  expect(run('codeowners.ts', without.project).stderr).toContain('maintainers:');
  const { project: wrong } = workplace({ 'site.yaml': `${site}maintainers: ["@acme/*"]\n` });
  expect(run('codeowners.ts', wrong).status).toBe(1);
});

test('lines of its authors stay, above ours, where they do not win over them', () => {
  const before = badges({ first: ['@ada'] });
  const after = badges({ first: ['@bob'], second: ['@ada'] });
  const theirs = '# Ours\r\n* @acme/keepers';
  const once = codeownersFile(theirs, before);
  expect(once?.startsWith(`${theirs}\n\n# Begin`)).toBe(true);
  const below = `${once ?? ''}/docs/ @carol\n`;
  expect(codeownersProblem(below, before)).toMatchObject({ code: 'CODEOWNERS_STALE' });
  const twice = codeownersFile(below, after) ?? '';
  expect(twice.indexOf('/docs/ @carol')).toBeLessThan(twice.indexOf('# Begin'));
  expect(twice).not.toContain('first.md @ada');
  expect(twice.match(/# Begin/g)).toHaveLength(1);
  expect(codeownersFile(twice, after)).toBe(twice);
  expect(codeownersProblem(twice.replaceAll('\n', '\r\n'), after)).toBeUndefined();
  expect(codeownersFile(twice, badges({}))).not.toContain('@bob');
});

test('a project without reviewers needs no such file, and one that is not kept at GitHub is not asked for it', () => {
  const { project } = workplace();
  mkdirSync(join(project, '.github'));
  expect(run('validate.ts', project).status).toBe(0);
  expect(run('codeowners.ts', project).stdout).toContain('there need be no');
  expect(existsSync(join(project, '.github/CODEOWNERS'))).toBe(false);
  const elsewhere = workplace({ 'badges/first/badge.md': reviewed('["@ada"]') });
  expect(run('validate.ts', elsewhere.project).status).toBe(0);
});

test('validate says where the file is stale, and the command mends it', () => {
  const { project } = workplace({ 'badges/first/badge.md': reviewed('["@ada"]') });
  mkdirSync(join(project, '.github'));
  expect(run('validate.ts', project).stdout).toContain('CODEOWNERS_STALE');
  expect(run('codeowners.ts', project, '--dry-run').stdout).toContain('/recipients/*/first.md @ada\n');
  expect(existsSync(join(project, '.github/CODEOWNERS'))).toBe(false);
  expect(run('codeowners.ts', project, '--check').status).toBe(1);
  expect(run('codeowners.ts', project).status).toBe(0);
  expect(run('validate.ts', project).status).toBe(0);
  put(join(project, 'badges/first/badge.md'), reviewed('["@bob"]'));
  const { problems } = JSON.parse(run('codeowners.ts', project, '--check', '--format', 'json').stdout) as {
    problems: readonly object[];
  };
  expect(problems).toMatchObject([{ code: 'CODEOWNERS_STALE', file: '.github/CODEOWNERS', line: 2 }]);
});

test('a name that could add a line or an owner never gets that far', () => {
  for (const name of ['@ada @mallory', '@ada\\n* @mallory', 'ada@mail.example', '@ada #', '@acme/*', '@-ada']) {
    const { project } = workplace({ 'badges/first/badge.md': reviewed(`["${name}"]`) });
    expect(run('codeowners.ts', project).status).toBe(1);
    expect(existsSync(join(project, '.github'))).toBe(false);
  }
});

test('a file that leads elsewhere is not written through', () => {
  const { project, keys } = workplace({ 'badges/first/badge.md': reviewed('["@ada"]') });
  const outside = join(keys, 'outside');
  put(outside, 'as it was');
  mkdirSync(join(project, '.github'));
  symlinkSync(outside, join(project, '.github/CODEOWNERS'));
  expect(run('codeowners.ts', project).status).toBe(1);
  expect(readFileSync(outside, 'utf8')).toBe('as it was');
});
