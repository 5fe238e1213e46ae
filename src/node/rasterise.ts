import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Drawing } from './draw-worker.ts';

/** Milliseconds for one picture; artwork takes a tenth of a second. */
const TIME_LIMIT = 20_000;

export interface Rasteriser {
  /** To be awaited before the next picture is drawn. */
  readonly draw: (svg: string) => Promise<Drawing>;
  readonly close: () => void;
}

/**
 * Draws SVG as PNG with the same bytes on every machine: text in it is set in the fonts that come with Blazon,
 * never in the machine's. `scratch` is a folder for the font configuration.
 *
 * It is done in another process, which is killed when a picture takes longer than `timeLimit`, and when this one ends.
 */
export function rasteriser(scratch: string, timeLimit: number = TIME_LIMIT): Rasteriser {
  const environment = { ...process.env, FONTCONFIG_FILE: writeFontConfiguration(scratch) };
  let child: ChildProcess | undefined;
  const kill = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  process.once('exit', kill);
  return {
    draw: async (svg) => {
      child ??= fork(new URL('./draw-worker.ts', import.meta.url), {
        env: environment,
        execArgv: [],
        serialization: 'advanced',
      });
      const drawing = await drawnBy(child, svg, timeLimit);
      if (drawing.kind === 'undrawable') kill();
      return drawing;
    },
    close: () => {
      process.off('exit', kill);
      kill();
    },
  };
}

async function drawnBy(child: ChildProcess, svg: string, timeLimit: number): Promise<Drawing> {
  return new Promise((resolve, reject) => {
    const settle = (drawing: Drawing) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(drawing);
    };
    const timer = setTimeout(() => {
      settle({ kind: 'undrawable', reason: `it is not done after ${timeLimit / 1000} seconds` });
    }, timeLimit);
    child.once('message', (drawing) => {
      settle(drawing as Drawing);
    });
    child.once('exit', (code, signal) => {
      if (signal) settle({ kind: 'undrawable', reason: `the program that draws broke down over it (${signal})` });
      else reject(new Error(`The program that draws pictures ended with ${String(code)}`));
    });
    child.once('error', reject);
    child.send(svg);
  });
}

function writeFontConfiguration(scratch: string): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  const path = join(scratch, 'fonts.conf');
  writeFileSync(path, fontConfiguration(fonts, join(scratch, 'font-cache')));
  return path;
}

function fontConfiguration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
}
