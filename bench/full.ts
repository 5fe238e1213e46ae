import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { floorSeconds } from './floor.ts';
import { generateProject } from './generate.ts';
import { commitAll, measureMerges, type Merge } from './incremental.ts';
import { clear, median, node, print, seconds, settle, timed, times } from './report.ts';

export interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
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

interface Turn {
  readonly cost: Cost;
  readonly floor: { readonly both: number; readonly signing: number; readonly writing: number };
  readonly parsing: number;
  readonly cold: number;
  readonly warm: number;
  readonly merges: Readonly<Record<'none' | 'one' | 'ten', Merge>>;
  readonly verifying: Verifying;
}

/** The stages whose work is one piece per award; the floor is their floor. */
const PER_AWARD = 'sign, bake, write and verify awards';

/** Builds a project of so many awards as often as asked, with the floors beside each build, and prints the medians. Gives the milliseconds of one award. */
export async function measureSize(scratch: string, awards: number, repeat: number): Promise<number> {
  const root = join(scratch, `project-${awards}`);
  generateProject(root, { awards, badges: Math.min(300, Math.max(20, awards / 100)) });
  commitAll(root);
  const turns: Turn[] = [];
  for (let turn = 0; turn < repeat; turn += 1) turns.push(await measureTurn(root, scratch, turn));
  rmSync(root, { recursive: true, force: true });
  return report(awards, turns);
}

async function measureTurn(root: string, scratch: string, turn: number): Promise<Turn> {
  const [out, floor] = [join(scratch, 'site'), join(scratch, 'floor')];
  clear(out, floor, join(root, '.blazon'));
  const cold = timed(() => node('../scripts/validate.ts', [root, '--anew']));
  const warm = timed(() => node('../scripts/validate.ts', [root]));
  const parsing = Number(node('parse-once.ts', [root]));
  settle();
  const cost = JSON.parse(node('build-once.ts', [root, out])) as Cost;
  const floors = {
    both: await floorSeconds(out, join(floor, 'both'), ['sign', 'write']),
    signing: await floorSeconds(out, join(floor, 'signing'), ['sign']),
    writing: await floorSeconds(out, join(floor, 'writing'), ['write']),
  };
  settle();
  const verifying = JSON.parse(node('verify-once.ts', [out])) as Verifying;
  const merges = measureMerges(root, out, turn);
  return { cost, floor: floors, parsing, cold, warm, merges, verifying };
}

function report(awards: number, turns: readonly Turn[]): number {
  const of = (value: (turn: Turn) => number): number => median(turns.map(value));
  const stage = (name: string) =>
    of(({ cost }) => (cost.times.find((time) => time.name === name)?.milliseconds ?? 0) / 1000);
  const perAward = stage(PER_AWARD);
  const floor = of((turn) => turn.floor.both);
  const merge = (kind: 'none' | 'one' | 'ten'): string =>
    `${seconds(of(({ merges }) => merges[kind].command))}, ${seconds(of(({ merges }) => merges[kind].engine))}`;
  print(`${awards} awards, median of ${turns.length}`, [
    ...(turns[0]?.cost.times ?? []).map(({ name }) => [name, seconds(stage(name))] as const),
    ['whole build', seconds(of(({ cost }) => cost.seconds))],
    ['of all cores together', seconds(of(({ cost }) => cost.cpuSeconds))],
    ['peak memory', `${of(({ cost }) => cost.peakMegabytes).toFixed(0)} MB`],
    ['floor: sign and write the same bytes', seconds(floor)],
    ['floor: sign alone', seconds(of((turn) => turn.floor.signing))],
    ['floor: write alone', seconds(of((turn) => turn.floor.writing))],
    ['awards, verified, against the floor', times(of(({ cost, floor: { both } }) => perAwardOf(cost) / both))],
    ['cost of one award', `${((perAward / awards) * 1000).toFixed(2)} ms`],
    ['floor: parse every file', seconds(of(({ parsing }) => parsing))],
    ['nothing new: command, engine alone', merge('none')],
    ['one award more: command, engine alone', merge('one')],
    ['ten awards more: command, engine alone', merge('ten')],
    ['npm run validate, cold', seconds(of(({ cold }) => cold))],
    ['npm run validate, warm', seconds(of(({ warm }) => warm))],
    ['npm run verify, the whole site', seconds(of(({ verifying }) => verifying.siteSeconds))],
    ['signed awards verified', perSecond(of(({ verifying }) => verifying.perSecond))],
    ['floor: their bare RSA signatures', perSecond(of(({ verifying }) => verifying.barePerSecond))],
    ['verifying against the floor', times(of(({ verifying }) => verifying.ratio))],
    ['baked pictures verified', perSecond(of(({ verifying }) => verifying.picturesPerSecond))],
    ['against RSA and one checksum', times(of(({ verifying }) => verifying.pictureRatio))],
  ]);
  return (of(({ cost }) => cost.seconds) / awards) * 1000;
}

function perAwardOf({ times: stages }: Cost): number {
  return (stages.find(({ name }) => name === PER_AWARD)?.milliseconds ?? 0) / 1000;
}

function perSecond(value: number): string {
  return `${value.toFixed(0)} /s/core`;
}
