import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript } from '../publishing/project.ts';
import { serve, type Server } from './serve.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The e-mail address behind the hash of one recipient, who has a signed First Pull Request. */
export const KNOWN_ADDRESS = 'jo@people.example.org';
const SALT = 'BEiLWOzmXxLCAKlDjhElhw';

export interface ExampleSite {
  readonly folder: string;
  readonly server: Server;
  /** Of the award to whom `KNOWN_ADDRESS` is: where its files are, without the ending, `awards/a2f…`. */
  readonly good: string;
  readonly expired: string;
  readonly revoked: string;
  readonly close: () => void;
}

/** The example that comes with Blazon, built for the loopback address at which it is served. */
export async function buildExampleSite(): Promise<ExampleSite> {
  const top = mkdtempSync(join(tmpdir(), 'blazon-example-'));
  const [root, folder] = [join(top, 'project'), join(top, 'site')];
  const server = await serve(folder, '/');
  for (const part of ['site.yaml', 'issuers', 'badges', 'frameworks', 'recipients'])
    cpSync(join(repository, part), join(root, part), { recursive: true });
  change(join(root, 'site.yaml'), /^url: .*$/m, `url: ${server.origin}/`);
  change(join(root, 'recipients/r-7k2m9q/recipient.yaml'), /sha256\$[0-9a-f]{64}/, hashed);
  const { code, stdout, stderr } = runScript('build.ts', ['--root', root, '--out', folder]);
  if (code !== 0) throw new Error(`The example was not built: ${stdout}${stderr}`);
  const close = () => {
    server.close();
    rmSync(top, { recursive: true, force: true });
  };
  return {
    folder,
    server,
    good: awardWith(folder, hashed, 'first-pull-request.json'),
    expired: awardWith(folder, '"expires": "2026-03-16'),
    revoked: awardWith(folder, '"revoked": true'),
    close,
  };
}

const hashed = `sha256$${createHash('sha256')
  .update(KNOWN_ADDRESS + SALT)
  .digest('hex')}`;

function awardWith(folder: string, ...texts: readonly string[]): string {
  const records = readdirSync(join(folder, 'awards')).filter((name) => name.endsWith('.json'));
  const record = records.find((name) => {
    const json = readFileSync(join(folder, 'awards', name), 'utf8');
    return texts.every((text) => json.includes(text));
  });
  if (record === undefined) throw new Error(`No award says ${texts.join(' and ')}`);
  return `awards/${record.replace('.json', '')}`;
}

function change(file: string, what: RegExp, to: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(what, () => to),
  );
}
