import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSize } from './full.ts';
import { median, node, print, seconds, times } from './report.ts';
import { measureSideBySide } from './side-by-side.ts';

const { values } = parseArgs({
  options: {
    awards: { type: 'string', default: '1000,10000,100000' },
    pages: { type: 'string', default: '10000' },
    repeat: { type: 'string', default: '3' },
  },
});
const repeat = Number(values.repeat);
const scratch = mkdtempSync(join(tmpdir(), 'blazon-bench-'));
try {
  const costs: { readonly awards: number; readonly each: number }[] = [];
  for (const awards of values.awards.split(',').map(Number).filter(Boolean))
    costs.push({ awards, each: await measureSize(scratch, awards, repeat) });
  print(
    'Cost of one award in a whole build',
    costs.map(({ awards, each }, index) => {
      const before = costs[index - 1];
      return [`${awards} awards`, `${each.toFixed(2)} ms${before ? `, ${times(each / before.each)}` : ''}`] as const;
    }),
  );
  if (Number(values.pages) > 0) measureSideBySide(scratch, Number(values.pages), repeat);
  measureHistory();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

interface History {
  readonly effectsSeconds: number;
  readonly auditSeconds: number;
}

function measureHistory(): void {
  const turns = Array.from(
    { length: repeat },
    () => JSON.parse(node('history-once.ts', [join(scratch, 'history')])) as History,
  );
  print(`History, median of ${repeat}`, [
    ['npm run effects, 10,000 awards, ten new', seconds(median(turns.map((one) => one.effectsSeconds)))],
    ['npm run audit, 3,000 commits', seconds(median(turns.map((one) => one.auditSeconds)))],
  ]);
}
