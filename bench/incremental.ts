import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './full.ts';
import { awardText, recipientText } from './generate.ts';
import { node, timed } from './report.ts';

/** What a build costs after a small change: the whole command, and of it the engine alone, without the start of a process. */
export interface Merge {
  readonly command: number;
  readonly engine: number;
}

/** Makes a commit of everything, as builds that build upon others need one. */
export function commitAll(root: string): void {
  git(root, ['init', '--quiet', '--initial-branch=main']);
  commit(root);
}

/** Nothing new, one award and ten awards, on a site of the commit before. Each is built twice: by the command, and by the engine alone. */
export function measureMerges(
  root: string,
  out: string,
  turn: number,
): Readonly<Record<'none' | 'one' | 'ten', Merge>> {
  const merge = (name: string, count: number): Merge => {
    award(root, `${name}-a-${turn}`, count);
    const command = timed(() => node('../scripts/build.ts', ['--root', root, '--out', out]));
    award(root, `${name}-b-${turn}`, count);
    const cost = JSON.parse(node('build-once.ts', [root, out])) as Cost;
    return { command, engine: cost.seconds };
  };
  return { none: merge('none', 0), one: merge('one', 1), ten: merge('ten', 10) };
}

function award(root: string, name: string, count: number): void {
  if (count === 0) return;
  for (let index = 0; index < count; index += 1) {
    const folder = join(root, 'recipients', `${name}-${index}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'recipient.yaml'), recipientText(`${name}-${index}`));
    writeFileSync(join(folder, `badge-${index}.md`), awardText(index));
  }
  commit(root);
}

function commit(root: string): void {
  const who = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', '-c', 'gc.auto=0'];
  git(root, ['add', '--all']);
  git(root, [...who, 'commit', '--quiet', '--message=Award']);
}

function git(root: string, args: readonly string[]): void {
  execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}
