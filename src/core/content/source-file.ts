import type { ProjectPath } from '../model/text.ts';

/** A file of the project as it was read: within the limits, a regular file, text in valid UTF-8, a byte-order mark included. */
export type SourceFile =
  | { readonly kind: 'text'; readonly path: ProjectPath; readonly text: string }
  | { readonly kind: 'bytes'; readonly path: ProjectPath; readonly bytes: Uint8Array };

/** What a file may be at the most. A file over its limit is a problem and is not read. */
export const limits = {
  textBytes: 64 * 1024,
  rosterBytes: 8 * 1024 * 1024,
  imageBytes: 2 * 1024 * 1024,
  imagePixels: 4096,
  nesting: 32,
} as const;
