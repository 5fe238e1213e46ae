import { execFileSync, spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { sealAddress } from '../../src/core/intake/seal.ts';
import type { BadgeId } from '../../src/core/model/ids.ts';
import { gitHubServer, type GitHubServer } from '../github/server.ts';
import { minimalProject, temporaryFolder, type Ran } from '../publishing/project.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const repository = join(import.meta.dirname, '../..');

/** One pair for all tests: making RSA keys takes long, and no test is about one. */
const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
export const applicationsKey = { publicKeyPem: pair.publicKey, privateKeyPem: pair.privateKey };

/** A claim code: what the link carries, and what the repository holds. */
const claimKey = generateKeyPairSync('ed25519');

export const FIRST = 'first' as BadgeId;

export function seal(email: string, badge: BadgeId = FIRST): Promise<string> {
  return sealAddress(email, applicationsKey.publicKeyPem, badge);
}

/** What the page of a badge makes of a claim link. */
export function signClaim(
  said: object,
  key: KeyObject = claimKey.privateKey,
  header: object = { typ: 'blazon-claim+json' },
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(said)))
    .setProtectedHeader({ alg: 'EdDSA', ...header })
    .sign(key);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The body of an issue, as GitHub makes it of the form. */
export function issueBody(fields: {
  readonly badge?: string;
  readonly sealed?: string;
  readonly claim?: string;
  readonly evidence?: string;
  readonly narrative?: string;
}): string {
  const { badge = 'first', sealed = '', claim = '', evidence = '', narrative = '' } = fields;
  const parts = { Badge: badge, 'Sealed address': sealed, Claim: claim, Evidence: evidence, Narrative: narrative };
  return Object.entries(parts)
    .map(([label, text]) => `### ${label}\n\n${text === '' ? '_No response_' : text}`)
    .join('\n\n');
}

/** The files that let the minimal project take applications and claims. */
function applicationFiles(limit: number): Readonly<Record<string, string>> {
  const { x } = claimKey.publicKey.export({ format: 'jwk' });
  const badge = (name: string, extra = '') =>
    `---\nissuer: acme\nname: ${name}\ndescription: Did it.\nimage: { file: image.svg, caption: A disc }\n${extra}---\n\n1. Plan it.\n2. Do it.\n`;
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>\n';
  return {
    'issuers/acme/applications.pem': applicationsKey.publicKeyPem,
    'badges/first/badge.md': badge('First Step'),
    'badges/second/badge.md': badge('Second Step'),
    'badges/second/image.svg': picture,
    'badges/event/badge.md': badge('Event', 'applications: closed\n'),
    'badges/event/image.svg': picture,
    'badges/event/claims/spring.yaml': `publicKey: ${x ?? ''}\nlimit: ${limit}\nuntil: 2999-12-31\n`,
    'badges/event/claims/over.yaml': `publicKey: ${x ?? ''}\nlimit: 9\nuntil: 2020-01-01\n`,
    'badges/event/claims/later.yaml': `publicKey: ${x ?? ''}\nlimit: 9\nfrom: 2998-01-01\nuntil: 2999-01-01\n`,
  };
}

export interface World {
  readonly server: GitHubServer;
  /** The bare repository at the remote. */
  readonly remote: string;
  /** A clone, as a runner checks it out. */
  readonly clone: string;
  readonly git: (...args: readonly string[]) => string;
  /** Runs the intake as a runner does. */
  readonly intake: (
    name: string,
    event: object,
    environment?: NodeJS.ProcessEnv,
    args?: readonly string[],
  ) => Promise<Ran>;
  /** An application is opened, and the workflow runs. */
  readonly apply: (author: string, body: string) => Promise<Ran & { readonly number: number }>;
  readonly edit: (number: number, body: string) => Promise<Ran>;
  /** What GitHub was told to change, besides starting checks. */
  readonly writes: () => number;
  /** Brings the clone to the tip of main, as the next run has it. */
  readonly pull: () => void;
}

export async function world({ limit = 2 }: { readonly limit?: number } = {}): Promise<World> {
  const project = minimalProject(applicationFiles(limit));
  const remote = join(temporaryFolder(), 'remote.git');
  const clone = join(temporaryFolder(), 'clone');
  const config = ['-c', 'user.name=Maintainer', '-c', 'user.email=m@acme.example.com', '-c', 'init.defaultBranch=main'];
  const at = (folder: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...config, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  at(project, 'init', '--quiet');
  at(project, 'add', '.');
  at(project, 'commit', '--quiet', '-m', 'Begin');
  execFileSync('git', ['clone', '--quiet', '--bare', project, remote]);
  execFileSync('git', ['clone', '--quiet', remote, clone]);
  const server = await gitHubServer({ git: remote, permissions: { grace: 'write' } });
  const intake: World['intake'] = (name, event, environment = {}, args = []) => {
    const path = join(temporaryFolder(), 'event.json');
    writeFileSync(path, JSON.stringify(event));
    return runIntake(['--root', clone, ...args], {
      ...server.environment,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_RUN_ID: '9001',
      BLAZON_APPLICATIONS_KEY_ACME: applicationsKey.privateKeyPem,
      ...environment,
    });
  };
  return {
    server,
    remote,
    clone,
    git: (...args) => at(remote, ...args).trimEnd(),
    intake,
    apply: async (author, body) => {
      const { number } = server.openIssue({ author, body, labels: ['application'] });
      return { ...(await intake('issues', server.event('opened', number))), number };
    },
    edit: (number, body) => {
      const issue = server.state.issues.get(number);
      if (!issue) throw new Error(`There is no #${number}`);
      issue.body = body;
      return intake('issues', server.event('edited', number));
    },
    writes: () => server.writes().filter(({ path }) => !path.startsWith('/actions/')).length,
    pull: () => {
      at(clone, 'pull', '--quiet', '--ff-only', 'origin', 'main');
    },
  };
}

/** As a process of its own, so that the loopback server can answer meanwhile. */
function runIntake(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(repository, 'scripts/intake.ts'), ...args], {
      env: { ...bareEnvironment, HOME: temporaryFolder(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
