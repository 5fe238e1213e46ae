import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
const requirements = join(here, 'requirements.txt');
const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex');
const environment = join(here, '../../.blazon/interop-venv', digest.slice(0, 12));
const python = join(environment, 'bin/python');

export type Question =
  | { readonly kind: 'url'; readonly value: string }
  /** Assertion JSON or a compact JWS. */
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'image'; readonly file: string };

export interface Answer {
  readonly valid: boolean;
  readonly messages: readonly string[];
  /** The `name` of everything it saw, as it read it. */
  readonly names: readonly string[];
  /** Addresses it asked for that lie neither on the site nor in its own memory. */
  readonly unanswered: readonly string[];
}

export type Installation = { readonly kind: 'installed' } | { readonly kind: 'missing'; readonly reason: string };

/** Sees to it that the validator is there, in an environment of its own. Takes a quarter of a minute the first time. */
export function installOfficialValidator(): Installation {
  if (existsSync(environment)) return { kind: 'installed' };
  const underWay = `${environment}-${process.pid}`;
  try {
    run('python3', ['-m', 'venv', '--clear', underWay]);
    run(join(underWay, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--no-deps', '-r', requirements]);
    renameSync(underWay, environment);
  } catch (error) {
    rmSync(underWay, { recursive: true, force: true });
    if (existsSync(environment)) return { kind: 'installed' };
    const said = error instanceof Error ? error.message : String(error);
    return { kind: 'missing', reason: `It needs python3 with venv, and PyPI within reach. ${said}` };
  }
  return { kind: 'installed' };
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What the validator says of each question, in their order. `folder` answers every request below `site`, or all that its `index.json` names. */
export async function askOfficialValidator(
  folder: string,
  site: string,
  questions: readonly Question[],
): Promise<readonly Answer[]> {
  const child = spawn(python, [join(here, 'validate.py'), folder, site], {
    env: { ...process.env, PYTHONPATH: here, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  const answers: Answer[] = [];
  for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line) as Answer);
  if (answers.length !== questions.length)
    throw new Error(`The validator answered ${answers.length} of ${questions.length} questions and ended.`);
  return answers;
}
