import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../../core/model/registry.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { codeownersProblems } from '../codeowners-file.ts';
import { gitProject, isShallow } from '../git/commits.ts';
import { keysFolder } from '../keys.ts';
import { listKeys, type IssuerKeys } from '../list-keys.ts';
import { findApplicationsKey, type Environment } from '../private-keys.ts';

/** `advice` is what a site can do without; a `fault` is to be mended. */
export interface Finding {
  readonly about: string;
  readonly state: 'fine' | 'advice' | 'fault';
  readonly said: string;
}

export interface Patient {
  readonly root: string;
  readonly registry: Registry;
  readonly problems: readonly Problem[];
  readonly environment: Environment;
  /** Of the Node that runs, `24.21.0`. */
  readonly node: string;
}

const LEAST_NODE = 24;

/** The ordinary things that publishing needs, each with what to do about it. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  return [
    nodeVersion(patient),
    content(patient),
    privateKeys(patient),
    ...(await signingKeys(patient)),
    reviewers(patient),
    history(patient),
    repository(patient),
    ...applications(patient),
  ];
}

function nodeVersion({ node }: Patient): Finding {
  const isNew = Number(node.split('.')[0]) >= LEAST_NODE;
  return finding(
    'Node',
    isNew ? 'fine' : 'fault',
    isNew ? `Version ${node}.` : `Version ${node}; install ${String(LEAST_NODE)} or newer.`,
  );
}

function content({ problems }: Patient): Finding {
  return problems.length === 0
    ? finding('content', 'fine', 'No problems.')
    : finding('content', 'fault', `${String(problems.length)} problems: \`npm run validate\` tells them.`);
}

function privateKeys({ problems }: Patient): Finding {
  const tracked = problems.filter(({ code }) => code.includes('PRIVATE_KEY'));
  return tracked.length === 0
    ? finding('private keys', 'fine', 'None lies among the files.')
    : finding(
        'private keys',
        'fault',
        `Take them out and make new ones, since git keeps what it once had: ${tracked.map(({ place }) => place.file).join(', ')}.`,
      );
}

async function signingKeys({ root, environment }: Patient): Promise<readonly Finding[]> {
  const all = await listKeys(root, { environment, keysFolder: keysFolder(environment) });
  return all.map((issuer) => {
    const about = `key of ${issuer.issuer}`;
    return finding(about, ...keyWords(issuer));
  });
}

function keyWords({ issuer, signing, keys, privateHalf }: IssuerKeys): readonly [Finding['state'], string] {
  if (signing === 'hosted') return ['fine', 'It publishes hosted badges and does not sign.'];
  if (signing === 'unreadable') return ['fault', 'Its issuer.md has problems.'];
  if (!keys.some(({ status }) => status === 'active'))
    return [
      'fault',
      `It has no key in use: \`npm run keys -- new ${issuer}\` makes one. Until then every build is a preview.`,
    ];
  switch (privateHalf.kind) {
    case 'half':
      return privateHalf.from === 'command'
        ? ['fine', 'Its private half is behind a command, which signs with it.']
        : ['fine', `Its private half is here, in the ${privateHalf.from}.`];
    case 'none':
      return [
        'advice',
        'Its private half is not on this machine. That is as it should be where another one publishes.',
      ];
    case 'stranger':
      return ['fault', `The private key in the ${privateHalf.from} is not the half of any key that it declares.`];
    case 'unusable':
      return privateHalf.from === 'command'
        ? ['fault', `The command that is to sign does not: \`npm run sign -- --out /dev/null\` says why.`]
        : ['fault', `The private key in the ${privateHalf.from} cannot be used.`];
  }
}

function reviewers({ root, registry }: Patient): Finding {
  if (!existsSync(join(root, '.github')))
    return finding('reviewers', 'advice', 'There is no folder .github, so nobody is asked to review what changes.');
  return codeownersProblems(root, registry).length === 0
    ? finding('reviewers', 'fine', 'CODEOWNERS names those of every badge.')
    : finding('reviewers', 'fault', 'CODEOWNERS does not say who reviews what: `npm run codeowners` writes it.');
}

function history({ root }: Patient): Finding {
  const project = gitProject(root);
  if (!project)
    return finding('history', 'fault', 'This is no git repository: pages take their dates and approvals from one.');
  return isShallow(project)
    ? finding('history', 'fault', 'The clone is shallow: `git fetch --unshallow`, or `fetch-depth: 0` in a workflow.')
    : finding('history', 'fine', 'The clone is whole.');
}

function repository({ registry }: Patient): Finding {
  return registry.site.repository === undefined
    ? finding('repository', 'advice', 'site.yaml has no `repository`, so pages cannot link to what awarded a badge.')
    : finding('repository', 'fine', `site.yaml names ${registry.site.repository}.`);
}

function applications({ registry, environment }: Patient): readonly Finding[] {
  const folder = keysFolder(environment);
  return [...registry.issuers.values()]
    .filter(({ applicationsKeyPem }) => applicationsKeyPem !== undefined)
    .map(({ id }) =>
      findApplicationsKey(id, { environment, keysFolder: folder })
        ? finding(`applications to ${id}`, 'fine', 'The key that opens them is here.')
        : finding(
            `applications to ${id}`,
            'advice',
            'The key that opens them is not on this machine. The workflow that answers them needs it.',
          ),
    );
}

function finding(about: string, state: Finding['state'], said: string): Finding {
  return { about, state, said };
}
