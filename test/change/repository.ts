import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../src/core/edit/change.ts';
import type { ProjectPath } from '../../src/core/model/text.ts';
import { minimalProject } from '../publishing/project.ts';

/** A git repository with the smallest project in it and, on `main`, one commit. */
export function repository(files: Readonly<Record<string, string>> = {}): string {
  const root = minimalProject({ '.gitignore': '.blazon/\n', ...files });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'config', 'user.name', 'Issuer');
  git(root, 'config', 'user.email', 'issuer@badges.example');
  git(root, 'config', 'commit.gpgsign', 'false');
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'Begin');
  return root;
}

export function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The project as anybody sees it: every file outside of git's and the commands' own folders. */
export function filesIn(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !/^\.(?:git|blazon)\//.test(path));
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Whether a command left something of itself. */
export function leftovers(root: string): readonly string[] {
  const folder = join(root, '.blazon');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('change')) : [];
}

export function edit(path: string, before: string | undefined, after: string | undefined): Change['edits'][number] {
  return { path: path as ProjectPath, before, after };
}
