import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { temporaryFolder, type Ran } from '../publishing/project.ts';
import type { Step, Workflow } from './workflow-faults.ts';
import { bareEnvironment } from '../suite/bare-environment.ts';

const repository = join(import.meta.dirname, '../..');

export interface Job {
  readonly workflow: string;
  readonly job: string;
  /** A part of the names of the steps to run; all that run a command, where it is missing. Installing is left out. */
  readonly steps?: string;
}

export interface Machine {
  /** The checkout in which steps run. */
  readonly checkout: string;
  /** `RUNNER_TEMP`, where artifacts come and go. */
  readonly temporary: string;
  /** Runs the steps of a job with the variables that a runner sets, up to the first that fails. */
  readonly run: (
    job: Job,
    event: { readonly name: string; readonly payload: object; readonly environment: NodeJS.ProcessEnv },
  ) => Promise<Ran>;
}

/** A machine with a fresh checkout of a branch. What the checkout lacks of the template (commands, workflows, packages) is this repository's. */
export function machine(remote: string, branch = 'main'): Machine {
  const checkout = join(temporaryFolder(), 'checkout');
  const temporary = temporaryFolder();
  execFileSync('git', ['clone', '--quiet', '--branch', branch, remote, checkout]);
  appendFileSync(join(checkout, '.git/info/exclude'), 'node_modules\n');
  for (const name of ['package.json', 'scripts', 'src', 'node_modules'])
    if (!existsSync(join(checkout, name))) symlinkSync(join(repository, name), join(checkout, name));
  return {
    checkout,
    temporary,
    run: async ({ workflow, job, steps: wanted = '' }, { name, payload, environment }) => {
      const path = join(temporaryFolder(), 'event.json');
      writeFileSync(path, JSON.stringify(payload));
      const runner = {
        ...bareEnvironment,
        PATH: `${join(repository, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
        HOME: temporaryFolder(),
        CI: 'true',
        RUNNER_TEMP: temporary,
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: path,
        GITHUB_RUN_ID: '9001',
        ...Object.fromEntries(Object.entries(environment).filter(([variable]) => !variable.startsWith('BLAZON_'))),
        // A runner gives the token and secrets to those steps alone that are handed them.
        GITHUB_TOKEN: undefined,
      };
      let ran: Ran = { code: 0, stdout: '', stderr: '' };
      for (const step of stepsOf(checkout, workflow, job)) {
        if (step.run === undefined || step.run.startsWith('npm ci')) continue;
        if (!(step.name ?? step.run).includes(wanted)) continue;
        const one = await bash(step.run, checkout, { ...runner, ...handed(step, environment) });
        ran = { code: one.code, stdout: ran.stdout + one.stdout, stderr: ran.stderr + one.stderr };
        if (ran.code !== 0) break;
      }
      return ran;
    },
  };
}

/** Puts a file where `download-artifact` puts it. */
export function receive({ temporary }: Pick<Machine, 'temporary'>, record: string | Uint8Array): string {
  const folder = join(temporary, 'from-the-run');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pull-request.json'), record);
  return join(folder, 'pull-request.json');
}

function stepsOf(checkout: string, workflow: string, job: string): readonly Step[] {
  const own = join(checkout, '.github/workflows', workflow);
  const text = readFileSync(existsSync(own) ? own : join(repository, '.github/workflows', workflow), 'utf8');
  const { jobs } = parse(text) as Workflow;
  const steps = jobs[job]?.steps ?? [];
  if (steps.length === 0) throw new Error(`${workflow} has no job ${job}`);
  return steps;
}

/** What `${{ github.token }}`, `${{ secrets.NAME }}` and `${{ vars.NAME }}` stand for here. */
function handed({ env = {} }: Step, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => {
      const secret = /^\$\{\{ (?:secrets|vars)\.(\w+) \}\}$/.exec(value)?.[1];
      return [name, environment[secret ?? 'GITHUB_TOKEN'] ?? ''];
    }),
  );
}

function bash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
