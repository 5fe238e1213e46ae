import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';

/** Keys and signed endorsements are a few kilobytes. */
const LARGEST = 64 * 1024;

/** The text of a file that an option names. What is no file, or cannot be read, is a wrong call. */
export function readNamedFile(command: Command, option: string, path: string): string {
  try {
    const stat = statSync(path);
    if (stat.isFile() && stat.size <= LARGEST) return readFileSync(path, 'utf8');
  } catch {
    // Told below.
  }
  return command.error(`error: ${option} takes a file that can be read, of at most 64 KB`);
}
