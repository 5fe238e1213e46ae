import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateProject } from './generate.ts';
import { copyAwards, generators, layoutOf, type Generator } from './generators.ts';
import { clear, median, node, print, settle, timed } from './report.ts';

const FEW = 200;

/**
 * Renders the pages of the same award files with Blazon and with other site generators, from the files to the pages on the disk. What
 * starting costs, and what there is once, is taken out by a second run with few pages.
 */
export function measureSideBySide(scratch: string, pages: number, repeat: number): void {
  const [many, few] = [pages, FEW].map((count) => project(scratch, count));
  if (many === undefined || few === undefined) return;
  const turns = Array.from({ length: repeat }, () => ({ many: ours(many), few: ours(few) }));
  const layout = layoutOf(anyPage(join(few, 'pages')));
  const rows = [rowOf('Blazon', turns, { many: countOf(many), few: countOf(few) })];
  for (const generator of generators) rows.push(rowOfOther(generator, { many, few, layout, repeat }));
  print(`Award pages from the same files, median of ${repeat}: pages a second, and the whole command`, rows);
  const baked = JSON.parse(node('bake-once.ts', [])) as Readonly<Record<'png' | 'svg' | 'theirSvg', number>>;
  print('Pictures baked in a second, one core', [
    ['Blazon, PNG of 31 KB', baked.png.toFixed(0)],
    ['Blazon, SVG of 4 KB', baked.svg.toFixed(0)],
    ['openbadges-bakery, the same SVG', baked.theirSvg.toFixed(0)],
  ]);
}

interface Times {
  readonly many: number;
  readonly few: number;
}

function project(scratch: string, awards: number): string {
  const root = join(scratch, `pages-${awards}`);
  generateProject(root, { awards, badges: 20 });
  rmSync(join(root, 'recipients', 'cohort'), { recursive: true });
  return root;
}

function countOf(root: string): number {
  return readdirSync(join(root, 'recipients'), { recursive: true }).filter((name) => String(name).endsWith('.md'))
    .length;
}

function ours(root: string): number {
  const out = join(root, 'pages');
  clear(out, join(root, 'scratch'));
  for (const folder of [out, join(root, 'scratch')]) mkdirSync(folder);
  settle();
  return timed(() => node('pages-once.ts', [root, out, join(root, 'scratch')]));
}

function anyPage(out: string): string {
  const [id = ''] = readdirSync(join(out, 'awards'));
  return join(out, 'awards', id, 'index.html');
}

function rowOfOther(
  generator: Generator,
  {
    many,
    few,
    layout,
    repeat,
  }: { readonly many: string; readonly few: string; readonly layout: string; readonly repeat: number },
): readonly [string, string] {
  let version: string;
  try {
    version = generator.version();
  } catch {
    return [generator.name, 'is not here'];
  }
  const counts = { many: 0, few: 0 };
  const site = (root: string, which: 'many' | 'few'): string => {
    const folder = join(root, generator.name);
    rmSync(folder, { recursive: true, force: true });
    counts[which] = copyAwards(root, folder);
    generator.prepare(folder, layout);
    return folder;
  };
  const build = (folder: string, expected: number): number => {
    clear(join(folder, 'dist'));
    const [program, ...args] = generator.command(folder);
    settle();
    const taken = timed(() => execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }));
    const made = readdirSync(join(folder, 'dist'), { recursive: true }).filter((name) =>
      String(name).endsWith('.html'),
    );
    if (made.length < expected) throw new Error(`${generator.name} made ${made.length} pages of ${expected}`);
    return taken;
  };
  const [large, small] = [site(many, 'many'), site(few, 'few')];
  const turns = Array.from({ length: repeat }, () => ({
    many: build(large, counts.many),
    few: build(small, counts.few),
  }));
  return rowOf(`${generator.name} ${version}`, turns, counts);
}

function rowOf(name: string, turns: readonly Times[], counts: Times): readonly [string, string] {
  const whole = median(turns.map(({ many }) => many));
  const more = median(turns.map(({ many, few }) => many - few));
  return [name, `${((counts.many - counts.few) / more).toFixed(0)} /s, ${whole.toFixed(2)} s`];
}
