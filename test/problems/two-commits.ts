import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WHO = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

/** What the second commit changes: the new text of each file, from its old one or from none; undefined deletes it. */
export type FileChanges = Readonly<Record<string, (text: string) => string | undefined>>;

/** Makes the project in a folder the first of two commits, of which the second changes some files. */
export function twoCommits(folder: string, changes: FileChanges): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...WHO, ...args], { cwd: folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
  const commit = (subject: string) => {
    git('add', '-A');
    git('commit', '-q', '-m', subject);
  };
  git('init', '-q');
  commit('Publish');
  for (const [path, change] of Object.entries(changes)) {
    const file = join(folder, path);
    const text = change(existsSync(file) ? readFileSync(file, 'utf8') : '');
    if (text === undefined) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  commit('Change');
}
