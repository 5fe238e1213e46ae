import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LABELS } from '../../src/core/intake/issue-form.ts';
import { issueAddress } from '../../src/core/intake/issue-address.ts';
import type { WebUrl } from '../../src/core/model/text.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { APPLICATION_LABEL } from '../../src/node/intake/take-issue.ts';
import { applicationsKeyVariable, keyVariable } from '../../src/node/private-keys.ts';
import { workflowFaults, type Workflow } from './workflow-faults.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

test('there is a workflow for each thing that happens to a project', () => {
  const wanted = [
    'apply',
    'audit',
    'award',
    'check',
    'comment',
    'decline',
    'dispatch',
    'expiring',
    'links',
    'publish',
    'review',
    'revoke',
  ];
  expect(workflows.toSorted()).toEqual(wanted.map((name) => `${name}.yml`));
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

test('the jobs that open addresses are handed the key of each issuer to whom they are sealed', () => {
  const { registry } = loadProject(root, { now: instantOf(Date.now()) });
  const sealed = [...(registry?.issuers.values() ?? [])].filter((issuer) => issuer.applicationsKeyPem !== undefined);
  expect(sealed).not.toEqual([]);
  for (const file of ['apply.yml', 'dispatch.yml'])
    for (const { id } of sealed) {
      const name = applicationsKeyVariable(id);
      expect(readFileSync(join(folder, file), 'utf8')).toContain(`${name}: \${{ secrets.${name} }}`);
    }
});

test('one action is pinned to one commit everywhere', () => {
  const pins = workflows.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/uses: \S+@[0-9a-f]{40}/g) ?? [],
  );
  const actions = new Set(pins.map((pin) => pin.split('@')[0]));
  expect(new Set(pins).size).toBe(actions.size);
});

test('what a workflow runs is a command of the project, and what it waits for is a workflow', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const read = workflows.map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Workflow);
  const steps = read.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps ?? []));
  const commands = steps.flatMap(({ run = '' }) => /npm run --silent ([a-z]\S*)/.exec(run)?.[1] ?? []);
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  const awaited = read.flatMap(
    ({ on }) => (on as { workflow_run?: { workflows: string[] } }).workflow_run?.workflows ?? [],
  );
  expect(awaited).toEqual(['Check', 'Review']);
  expect(read.map(({ name }) => name)).toEqual(expect.arrayContaining(awaited));
});

