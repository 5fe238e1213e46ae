import { createSign } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commit, git } from '../publishing/changing-project.ts';
import { minimalProject, put, runScript, temporaryFolder, type Ran } from '../publishing/project.ts';
import { publishDocuments } from './published-documents.ts';

export const URL_OF_SITE = 'https://badges.acme.dev/team/';

/** A repository with one award, whose issuer has a key `first`, and the folder of private keys. */
export interface Drill {
  readonly root: string;
  /** Where its private keys are. */
  readonly folder: string;
  readonly keys: (...args: readonly string[]) => Ran;
  readonly privateKey: () => string;
  /** Commits, publishes and gives the folder; `effects` of the commit are told first. */
  readonly publish: () => Promise<string>;
  readonly effects: () => readonly string[];
  /** Codes of what the last commit may not do. */
  readonly offences: () => readonly string[];
  /** Takes every private half away but the one in use. */
  readonly forgetOldKeys: () => void;
}

export function drill(): Drill {
  const root = minimalProject({ 'site.yaml': `name: Minimal\nurl: ${URL_OF_SITE}\n` });
  const folder = join(temporaryFolder(), 'keys');
  const run = (script: string, ...args: readonly string[]) => runScript(script, args, { BLAZON_KEYS: folder });
  const keys = (...args: readonly string[]) => run('keys.ts', ...args, '--root', root);
  git(root, ['init', '-q', '-b', 'main']);
  keys('new', 'acme', '--id', 'first');
  commit(root, 'begin', '2026-01-01T00:00:00Z');
  return {
    root,
    folder,
    keys,
    privateKey: () => readFileSync(join(folder, 'acme.pem'), 'utf8'),
    publish: () => {
      commit(root, 'change', '2026-01-02T00:00:00Z');
      return publishDocuments(root, folder);
    },
    effects: () => {
      const { stdout } = runScript('effects.ts', ['HEAD~1', 'HEAD', '--root', root, '--format', 'json']);
      return (JSON.parse(stdout) as { effects: { sentence: string }[] }).effects.map(({ sentence }) => sentence);
    },
    offences: () => {
      const { stdout } = runScript('effects.ts', ['HEAD~1', 'HEAD', '--root', root, '--format', 'json']);
      return (JSON.parse(stdout) as { problems: { code: string }[] }).problems.map(({ code }) => code);
    },
    forgetOldKeys: () => {
      for (const name of readdirSync(folder)) if (name !== 'acme.pem') rmSync(join(folder, name));
    },
  };
}

export function award(root: string, handle: string, issuedOn: string): void {
  put(
    root,
    `recipients/${handle}/recipient.yaml`,
    `identity: { type: url, identity: "https://people.example.com/${handle}" }\n`,
  );
  put(root, `recipients/${handle}/first.md`, `---\nissuedOn: ${issuedOn}\n---\nDone.\n`);
}

/** What a site has of its awards in one form, in order of their names. */
export function published(folder: string, form: 'jws' | 'png'): readonly Buffer[] {
  const names = readdirSync(join(folder, 'awards')).filter((name) => name.endsWith(`.${form}`));
  return names.toSorted().map((name) => readFileSync(join(folder, 'awards', name)));
}

export function payloadOf(jws: Buffer): Record<string, unknown> & { verification: { creator: string } } {
  const [, payload = ''] = jws.toString().split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as ReturnType<typeof payloadOf>;
}

/** What somebody else signs who has the key: an award like this one, with other members. */
export function forge(like: Buffer, privateKey: string, members: object): Buffer {
  const parts = [{ alg: 'RS256' }, { ...payloadOf(like), ...members }];
  const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return Buffer.from(`${input}.${createSign('RSA-SHA256').update(input).sign(privateKey).toString('base64url')}`);
}
