import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateProject } from './generate.ts';
import { generateHistory } from './history.ts';

/** Measures `npm run effects` at 10,000 awards with a change of ten, and `npm run audit` over 3,000 commits, processes and all. */
const [scratch = ''] = process.argv.slice(2);
const AWARDS = 10_000;
const COMMITS = 3000;

mkdirSync(scratch, { recursive: true });
process.stdout.write(`${JSON.stringify({ effectsSeconds: effectsSeconds(), auditSeconds: auditSeconds() })}\n`);

function effectsSeconds(): number {
  const root = join(scratch, 'effects');
  generateProject(root, { awards: AWARDS, badges: 100 });
  git(root, ['init', '-q']);
  commit(root, 'Publish');
  for (let number = 0; number < 10; number += 1) {
    mkdirSync(join(root, `recipients/n-${number}`));
    const identity = `identity: { type: url, identity: "https://people.example.net/n-${number}" }\n`;
    writeFileSync(join(root, `recipients/n-${number}/recipient.yaml`), identity);
    writeFileSync(
      join(root, `recipients/n-${number}/badge-${number}.md`),
      '---\nissuedOn: 2025-06-03T09:00:00Z\n---\n',
    );
  }
  commit(root, 'Award ten');
  return timed(root, 'effects', ['HEAD~1', 'HEAD']);
}

function auditSeconds(): number {
  const root = join(scratch, 'audit');
  mkdirSync(root);
  git(root, ['init', '-q', '-b', 'main']);
  const input = generateHistory({ commits: COMMITS, badges: 100 });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input });
  return timed(root, 'audit', ['main']);
}

function timed(cwd: string, script: string, args: readonly string[]): number {
  const file = fileURLToPath(new URL(`../scripts/${script}.ts`, import.meta.url));
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [file, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

function commit(root: string, subject: string): void {
  const who = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', '-c', 'commit.gpgsign=false'];
  git(root, ['add', '-A']);
  git(root, [...who, 'commit', '-q', '-m', subject]);
}

function git(root: string, args: readonly string[]): void {
  execFileSync('git', args, { cwd: root });
}

process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});