test('the page for maintainers tells of every workflow, and every command on the pages about reviewing is one', () => {
  const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');
  const names = workflows.map((file) => (parse(readFileSync(join(folder, file), 'utf8')) as Workflow).name ?? file);
  const rows =
    page('maintainers.md')
      .match(/^\| [A-Z][\w, ]+\|/gm)
      ?.join(' ') ?? '';
  expect(names.filter((name) => !rows.includes(name))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const commands = ['maintainers.md', 'reviewers.md'].flatMap((name) => [...page(name).matchAll(/npm run ([a-z]+)/g)]);
  expect(commands.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
});

test('the issue form has the headings and the names that are read, and the label that lets it in', () => {
  const form = parse(readFileSync(join(root, '.github/ISSUE_TEMPLATE/application.yml'), 'utf8')) as {
    readonly labels: readonly string[];
    readonly body: readonly { readonly id?: string; readonly attributes: { readonly label?: string } }[];
  };
  const fields = form.body.filter(({ id }) => id !== undefined);
  expect(form.labels).toEqual([APPLICATION_LABEL]);
  expect(fields.map(({ attributes }) => attributes.label)).toEqual(LABELS);
  const filled = issueAddress('https://github.example/acme/badges' as WebUrl, 'T', {
    badge: 'b',
    sealed: 's',
    claim: 'c',
    evidence: 'e',
    narrative: 'n',
  });
  const names = [...new URL(filled.url).searchParams.keys()].filter((name) => !['template', 'title'].includes(name));
  expect(fields.map(({ id }) => id)).toEqual(names);
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

  const caching = (half: string, path = 'signatures.pack', when = ''): string =>
    `- uses: actions/cache${half}@${sha} # v5.0.3\n${when}        with:\n          path: ${path}\n          key: one`;
  const saving = good.replace(
    '- run: npm test',
    caching('/save', 'dist', "        if: github.ref == 'refs/heads/main'\n"),
  );

  test('nor is one by a cache that main fills', () => {
    expect(workflowFaults(saving)).toEqual([]);
  });

  const afterwards = 'on:\n  workflow_run:\n    workflows: [Check]';

  test.each([
    ['an action by tag', good.replace(`${sha} # v6.0.2`, 'v6'), 'Not pinned'],
    ['a commit without its version', good.replace(' # v6.0.2', ''), 'Not pinned'],
    ['pull_request_target', good.replace('on: push', 'on: [pull_request_target]'), 'stranger'],
    ['secrets after a pull request', signing.replace('on: push', afterwards), 'gets secrets'],
    [
      'a right to push after a pull request',
      good
        .replace('on: push', afterwards)
        .replace('    runs-on', '    permissions:\n      contents: write\n    runs-on'),
      'more than words',
    ],
    [
      "a stranger's artifact among our files",
      good
        .replace('on: push', afterwards)
        .replace('- run: npm test', `- uses: actions/download-artifact@${sha} # v8.0.1`),
      'among our files',
    ],
    [
      "a stranger's commit that is checked out",
      good.replace('on: push', afterwards).replace('credentials: false', 'credentials: false\n          ref: main'),
      'checked out',
    ],
    ['secrets beside an issue', signing.replace('on: push', 'on: issues'), 'no environment'],
    [
      'text of an issue in a variable',
      good.replace('npm test', 'npm test\n        env:\n          T: ${{ github.event.issue.title }}'),
      'not ours',
    ],
    ['no word about concurrency', good.replace(/concurrency:[^]*?jobs/, 'jobs'), 'beside it'],
    ['every job may write', good.replace('contents: read', 'contents: write'), 'may write'],
    [
      'all dependencies beside a right to write',
      good.replace('    runs-on', '    permissions:\n      issues: write\n    runs-on').replace('npm test', 'npm ci'),
      'is installed',
    ],
    ['no permissions', good.replace('permissions:\n  contents: read\n', ''), 'permissions'],
    ['an expression in a script', good.replace('npm test', 'echo ${{ github.head_ref }}'), 'pasted'],
    ['secrets on a pull request', signing.replace('on: push', 'on: pull_request'), 'gets secrets'],
    ['a writing pull request', good.replace('on: push', 'on: pull_request').replace('read', 'write'), 'may write'],
    ['no time limit', good.replace('    timeout-minutes: 5\n', ''), 'timeout'],
    ['a checkout that keeps its token', good.replace('false\n      - run', 'true\n      - run'), 'token'],
    ['a cache beside secrets', signing.replace('- run: npm', setupNode('')), 'cache'],
    [
      'all dependencies beside secrets',
      signing.replace('- run: npm', '- run: npm ci\n      - run: npm'),
      'is installed',
    ],
    [
      'a publication that is cut off',
      good
        .replace('    runs-on', '    permissions:\n      pages: write\n    runs-on')
        .replace('progress: false', 'progress: true'),
      'cut off',
    ],
    ['a cache that is filled whatever runs', good.replace('- run: npm test', caching('')), 'in one'],
    ['a cache that a pull request fills', saving.replace('on: push', 'on: pull_request'), 'a stranger'],
    ['a cache that any branch fills', saving.replace(/ {8}if: .*\n/, ''), 'Another branch'],
    [
      'a site that is taken out of a cache as it is',
      good.replace('- run: npm test', `${caching('/restore', 'dist')}\n      - run: npm run --silent build`),
      'unseen',
    ],
    [
      'a cache of signatures beside the keys',
      signing.replace('- run: npm', `${caching('/restore')}\n      - run: npm`),
      'cache',
    ],
  ])('%s', (_, text, fault) => {
    expect(workflowFaults(text).join('\n')).toContain(fault);
  });
});
