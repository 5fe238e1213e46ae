import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../core/problem/visible.ts';
import { ChangeRefused } from './change-refused.ts';

/** Where a path of the project is on this machine. Refuses what leads out of the root, through a symbolic link, or into git's own folder. */
export function placeInRoot(root: string, path: string): string {
  const segments = path.split('/');
  if (!segments.every(isPlain)) throw refused(path, 'is no path of a project');
  let location = root;
  for (const segment of segments) {
    const above = lstatSync(location, { throwIfNoEntry: false });
    if (above && location !== root && !above.isDirectory()) throw refused(path, 'leads through what is no folder');
    location = join(location, segment);
  }
  const found = lstatSync(location, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw refused(path, 'is no regular file');
  return location;
}

// Folders of git are known on some file systems by other spellings: `.GIT`, `git~1`, with a dot or a blank at the end.
function isPlain(segment: string): boolean {
  return /^[^\\:\0]+$/.test(segment) && !/^\.{1,2}$|^(?:\.git|git~\d+)[. ]*$/i.test(segment);
}

function refused(path: string, why: string): ChangeRefused {
  return new ChangeRefused(
    `\`${visible(path)}\` ${why}.`,
    'Symbolic links are not followed; put a file of its own there.',
  );
}
