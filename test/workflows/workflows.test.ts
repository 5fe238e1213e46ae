import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { keyVariable } from '../../src/node/private-keys.ts';
import { workflowFaults } from './workflow-faults.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

test('there are a workflow that checks and one that publishes', () => {
  expect(workflows).toEqual(expect.arrayContaining(['check.yml', 'publish.yml']));
});

test.each(workflows)('%s holds to the rules', (name) => {
  expect(workflowFaults(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
});

test('the job that signs is handed the key of each issuer that signs', () => {
  const { registry } = loadProject(root, { now: instantOf(Date.now()) });
  const signing = [...(registry?.issuers.values() ?? [])].filter((issuer) => issuer.signing.kind === 'keys');
  const publish = readFileSync(join(folder, 'publish.yml'), 'utf8');
  expect(signing).not.toEqual([]);
  for (const { id } of signing) expect(publish).toContain(`${keyVariable(id)}: \${{ secrets.${keyVariable(id)} }}`);
});

const sha = '0123456789abcdef0123456789abcdef01234567';
const checkout = `uses: actions/checkout@${sha} # v6.0.2
        with:
          persist-credentials: false`;
const good = `on: push
permissions:
  contents: read
concurrency:
  group: one
  cancel-in-progress: false
jobs:
  only:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - ${checkout}
      - run: npm test
`;

describe('a rule that is broken is seen', () => {
  test('none is broken to begin with', () => {
    expect(workflowFaults(good)).toEqual([]);
  });

  const signing = good.replace('npm test', 'npm run sign\n        env:\n          KEY: ${{ secrets.KEY }}');
  const setupNode = (settings: string): string =>
    `- uses: actions/setup-node@${sha} # v6.4.0\n${settings}      - run: npm`;

  test.each([
    ['an action by tag', good.replace(`${sha} # v6.0.2`, 'v6'), 'Not pinned'],
    ['a commit without its version', good.replace(' # v6.0.2', ''), 'Not pinned'],
    ['pull_request_target', good.replace('on: push', 'on: [pull_request_target]'), 'stranger'],
    ['workflow_run', good.replace('on: push', 'on:\n  workflow_run:\n    workflows: [Check]'), 'stranger'],
    ['no permissions', good.replace('permissions:\n  contents: read\n', ''), 'permissions'],
    ['an expression in a script', good.replace('npm test', 'echo ${{ github.head_ref }}'), 'pasted'],
    ['secrets on a pull request', signing.replace('on: push', 'on: pull_request'), 'gets secrets'],
    ['a writing pull request', good.replace('on: push', 'on: pull_request').replace('read', 'write'), 'may write'],
    ['no time limit', good.replace('    timeout-minutes: 5\n', ''), 'timeout'],
    ['a checkout that keeps its token', good.replace('false\n      - run', 'true\n      - run'), 'token'],
    ['a cache beside secrets', signing.replace('- run: npm', setupNode('')), 'cache'],
    ['all dependencies beside secrets', signing.replace('- run: npm', '- run: npm ci\n      - run: npm'), 'signer'],
    [
      'a publication that is cut off',
      good
        .replace('    runs-on', '    permissions:\n      pages: write\n    runs-on')
        .replace('progress: false', 'progress: true'),
      'cut off',
    ],
  ])('%s', (_, text, fault) => {
    expect(workflowFaults(text).join('\n')).toContain(fault);
  });
});
