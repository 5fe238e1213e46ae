import { lstatSync, readFileSync } from 'node:fs';

/** Which pull request a run was about, as the run itself says. The run is a stranger's: nothing of this is known yet. */
export interface CheckRecord {
  readonly pullRequest: number;
  /** 40 small hexadecimal digits. */
  readonly head: string;
}

const MOST_BYTES = 512;

/** Reads the record that a run of Check left behind; undefined for anything but exactly that. */
export function readCheckRecord(path: string): CheckRecord | undefined {
  const file = lstatSync(path, { throwIfNoEntry: false });
  // A link would have us read some other file.
  if (!file?.isFile() || file.size > MOST_BYTES) return undefined;
  return parseCheckRecord(readFileSync(path, 'utf8'));
}

export function parseCheckRecord(text: string): CheckRecord | undefined {
  const record =
    /^\s*\{\s*"version"\s*:\s*1\s*,\s*"pullRequest"\s*:\s*([1-9]\d{0,8})\s*,\s*"head"\s*:\s*"([0-9a-f]{40})"\s*\}\s*$/;
  const [, number, head] = record.exec(text) ?? [];
  return number === undefined || head === undefined ? undefined : { pullRequest: Number(number), head };
}
