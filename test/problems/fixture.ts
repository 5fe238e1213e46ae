import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { instantOf } from '../../src/core/model/time.ts';
import type { ProblemReport } from '../../src/core/problem/print-json.ts';
import type { Problem } from '../../src/core/problem/problem.ts';
import { loadProject } from '../../src/node/load-project.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

/** Where a problem is expected; its words are the catalogue's. */
export interface Finding {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Command {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const FIXTURES = join(import.meta.dirname, '../fixtures/problems');
export const MINIMAL = join(import.meta.dirname, '../fixtures/minimal');
const SCRIPTS = join(import.meta.dirname, '../../scripts');
/** What a fixture says about itself; everything else in it is laid over the minimal project. */
const NOT_LAID_OVER = new Set(['expected.json', 'remove.txt', 'make.ts', 'command.json']);

export function fixtureNames(): readonly string[] {
  return readdirSync(FIXTURES).toSorted();
}

export function expectedFindings(name: string): readonly Finding[] {
  return JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')) as readonly Finding[];
}

/** Makes the project of a fixture in a folder of its own, hands it over, and removes it. */
export async function withFixture<Result>(name: string, use: (folder: string) => Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'blazon-problem-'));
  try {
    chmodSync(folder, 0o755);
    await layOut(join(FIXTURES, name), folder);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layOut(fixture: string, folder: string): Promise<void> {
  cpSync(MINIMAL, folder, { recursive: true });
  for (const path of linesOf(join(fixture, 'remove.txt'))) rmSync(join(folder, path), { recursive: true });
  for (const name of readdirSync(fixture))
    if (!NOT_LAID_OVER.has(name)) cpSync(join(fixture, name), join(folder, name), { recursive: true });
  const maker = join(fixture, 'make.ts');
  if (!existsSync(maker)) return;
  const { make } = (await import(pathToFileURL(maker).href)) as { make: (folder: string) => void };
  make(folder);
}

function linesOf(path: string): readonly string[] {
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

/** What is found wrong with the project of a fixture: by loading it, or by the command that the fixture names. */
export function findingsIn(
  name: string,
  folder: string,
): { findings: readonly Finding[]; problems: readonly Problem[] } {
  const command = join(FIXTURES, name, 'command.json');
  if (existsSync(command)) return { findings: reportedBy(readCommand(command, folder), folder), problems: [] };
  const { problems } = asOrdinaryUser(() => loadProject(folder, { now: instantOf(Date.now()) }));
  return {
    findings: problems.map(({ code, place: { file, line, column } }) => ({ code, file, line, column })),
    problems,
  };
}

/** In a command, `{project}` stands for the folder of the project. */
function readCommand(path: string, folder: string): Command {
  return JSON.parse(readFileSync(path, 'utf8').replaceAll('{project}', folder)) as Command;
}

function reportedBy({ script, args = [], env = {} }: Command, folder: string): readonly Finding[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(SCRIPTS, `${script}.ts`), ...args, '--format', 'json'],
    { cwd: folder, encoding: 'utf8', env: { ...bareEnvironment, HOME: folder, ...env } },
  );
  if (status !== 1) throw new Error(`\`${script}\` ended with ${String(status)} instead of 1:\n${stdout}${stderr}`);
  const { problems } = JSON.parse(stdout) as ProblemReport;
  return problems.map(({ code, file, line, column }) => ({ code, file, line, column }));
}

/** The superuser may read everything, so nothing would be unreadable. */
function asOrdinaryUser<Result>(act: () => Result): Result {
  if (process.getuid?.() !== 0 || !process.seteuid) return act();
  process.seteuid('nobody');
  try {
    return act();
  } finally {
    process.seteuid(0);
  }
}
