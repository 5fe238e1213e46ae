const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
const NAMES = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];

/**
 * Runs `work`, which is synchronous, without being ended in its middle by Ctrl-C or its like.
 * A signal that came meanwhile ends the process when the work is over, whole.
 */
export function holdSignals<T>(work: () => T): T {
  for (const name of NAMES) if (!process.listeners(name).includes(end)) process.on(name, end);
  try {
    return work();
  } finally {
    // Signals are told in the turn of the event loop that comes before this.
    setImmediate(() => {
      for (const name of NAMES) process.off(name, end);
    });
  }
}

function end(signal: NodeJS.Signals): void {
  process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS]);
}
