import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { floorSeconds } from './floor.ts';
import { generateProject } from './generate.ts';

interface Cost {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly times: readonly { readonly name: string; readonly milliseconds: number }[];
}

interface Verifying {
  readonly perSecond: number;
  readonly barePerSecond: number;
  readonly ratio: number;
  readonly picturesPerSecond: number;
  readonly pictureRatio: number;
  readonly siteSeconds: number;
}

/** The stages whose work is one piece per award; the floor is their floor. */
const PER_AWARD = 'sign, bake and write awards';

const { values } = parseArgs({
  options: { awards: { type: 'string', default: '1000,10000' }, repeat: { type: 'string', default: '3' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'blazon-bench-'));
try {
  for (const awards of values.awards.split(',').map(Number)) await measure(awards, Number(values.repeat));
  reportHistory(Array.from({ length: Number(values.repeat) }, measureHistory));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(awards: number, repeat: number): Promise<void> {
  const root = join(scratch, `project-${awards}`);
  generateProject(root, { awards, badges: Math.min(300, Math.max(20, awards / 100)) });
  const costs: Cost[] = [];
  const floors: number[] = [];
  const checks: number[] = [];
  const verifying: Verifying[] = [];
  for (let turn = 0; turn < repeat; turn += 1) {
    const out = join(scratch, 'site');
    const floor = join(scratch, 'floor');
    checks.push(validateSeconds(root));
    costs.push(JSON.parse(node('build-once.ts', [root, out])) as Cost);
    floors.push(await floorSeconds(out, floor));
    verifying.push(JSON.parse(node('verify-once.ts', [out])) as Verifying);
    for (const folder of [out, floor]) rmSync(folder, { recursive: true, force: true });
  }
  report(awards, { costs, floors, checks, verifying });
}

interface History {
  readonly effectsSeconds: number;
  readonly auditSeconds: number;
}

function measureHistory(): History {
  return JSON.parse(node('history-once.ts', [join(scratch, 'history')])) as History;
}

function reportHistory(measured: readonly History[]): void {
  process.stdout.write(`\nHistory, median of ${measured.length}
  npm run effects, 10,000 awards, ten new   ${seconds(median(measured.map((one) => one.effectsSeconds)))}
  npm run audit, 3,000 commits              ${seconds(median(measured.map((one) => one.auditSeconds)))}\n`);
}

interface Measured {
  readonly costs: readonly Cost[];
  readonly floors: readonly number[];
  readonly checks: readonly number[];
  readonly verifying: readonly Verifying[];
}

function report(awards: number, { costs, floors, checks, verifying }: Measured): void {
  const stage = (name: string) =>
    median(costs.map(({ times }) => (times.find((time) => time.name === name)?.milliseconds ?? 0) / 1000));
  const floor = median(floors);
  const perAward = stage(PER_AWARD);
  const rows = [
    ...(costs[0]?.times ?? []).map(({ name }) => [name, seconds(stage(name))]),
    ['whole build', seconds(median(costs.map((cost) => cost.seconds)))],
    ['peak memory', `${median(costs.map((cost) => cost.peakMegabytes)).toFixed(0)} MB`],
    ['floor: sign and write the same bytes', seconds(floor)],
    ['awards against the floor', `${(perAward / floor).toFixed(2)} times`],
    ['cost of one award', `${((perAward / awards) * 1000).toFixed(2)} ms`],
    ['npm run validate', seconds(median(checks))],
    ['npm run verify, the whole site', seconds(median(verifying.map(({ siteSeconds }) => siteSeconds)))],
    ['signed awards verified', perSecond(verifying.map((one) => one.perSecond))],
    ['floor: their bare RSA signatures', perSecond(verifying.map(({ barePerSecond }) => barePerSecond))],
    ['verifying against the floor', times(verifying.map((one) => one.ratio))],
    ['baked pictures verified', perSecond(verifying.map((one) => one.picturesPerSecond))],
    ['against RSA and one checksum', times(verifying.map((one) => one.pictureRatio))],
  ];
  process.stdout.write(`\n${awards} awards, median of ${costs.length}\n`);
  for (const [name = '', value = ''] of rows) process.stdout.write(`  ${name.padEnd(40)} ${value.padStart(12)}\n`);
}

function validateSeconds(root: string): number {
  const start = performance.now();
  node('../scripts/validate.ts', [root]);
  return (performance.now() - start) / 1000;
}

function node(script: string, args: readonly string[]): string {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return execFileSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function perSecond(values: readonly number[]): string {
  return `${median(values).toFixed(0)} /s/core`;
}

function times(values: readonly number[]): string {
  return `${median(values).toFixed(2)} times`;
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}
