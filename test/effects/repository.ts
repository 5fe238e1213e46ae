import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bareEnvironment } from '../suite/bare-environment.ts';

const MINIMAL = join(import.meta.dirname, '../fixtures/minimal');
const SCRIPTS = join(import.meta.dirname, '../../scripts');

/** A repository of its own in a temporary folder. */
export interface Repository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  /** Commits everything that is there; gives the commit. */
  readonly commit: (subject?: string) => string;
  readonly run: (script: string, ...args: readonly string[]) => Ran;
  readonly delete: () => void;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ENVIRONMENT = { ...bareEnvironment, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const WHO = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

/** A repository whose first commit is the minimal project. */
export function minimalRepository(): Repository & { readonly first: string } {
  const repository = emptyRepository();
  cpSync(MINIMAL, repository.folder, { recursive: true });
  return { ...repository, first: repository.commit('Begin') };
}

export function emptyRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'blazon-effects-'));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...WHO, ...args], { cwd: folder, encoding: 'utf8', env: ENVIRONMENT }).trim();
  git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    remove: (path) => {
      rmSync(join(folder, path), { recursive: true });
    },
    commit(subject = 'Change') {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', subject);
      return git('rev-parse', 'HEAD');
    },
    run: (script, ...args) =>
      spawnSync(process.execPath, [join(SCRIPTS, `${script}.ts`), ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: ENVIRONMENT,
      }),
    delete: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const award = (fields = '', narrative = 'Took it on a Tuesday.'): string =>
  `---\nissuedOn: 2025-06-03T09:00:00Z\n${fields}---\n\n${narrative}\n`;

export const badge = (fields = '', criteria = 'Take one step.'): string =>
  `---\nname: First Step\ndescription: Took the first step.\nimage: { file: image.svg, caption: A green disc }\n${fields}---\n\n${criteria}\n`;

export const recipient = (name: string, profile = ''): string =>
  `identity: { type: url, identity: "https://people.example.net/${name}" }\n${profile}`;
