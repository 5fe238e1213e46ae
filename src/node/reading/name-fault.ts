import { visible } from '../../core/problem/visible.ts';

/** Why a file or folder may not be called that, as the end of a sentence; undefined for a name that is safe everywhere. */
export function nameFault(name: string): string | undefined {
  if (name.includes('\ufffd')) return 'is not in UTF-8';
  if (visible(name) !== name) return 'contains control characters or invisible ones';
  if (name.includes('\\')) return 'contains a backslash';
  if (name.includes('..')) return 'contains `..`';
  if (name.normalize('NFC') !== name) return 'has accents written as characters of their own';
  return undefined;
}
