import { extname } from 'node:path';
import { limits } from '../../core/content/source-file.ts';

const TEXT_FILES = new Set(['.md', '.mdx', '.yaml', '.yml', '.csv', '.pem', '.txt', '.json']);

export function isTextFile(path: string): boolean {
  return TEXT_FILES.has(extname(path).toLowerCase());
}

/** How many bytes a file of this name may have. */
export function fileLimit(path: string): number {
  if (extname(path).toLowerCase() === '.csv') return limits.rosterBytes;
  return isTextFile(path) ? limits.textBytes : limits.imageBytes;
}
