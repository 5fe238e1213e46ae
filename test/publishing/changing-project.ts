import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { digests, put, runScript, temporaryFolder } from './project.ts';

/** The smallest project in a repository, with two people, a badge and a language more. */
export function repository(): string {
  const root = join(temporaryFolder(), 'project');
  layRepository(root);
  return root;
}

/** The same, in a folder that is not there yet. */
export function layRepository(root: string): void {
  cpSync(join(import.meta.dirname, '../fixtures/minimal'), root, { recursive: true });
  put(root, '.gitignore', 'dist/\n.dist.*/\n.blazon/\n');
  put(
    root,
    'badges/first/badge.md',
    readFileSync(join(root, 'badges/first/badge.md'), 'utf8').replace('name:', 'repeatable: true\nname:'),
  );
  const second = readFileSync(join(root, 'badges/first/badge.md'), 'utf8').replace('First Step', 'Second Step');
  for (const [id, rule] of [
    ['second', ''],
    ['both', 'requires: { of: [first, second] }\n'],
  ] as const) {
    put(root, `badges/${id}/badge.md`, second.replace('repeatable: true\n', rule));
    put(root, `badges/${id}/image.svg`, readFileSync(join(root, 'badges/first/image.svg'), 'utf8'));
  }
  put(root, 'site.yaml', `${readFileSync(join(root, 'site.yaml'), 'utf8')}languages: [en, fr]\n`);
  put(root, 'badges/first/badge.fr.md', '---\nname: Premier pas\ndescription: A fait un pas.\n---\nFaites un pas.\n');
  put(root, 'recipients/ada/second.md', award('2025-05-02T00:00:00Z'));
  put(root, 'recipients/kim/recipient.yaml', recipient('kim'));
  put(root, 'recipients/kim/first.md', award('2025-03-01T00:00:00Z'));
  put(root, 'recipients/class/first.csv', roster(['one', 'two', 'three']));
  for (const handle of ['kim', 'one']) put(root, `recipients/${handle}/endorsements/first.guild.md`, endorsement);
  git(root, ['init', '-q', '-b', 'main']);
  commit(root, 'begin', '2026-01-01T00:00:00Z');
}

/** Of an earlier version, and published elsewhere. */
const endorsement = `---
name: Guild
url: https://guild.example.com/e1.json
endorsed: { version: 1, digest: sha256$${'0'.repeat(64)} }
---
`;

export function recipient(name: string): string {
  return `identity: { type: url, identity: "https://people.example.com/${name}" }\nprofile: { name: ${name}, public: true }\n`;
}

export function award(issuedOn: string, more = ''): string {
  return `---\nissuedOn: ${issuedOn}\n${more}---\nDone.\n`;
}

export function roster(people: readonly string[]): string {
  const rows = people.map(
    (name) =>
      `${name},sha256$${digest(name, 'hex')},${digest(`${name}!`, 'base64url').slice(0, 22)},2025-04-01T00:00:00Z`,
  );
  return `handle,identity,salt,issuedOn\n${rows.join('\n')}\n`;
}

function digest(text: string, encoding: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}

export function git(root: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...environment },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

export function commit(root: string, message: string, date: string): void {
  git(root, ['add', '-A']);
  git(root, ['-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-q', '--allow-empty', '-m', message], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
}

export function build(root: string, ...more: readonly string[]): string {
  return explained(root, ...more)[0] ?? '';
}

/** What a build says of what it made again. */
export function explained(root: string, ...more: readonly string[]): readonly string[] {
  const { code, stdout, stderr } = runScript('build.ts', ['--root', root, '--explain', ...more]);
  expect(code, stdout + stderr).toBe(0);
  return stdout.split('\n');
}

/** The same commit, built anew elsewhere, with no signature of before. */
export function anew(root: string): Record<string, string> {
  const elsewhere = join(root, '.blazon', 'anew');
  for (const kept of [elsewhere, join(root, '.blazon', 'signatures')]) rmSync(kept, { recursive: true, force: true });
  expect(build(root, '--out', elsewhere)).toContain('there is no site yet');
  return digests(elsewhere);
}
