import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '../site/serve.ts';

const repository = join(import.meta.dirname, '../..');

/** The e-mail address behind the hash of one recipient, who has a signed First Pull Request. */
export const KNOWN_ADDRESS = 'jo@people.example.org';
const SALT = 'BEiLWOzmXxLCAKlDjhElhw';
export const KNOWN_HASH = `sha256$${createHash('sha256')
  .update(KNOWN_ADDRESS + SALT)
  .digest('hex')}`;

export interface Built {
  readonly folder: string;
  readonly remove: () => void;
}

export interface BuiltExample extends Built {
  readonly origin: string;
}

/** Builds the example that comes with Blazon for the loopback address at which it is served. */
export async function buildExample(): Promise<BuiltExample> {
  const top = mkdtempSync(join(tmpdir(), 'blazon-example-'));
  const [root, folder] = [join(top, 'project'), join(top, 'site')];
  const server = await serve(folder, '/');
  for (const part of ['site.yaml', 'issuers', 'badges', 'frameworks', 'recipients'])
    cpSync(join(repository, part), join(root, part), { recursive: true });
  change(join(root, 'site.yaml'), /^url: .*$/m, `url: ${server.origin}/`);
  change(join(root, 'recipients/r-7k2m9q/recipient.yaml'), /sha256\$[0-9a-f]{64}/, KNOWN_HASH);
  await build(root, folder);
  const remove = () => {
    server.close();
    rmSync(top, { recursive: true, force: true });
  };
  return { folder, origin: server.origin, remove };
}

/** The smallest project, with its site in `dist/`. */
export async function buildMinimal(): Promise<Built> {
  const top = mkdtempSync(join(tmpdir(), 'blazon-minimal-'));
  const folder = join(top, 'project');
  cpSync(join(repository, 'test/fixtures/minimal'), folder, { recursive: true });
  await build(folder, join(folder, 'dist'));
  const remove = () => {
    rmSync(top, { recursive: true, force: true });
  };
  return { folder, remove };
}

async function build(root: string, out: string): Promise<void> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const environment = { PATH, NODE_COMPILE_CACHE, HOME: root, BLAZON_KEYS: join(root, 'no-keys') };
  const command = [join(repository, 'scripts/build.ts'), '--root', root, '--out', out];
  await promisify(execFile)(process.execPath, command, { env: environment });
}

function change(file: string, what: RegExp, to: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(what, () => to),
  );
}
