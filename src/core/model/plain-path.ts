const PLAIN = /^(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;

/**
 * Whether a path below a folder is spelt as `URL` would spell it: letters, digits and marks that need no escape, no segment
 * that is empty or begins with a dot. Such a path may be put behind the address of its folder as it is.
 */
export function isPlainPath(path: string): boolean {
  return PLAIN.test(path);
}
