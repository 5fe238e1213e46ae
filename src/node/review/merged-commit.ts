import { askGit, runGit } from '../change/run-git.ts';

/**
 * Fetches the head of a pull request as objects. Nothing of it is checked out or run, and no branch here moves. Undefined where it
 * is not the commit that was expected.
 */
export function fetchHead(root: string, number: number, expected: string): string | undefined {
  runGit(root, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    'origin',
    `+refs/pull/${number}/head:refs/blazon/pull/${number}`,
  ]);
  const commit = runGit(root, ['rev-parse', '--verify', `refs/blazon/pull/${number}^{commit}`]).trim();
  return commit === expected ? commit : undefined;
}

/** What merging a commit would make of the base, as a commit that no branch holds; undefined where the two do not merge by themselves. */
export function mergedCommit(root: string, base: string, head: string): string | undefined {
  const { ok, stdout } = askGit(root, ['merge-tree', '--write-tree', '--no-messages', base, head]);
  const [tree = ''] = stdout.split('\n');
  if (!ok || !/^[0-9a-f]{40,64}$/.test(tree)) return undefined;
  return runGit(root, ['commit-tree', tree, '-p', base, '-p', head, '-m', 'What a merge would make'], {
    environment: {
      GIT_AUTHOR_NAME: 'Blazon',
      GIT_AUTHOR_EMAIL: 'blazon@localhost',
      GIT_COMMITTER_NAME: 'Blazon',
      GIT_COMMITTER_EMAIL: 'blazon@localhost',
    },
  }).trim();
}
