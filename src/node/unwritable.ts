import { UnwritableError } from './award-pool.ts';

/** Why nothing more could be written, for errors that are the machine's and not ours. */
export function unwritable(error: unknown): string | undefined {
  if (error instanceof UnwritableError) return error.message;
  if (!(error instanceof Error)) return undefined;
  // The bundler tells of a full disk in its own words.
  if (/no space left on device/i.test(error.message)) return 'ENOSPC: no space left on device';
  // On a disk that is read only, or through a link to nowhere, folders below each other are said not to be there.
  if ('syscall' in error && error.syscall === 'mkdir') return error.message;
  const isMachines =
    'code' in error &&
    typeof error.code === 'string' &&
    /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EFBIG|EIO|EMFILE|ENFILE|ENOTDIR|EEXIST|EISDIR|ENAMETOOLONG)$/.test(error.code);
  return isMachines ? error.message : undefined;
}
