/** The parts of a long piece of work, timed, and told to whoever is watching. */
export interface Stages {
  run<T>(name: string, work: (progress: (done: number, of: number) => void) => T | Promise<T>): Promise<T>;
}

export interface StageTime {
  readonly name: string;
  readonly milliseconds: number;
}

/** What watches a piece of work: told when a stage begins, how far it is, and when it ends. */
export interface StageWatcher {
  begin(name: string): void;
  progress(done: number, of: number): void;
  end(): void;
}

export function timedStages(watcher: StageWatcher): { readonly stages: Stages; readonly times: readonly StageTime[] } {
  const times: StageTime[] = [];
  const stages: Stages = {
    async run(name, work) {
      const start = performance.now();
      watcher.begin(name);
      try {
        return await work((done, of) => {
          watcher.progress(done, of);
        });
      } finally {
        watcher.end();
        times.push({ name, milliseconds: performance.now() - start });
      }
    },
  };
  return { stages, times };
}
