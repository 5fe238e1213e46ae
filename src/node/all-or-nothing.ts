import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One change, and how to take it back. */
export interface Step {
  readonly carryOut: () => void;
  readonly takeBack: () => void;
}

/**
 * Carries out all steps. If one fails, those before it are taken back, last first, and the failure is thrown on. What it
 * gives takes all of them back.
 */
export function allOrNothing(steps: readonly Step[]): () => void {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      step.carryOut();
      done.unshift(step);
    }
  } catch (error) {
    for (const step of done) step.takeBack();
    throw error;
  }
  return () => {
    for (const step of done) step.takeBack();
  };
}

/** The folder and those above it, as far as they are missing. */
export function newFolder(folder: string, mode: number): Step {
  let made: string | undefined;
  return {
    carryOut: () => {
      made = mkdirSync(folder, { recursive: true, mode });
    },
    takeBack: () => {
      for (let empty = folder; made !== undefined && empty.length >= made.length; empty = dirname(empty))
        rmdirSync(empty);
    },
  };
}

export function moved(from: string, to: string): Step {
  return {
    carryOut: () => {
      renameSync(from, to);
    },
    takeBack: () => {
      renameSync(to, from);
    },
  };
}

/** A file that must not be there yet. */
export function newFile(file: string, text: string, mode: number): Step {
  return {
    carryOut: () => {
      try {
        writeFileSync(file, text, { flag: 'wx', mode, flush: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(file, { force: true });
        throw error;
      }
    },
    takeBack: () => {
      rmSync(file);
    },
  };
}

/** Another text in the place of that of a file, whole or not at all. */
export function newText(file: string, { before, after }: { readonly before: string; readonly after: string }): Step {
  return {
    carryOut: () => {
      replace(file, after);
    },
    takeBack: () => {
      replace(file, before);
    },
  };
}

function replace(file: string, text: string): void {
  const unfinished = `${file}.new`;
  try {
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
