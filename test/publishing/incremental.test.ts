import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digests, minimalProject, put, runScript } from './project.ts';

/** The smallest project in a repository, with two people and a badge more. */
function repository(): string {
  const root = minimalProject({ '.gitignore': 'dist/\n.dist.*/\n.blazon/\n' });
  put(
    root,
    'badges/first/badge.md',
    readFileSync(join(root, 'badges/first/badge.md'), 'utf8').replace('name:', 'repeatable: true\nname:'),
  );
  put(root, 'recipients/kim/recipient.yaml', recipient('kim'));
  put(root, 'recipients/kim/first.md', award('2025-03-01T00:00:00Z'));
  put(root, 'recipients/class/first.csv', roster(['one', 'two', 'three']));
  git(root, ['init', '-q', '-b', 'main']);
  commit(root, 'begin', '2026-01-01T00:00:00Z');
  return root;
}

function recipient(name: string): string {
  return `identity: { type: url, identity: "https://people.example.com/${name}" }\nprofile: { name: ${name}, public: true }\n`;
}

function award(issuedOn: string, more = ''): string {
  return `---\nissuedOn: ${issuedOn}\n${more}---\nDone.\n`;
}

function roster(people: readonly string[]): string {
  const rows = people.map(
    (name) => `${name},sha256$${digest(name, 'hex')},${digest(`${name}!`, 'base64url').slice(0, 22)},2025-04-01T00:00:00Z`,
  );
  return `handle,identity,salt,issuedOn\n${rows.join('\n')}\n`;
}

function digest(text: string, encoding: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}

function git(root: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...environment },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(root: string, message: string, date: string): void {
  git(root, ['add', '-A']);
  git(root, ['-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-q', '--allow-empty', '-m', message], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
}

function build(root: string, ...more: readonly string[]): string {
  const { code, stdout, stderr } = runScript('build.ts', ['--root', root, '--explain', ...more]);
  expect(code, stdout + stderr).toBe(0);
  return stdout.split('\n')[0] ?? '';
}

/** The same commit, built anew elsewhere. */
function anew(root: string): Record<string, string> {
  const elsewhere = join(root, '.blazon', 'anew');
  rmSync(elsewhere, { recursive: true, force: true });
  expect(build(root, '--out', elsewhere)).toContain('there is no site yet');
  return digests(elsewhere);
}

type Step = readonly [what: string, change: (root: string) => void];

const STEPS: readonly Step[] = [
  [
    'an award is added',
    (root) => {
      put(root, 'recipients/ada/first.2.md', award('2025-05-01T00:00:00Z', 'expires: 2026-03-01T00:00:00Z\n'));
    },
  ],
  [
    'a person comes with an award',
    (root) => {
      put(root, 'recipients/lou/recipient.yaml', recipient('lou'));
      put(root, 'recipients/lou/first.md', award('2025-06-01T00:00:00Z'));
    },
  ],
  [
    'an award is revoked',
    (root) => {
      put(
        root,
        'recipients/kim/first.md',
        award('2025-03-01T00:00:00Z', 'revoked: { on: 2025-04-01, reason: Issued in error. }\n'),
      );
    },
  ],
  [
    'a row is added to a roster',
    (root) => {
      put(root, 'recipients/class/first.csv', roster(['one', 'two', 'three', 'four']));
    },
  ],
  [
    'a row moves within a roster',
    (root) => {
      put(root, 'recipients/class/first.csv', roster(['four', 'one', 'two', 'three']));
    },
  ],
  [
    'a person takes another name',
    (root) => {
      put(root, 'recipients/lou/recipient.yaml', recipient('lou').replace('name: lou', 'name: Louise'));
    },
  ],
  [
    'a person does not want to be named any more',
    (root) => {
      put(root, 'recipients/lou/recipient.yaml', recipient('lou').replace(/profile.*\n/, ''));
    },
  ],
  [
    'an award is taken away',
    (root) => {
      rmSync(join(root, 'recipients/lou/first.md'));
    },
  ],
  [
    'nothing of the project changes, and an award expires',
    (root) => {
      appendFileSync(join(root, 'NOTES.txt'), 'x');
    },
  ],
  [
    'an award becomes a row',
    (root) => {
      rmSync(join(root, 'recipients/kim/first.md'));
      put(root, 'recipients/class/first.csv', roster(['four', 'one', 'two', 'three']) + 'kim,,,2025-03-01T00:00:00Z\n');
    },
  ],
];

test('a build upon a published site comes to the same bytes as one from nothing', { timeout: 600_000 }, () => {
  const root = repository();
  expect(build(root)).toBe('Everything was built anew: there is no site yet.');
  for (const [index, [what, change]] of STEPS.entries()) {
    change(root);
    commit(root, what, `2026-0${1 + (index % 9)}-02T00:00:00Z`);
    expect(build(root), what).toMatch(/^From commit/);
    expect(digests(join(root, 'dist')), what).toEqual(anew(root));
  }
  expect(build(root)).toMatch(/^Commit .* was published already: 0 awards made, 0 removed\.$/);
});

describe('everything is built anew, and told why, where', () => {
  test.each<readonly [string, string, (root: string) => void]>([
    [
      'a file is in no commit',
      'the project has files that are in no commit',
      (root) => {
        put(root, 'recipients/ada/first.2.md', award('2025-05-01T00:00:00Z'));
      },
    ],
    [
      'a badge changed',
      'badges/first/badge.md has changed, on which many files depend',
      (root) => {
        appendFileSync(join(root, 'badges/first/badge.md'), 'And another.\n');
        commit(root, 'badge', '2026-02-02T00:00:00Z');
      },
    ],
    [
      'what was kept is cut short',
      'nothing is kept of the build that made the site, or it is not whole',
      (root) => {
        const kept = keptFile(root, 'ledger.json');
        writeFileSync(kept, readFileSync(kept).subarray(0, -9));
      },
    ],
    [
      'what was kept is of another site',
      'nothing is kept of the build that made the site, or it is not whole',
      (root) => {
        const kept = keptFile(root, 'state.json');
        writeFileSync(kept, readFileSync(kept, 'utf8').replace('"production":false', '"production":true'));
      },
    ],
    [
      'the history was written anew',
      'the site was built from a commit that is not in the history of this one',
      (root) => {
        git(root, ['checkout', '-q', '--orphan', 'other']);
        commit(root, 'begin again', '2026-01-01T00:00:00Z');
      },
    ],
  ])('%s', { timeout: 120_000 }, (_, why, change) => {
    const root = repository();
    build(root);
    change(root);
    expect(build(root)).toBe(`Everything was built anew: ${why}.`);
    expect(digests(join(root, 'dist'))).toEqual(anew(root));
  });
});

function keptFile(root: string, name: string): string {
  const state = join(root, '.blazon', 'state');
  const [site = ''] = readdirSync(state);
  const [manifest = ''] = readdirSync(join(state, site));
  return join(state, site, manifest, name);
}
