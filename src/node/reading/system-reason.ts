const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk reports an error',
  ENAMETOOLONG: 'its path is too long',
  ENOENT: 'it vanished while the project was read',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
};

/** What the system said, in words, for the end of a sentence. What is no error of the system is thrown on. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return REASONS[code] ?? `the system says ${code}`;
}

/** The code of an error of the system, such as `EACCES`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
