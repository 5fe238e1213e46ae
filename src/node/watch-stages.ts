import { spinner } from '@clack/prompts';
import type { StageWatcher } from './stages.ts';

/** Work shorter than this many milliseconds shows nothing. */
const PATIENCE = 500;

/** A line on the terminal that tells what long work is at. Silent where nobody watches. */
export function terminalWatcher(output: NodeJS.WriteStream): StageWatcher {
  if (!output.isTTY) return { begin: () => undefined, progress: () => undefined, end: () => undefined };
  const line = spinner({ output, indicator: 'timer' });
  let name = '';
  let shown = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin(stage) {
      name = capital(stage);
      timer = setTimeout(() => {
        shown = true;
        line.start(name);
      }, PATIENCE);
    },
    progress(done, of) {
      if (shown) line.message(`${name}: ${grouped(done)} of ${grouped(of)}`);
    },
    end() {
      clearTimeout(timer);
      if (shown) line.clear();
      shown = false;
    },
  };
}

/** `12345` as `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
