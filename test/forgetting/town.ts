import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashedIdentity } from '../../src/core/model/recipient.ts';
import { instantOf } from '../../src/core/model/time.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { repository } from '../change/repository.ts';
import { runScript, temporaryFolder, type Ran } from '../publishing/project.ts';

export const EMAIL = 'lovelace@mail.example';

const MINIMAL = join(import.meta.dirname, '../fixtures/minimal');
const badge = readFileSync(join(MINIMAL, 'badges/first/badge.md'), 'utf8');
const picture = readFileSync(join(MINIMAL, 'badges/first/image.svg'), 'utf8');

function hashOf(email: string, salt: string): { readonly hash: string; readonly salt: string } {
  const identity = hashedIdentity('email', email, salt);
  if (!identity) throw new Error(`${email} is no e-mail address`);
  return identity;
}

function recipient(email: string, salt: string, more = ''): string {
  const { hash } = hashOf(email, salt);
  return `identity: { type: email, hashed: true, salt: ${salt}, identity: ${hash} }\n${more}`;
}

function cells(email: string, salt: string): string {
  return `${hashOf(email, salt).hash},${salt}`;
}

/** A repository in which Ada has awards in a file and in two cohorts, and one more under another handle. */
export function town(files: Readonly<Record<string, string>> = {}): string {
  return repository({
    '.gitignore': '.blazon/\ndist/\n',
    'badges/second/badge.md': badge
      .replace('First Step', 'Second Step')
      .replace('image:', 'repeatable: true\nevidence: required\nimage:'),
    'badges/second/image.svg': picture,
    'recipients/ada/recipient.yaml': recipient(
      EMAIL,
      'q7Zk0mP2vX9cT4bN8wLr5g',
      'profile: { name: Ada Lovelace, public: true }\n',
    ),
    'recipients/ada/first.md':
      '---\n# a comment on Ada\nissuedOn: 2025-06-03T09:00:00Z\nevidence: [{ id: "https://kept.example/1" }]\n---\n\nTook it on a Tuesday.\n',
    'recipients/r-4w9tqa/recipient.yaml': recipient(EMAIL, 'anotherSalt1P2vX9cT4bN8wL'),
    'recipients/r-4w9tqa/second.md':
      '---\nissuedOn: 2025-06-03T09:00:00Z\nevidence: [{ id: "https://kept.example/4" }]\n---\n',
    'recipients/spring/second.csv': [
      'handle,identity,salt,issuedOn,evidence,narrative\r\n',
      `bob,${cells('bob@mail.example', 'bobSalt1P2vX9cT4bN8wLr5g')},2025-06-03T09:00:00Z,https://kept.example/2,"Did, as ""said"",\r\nmore"\r\n`,
      `ada,,,2025-06-03T09:00:00Z,https://kept.example/3,\r\n`,
      `cleo,${cells('cleo@mail.example', 'cleoSalt1P2vX9cT4bN8wLr5')},2025-06-03T09:00:00Z,https://kept.example/2,`,
    ].join(''),
    'recipients/autumn/second.csv':
      'handle,issuedOn,evidence,id,revokedOn,revocationReason\nada,2025-06-20T09:00:00Z,https://kept.example/5,a-second-second,2025-07-01,issued in error\n',
    ...files,
  });
}

/** A repository without people, and a folder for them beside it. */
export function peopleProject(): { readonly root: string; readonly people: string } {
  const root = repository();
  const people = join(temporaryFolder(), 'people');
  mkdirSync(join(people, 'recipients'), { recursive: true });
  return { root, people };
}

export function run(script: string, root: string, ...args: readonly string[]): Ran {
  return script === 'validate'
    ? runScript('validate.ts', [root, ...args])
    : runScript(`${script}.ts`, [...args, '--root', root]);
}

export interface ForgetReport {
  readonly batch?: string;
  readonly forgotten: {
    readonly way: string;
    readonly awards: readonly { readonly id: string; readonly badge: string }[];
  };
  readonly left: {
    readonly commits: readonly { readonly commit: string }[];
    readonly applications: readonly string[];
    readonly records: readonly string[];
    readonly clean: readonly string[];
  };
}

export function forgetJson(root: string, ...args: readonly string[]): ForgetReport {
  const { stdout, stderr, code } = run('forget', root, ...args, '--format', 'json');
  if (code !== 0) throw new Error(stdout + stderr);
  return JSON.parse(stdout) as ForgetReport;
}

export function awardIds(root: string): readonly string[] {
  const { registry } = loadProject(root, { now: instantOf(Date.now()) });
  return (registry?.awards ?? []).map(({ id }) => id);
}
