import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WHO = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
const HEAD = '1'.repeat(40);

export interface Noted {
  readonly reviewers: readonly string[];
  readonly approvals?: number;
  readonly pullRequest?: object;
  readonly approved?: readonly { readonly login: string; readonly commit?: string }[];
}

/** Makes the project in a folder one commit with a note of how it was merged. The author is `grace`. */
export function notedCommit(
  folder: string,
  { reviewers, approvals = 1, pullRequest = {}, approved = [] }: Noted,
): void {
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', [...WHO, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  const badge = join(folder, 'badges/first/badge.md');
  const rules = `reviewers: ${JSON.stringify(reviewers)}\napprovals: ${approvals}\n`;
  writeFileSync(badge, readFileSync(badge, 'utf8').replace('---\n', `---\n${rules}`));
  git(['init', '-q']);
  git(['add', '-A']);
  git(['commit', '-q', '-m', 'Award']);
  const note = {
    version: 1,
    pullRequest: {
      number: 7,
      url: 'https://github.com/acme/badges/pull/7',
      title: 'Award',
      author: 'grace',
      authors: ['grace'],
      mergedBy: 'grace',
      head: HEAD,
      ...pullRequest,
    },
    approvals: approved.map(({ login, commit = HEAD }) => ({
      login,
      at: '2026-06-03T09:00:00Z',
      commit,
      mayWrite: true,
    })),
    checks: [],
  };
  git(['notes', '--ref=refs/notes/blazon', 'add', '-F', '-', 'HEAD'], JSON.stringify(note));
}
