import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where a path really is: symbolic links followed as far as it exists. */
export function realPlace(path: string): string {
  const place = resolve(path);
  if (existsSync(place)) return realpathSync(place);
  return place === dirname(place) ? place : join(realPlace(dirname(place)), basename(place));
}

/** Whether a path is a folder or lies in it, by their names alone. */
export function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
