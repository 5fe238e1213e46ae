export interface ProgressLine {
  /** Without numbers, the line says that work goes on. */
  readonly update: (done?: number, total?: number) => void;
  readonly clear: () => void;
}

/** Work shorter than this many milliseconds shows nothing; longer work shows a new number no more often than this. */
const [PATIENCE, INTERVAL] = [500, 100];

/** One line on a terminal that tells how far long work is, also while nothing else can run. Silent where nobody watches. */
export function progressLine(output: NodeJS.WriteStream, label: string): ProgressLine {
  if (!output.isTTY) return { update: () => undefined, clear: () => undefined };
  let next = performance.now() + PATIENCE;
  let shown = '';
  return {
    update(done, total) {
      if (performance.now() < next) return;
      next = performance.now() + INTERVAL;
      if (done !== undefined || shown === '')
        shown = done === undefined ? `${label} …` : `${label}: ${done} of ${String(total)}`;
      output.write(`\r\x1b[K${shown}`);
    },
    clear() {
      if (shown !== '') output.write('\r\x1b[K');
      shown = '';
    },
  };
}
