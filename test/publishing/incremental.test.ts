import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anew,
  award,
  build,
  commit,
  explained,
  git,
  layRepository,
  recipient,
  repository,
  roster,
} from './changing-project.ts';
import { digests, put, temporaryFolder } from './project.ts';

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
    'an award completes a milestone of somebody in a roster, and another falls with what it rests on',
    (root) => {
      put(root, 'recipients/one/second.md', award('2025-06-02T00:00:00Z'));
      put(
        root,
        'recipients/ada/second.md',
        award('2025-05-02T00:00:00Z', 'revoked: { on: 2025-06-01, reason: Issued in error. }\n'),
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

// What is wrong after one merge stays wrong after the next ones, so that not every site has to be made anew to find it:
// BLAZON_EVERY_MERGE=1 does, and tells which merge it was.
test('a build upon a published site comes to the same bytes as one from nothing', { timeout: 600_000 }, () => {
  const root = repository();
  expect(build(root)).toBe('Everything was built anew: there is no site yet.');
  for (const [index, [what, change]] of STEPS.entries()) {
    change(root);
    commit(root, what, `2026-0${1 + Math.floor(index / 2)}-${index % 2 === 0 ? '02' : '20'}T00:00:00Z`);
    expect(build(root), what).toMatch(/^From commit/);
    if (index % 3 === 2 || index === STEPS.length - 1 || process.env['BLAZON_EVERY_MERGE'] !== undefined)
      expect(digests(join(root, 'dist')), what).toEqual(anew(root));
  }
  expect(build(root)).toMatch(/^Commit .* was published already: 0 awards made, 0 removed\.$/);
});

describe('everything is built anew, and told why, where', () => {
  let folder: string;
  let published: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'blazon-published-'));
    published = join(folder, 'project');
    layRepository(published);
    build(published);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each<readonly [string, string, (root: string) => void]>([
    [
      'a file is in no commit',
      'the project has files that are in no commit, or the commit files that it has not',
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
        const leaves = keptFile(root, '../leaves');
        for (const name of readdirSync(leaves))
          writeFileSync(join(leaves, name), readFileSync(join(leaves, name)).subarray(0, -9));
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
  ])('%s', (what, why, change) => {
    const root = join(temporaryFolder(), 'project');
    cpSync(published, root, { recursive: true });
    change(root);
    const [first, signatures] = explained(root);
    expect(first).toBe(`Everything was built anew: ${why}.`);
    expect(signatures).toMatch(/^Signatures: \d made, [67] of earlier builds verified and used again\.$/);
    if (what === 'a badge changed') expect(digests(join(root, 'dist'))).toEqual(anew(root));
  });
});

function keptFile(root: string, name: string): string {
  const state = join(root, '.blazon', 'state');
  const [site = ''] = readdirSync(state);
  const [manifest = ''] = readdirSync(join(state, site));
  return join(state, site, manifest, name);
}
