import { progressLine, type ProgressLine } from './progress-line.ts';
import type { StageWatcher } from './stages.ts';

/** A line on the terminal that tells what long work is at. Silent where nobody watches. */
export function terminalWatcher(output: NodeJS.WriteStream): StageWatcher {
  let line: ProgressLine | undefined;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin(name) {
      line = progressLine(output, capital(name));
      timer = setInterval(() => line?.update(), 100);
      timer.unref();
    },
    progress(done, of) {
      line?.update(done, of);
    },
    end() {
      clearInterval(timer);
      line?.clear();
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
