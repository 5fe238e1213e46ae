import { build } from '../src/node/build.ts';
import { timedStages } from '../src/node/stages.ts';

/** Builds `root` into `out` once and prints what it cost, as one line of JSON. */
const [root = '.', out = 'dist'] = process.argv.slice(2);
const { stages, times } = timedStages({ begin: () => undefined, progress: () => undefined, end: () => undefined });
const start = performance.now();
const outcome = await build({ root, out, stages, production: false, environment: process.env });
if (outcome.kind !== 'published')
  throw new Error(`The benchmark's project was not built: ${JSON.stringify(outcome).slice(0, 500)}`);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cost = {
  seconds: (performance.now() - start) / 1000,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1_000_000,
  peakMegabytes: maxRSS / 1024,
  times,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);
