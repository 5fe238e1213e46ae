import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Target } from '../../core/transfer/target.ts';
import { PublishError } from './publish-error.ts';

/** A folder that a web server serves. A reader finds each file old or new, never half; links that lead out of it are not followed. */
export function folderTarget(folder: string): Target {
  const root = resolve(folder);
  const ready = new Set<string>();
  const place = (path: string): string => {
    const file = join(root, path);
    const parent = dirname(file);
    if (!ready.has(parent)) {
      mkdirSync(parent, { recursive: true });
      if (!isWithin(realpathSync(parent), realpathSync(root)))
        throw new PublishError(`${parent} is a link that leads out of ${root}`);
      ready.add(parent);
    }
    return file;
  };
  return {
    atOnce: 1,
    read: (path) => asked(() => bytesOf(join(root, path))?.toString('utf8')),
    digests: (paths) =>
      asked(() => new Map(paths.flatMap((path) => digestOf(join(root, path)).map((digest) => [path, digest])))),
    put: (path, content) =>
      asked(() => {
        const file = place(path);
        const fresh = `${file}.${randomUUID()}.part`;
        try {
          writeFileSync(fresh, content, { flag: 'wx' });
          renameSync(fresh, file);
        } finally {
          rmSync(fresh, { force: true });
        }
      }),
    remove: (path) =>
      asked(() => {
        if (!statSync(dirname(join(root, path)), { throwIfNoEntry: false })) return;
        const file = place(path);
        rmSync(file, { force: true });
        removeEmpty(dirname(file));
      }),
  };

  function removeEmpty(parent: string): void {
    if (parent === root) return;
    try {
      rmdirSync(parent);
    } catch (error) {
      if (hasCode(error, 'ENOTEMPTY', 'EEXIST')) return;
      throw error;
    }
    ready.delete(parent);
    removeEmpty(dirname(parent));
  }
}

function digestOf(path: string): string[] {
  const bytes = bytesOf(path);
  return bytes ? [createHash('sha256').update(bytes).digest('hex')] : [];
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
}

/** A full disk and the like are told as the target's. */
async function asked<T>(work: () => T): Promise<T> {
  try {
    return await Promise.resolve().then(work);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new PublishError(error.message, { cause: error });
    throw error;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
