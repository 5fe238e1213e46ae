import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { askShared } from '../suite/ask-shared.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const minimal = join(repository, 'test/fixtures/minimal');

/** A folder of the machine that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'blazon-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The smallest whole project, in a folder of its own, with `files` put over it. */
export function minimalProject(files: Readonly<Record<string, string>> = {}): string {
  const root = join(temporaryFolder(), 'project');
  cpSync(minimal, root, { recursive: true });
  for (const [path, content] of Object.entries(files)) put(root, path, content);
  return root;
}

/** The smallest whole project with its site in `dist/`, a copy of what is built once for a run of the tests. */
export async function builtMinimal(): Promise<string> {
  const root = join(temporaryFolder(), 'project');
  cpSync(await askShared<string>('minimal'), root, { recursive: true });
  return root;
}

/** The example that comes with Blazon, in a folder of its own, whose issuer signs with this key since its last rotation. */
export function exampleProject({ publicKeyPem }: KeyPair): string {
  const root = join(temporaryFolder(), 'project');
  for (const part of ['site.yaml', 'issuers', 'badges', 'frameworks', 'recipients'])
    cpSync(join(repository, part), join(root, part), { recursive: true });
  put(root, 'issuers/lantern-tools/keys/2026-09.pem', publicKeyPem);
  return root;
}

export function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the project, run as a process of its own, without any key of this machine. */
export function runScript(script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, 'scripts', script), ...args], {
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

export function startScript(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, [join(repository, 'scripts', script), ...args], {
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(BLAZON|GITHUB|SOURCE_DATE_EPOCH|VITEST|NODE_ENV)/.test(name),
  );
  return { ...Object.fromEntries(inherited), BLAZON_KEYS: join(tmpdir(), 'blazon-no-keys') };
}

/** What is in a folder: each file's path and digest. */
export function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

export interface KeyPair {
  readonly publicKeyPem: string;
  readonly privateKeyPem: string;
}

export function rsaKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** The files that give the issuer `acme` of the smallest project this key. */
export function keyFiles({ publicKeyPem }: KeyPair): Record<string, string> {
  const issuer = readFileSync(join(minimal, 'issuers/acme/issuer.md'), 'utf8');
  return {
    'issuers/acme/issuer.md': issuer.replace('---\n', '---\nkeys: [{ id: main }]\n'),
    'issuers/acme/keys/main.pem': publicKeyPem,
  };
}
