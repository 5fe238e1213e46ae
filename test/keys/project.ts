import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Workplace {
  /** The minimal project, to be changed at will. */
  readonly project: string;
  /** A keys folder outside of it, which is not there yet. */
  readonly keys: string;
}

/** Folders of one test, removed when it ends. */
export function workplace(files: Readonly<Record<string, string>> = {}): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'blazon-keys-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const project = join(folder, 'project');
  cpSync(join(import.meta.dirname, '../fixtures/minimal'), project, { recursive: true });
  for (const [path, text] of Object.entries(files)) put(join(project, path), text);
  return { project, keys: join(folder, 'home/keys') };
}

export function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** An issuer.md of the minimal project with these lines added to its front matter. */
export function issuerFile(lines: string): string {
  return `---\nname: Acme\nurl: https://acme.example.com/\nemail: badges@acme.example.com\n${lines}\n---\n\nAcme makes tools.\n`;
}
