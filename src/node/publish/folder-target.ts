import { createHash, randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Target } from '../../core/transfer/target.ts';
import { isWithin } from '../real-place.ts';
import { PublishError } from './publish-error.ts';

/** Where files are written until they take their place. What is left there by a publication that was killed, the next one removes. */
const PARTS = '.publishing';

/** A folder that a web server serves. A reader finds each file old or new, never half; links that lead out of it are not followed. */
export function folderTarget(folder: string): Target {
  const root = resolve(folder);
  const parts = partsIn(root);
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
    names: () => asked(() => namesIn(root)),
    finish: () => asked(parts.clear),
    put: (path, content) =>
      asked(() => {
        const file = place(path);
        renameSync(parts.written(content), file);
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

function partsIn(root: string) {
  const folder = join(root, PARTS);
  let isReady = false;
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    clear,
    /** Where the content lies, whole. */
    written: (content: Uint8Array): string => {
      if (!isReady) {
        clear();
        mkdirSync(folder, { recursive: true });
        isReady = true;
      }
      const file = join(folder, randomUUID());
      writeFileSync(file, content, { flag: 'wx' });
      return file;
    },
  };
}

function namesIn(root: string): readonly string[] {
  const found = statSync(root, { throwIfNoEntry: false });
  if (found?.isDirectory()) return readdirSync(root);
  if (!lstatSync(root, { throwIfNoEntry: false })) return [];
  throw new PublishError(`${root} is ${found ? 'no folder' : 'a link that leads nowhere'}`);
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
