import type { SourceFile } from '../core/content/source-file.ts';
import type { Problem } from '../core/problem/problem.ts';
import { decodeText } from './reading/decode-text.ts';
import { fileLimit, isTextFile } from './reading/file-limits.ts';
import { findFiles, type FoundFile } from './reading/find-files.ts';
import { readBytes, type BytesRead } from './reading/read-bytes.ts';

export interface ReadOptions {
  /** A second root, kept apart from the public one: its `recipients/` is laid over the project's. */
  readonly people?: string | undefined;
}

export interface ReadProject {
  /** In order of path by code units, whatever the machine's locale. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** Reads what a project says, and nothing beside it: links are not followed, limits are kept, what cannot be read is a problem. */
export function readProject(root: string, options: ReadOptions = {}): ReadProject {
  const found = findFiles(root, options.people);
  const files: SourceFile[] = [];
  const problems = [...found.problems];
  for (const file of found.files) {
    const source = readSource(file);
    if ('code' in source) problems.push(source);
    else files.push(source);
  }
  return { files, problems };
}

function readSource({ path, location }: FoundFile): SourceFile | Problem {
  const limit = fileLimit(path);
  const read = readBytes(location, limit);
  if (read.kind !== 'read') return unread(path, read, limit);
  if (!isTextFile(path)) return { kind: 'bytes', path, bytes: new Uint8Array(read.bytes) };
  const text = decodeText(path, read.bytes);
  return typeof text === 'string' ? { kind: 'text', path, text } : text;
}

function unread(file: string, read: Exclude<BytesRead, { kind: 'read' }>, limit: number): Problem {
  const place = { file, line: 1, column: 1 };
  switch (read.kind) {
    case 'too large':
      return { code: 'FILE_TOO_LARGE', place, bytes: read.bytes, limit };
    case 'unreadable':
      return { code: 'FILE_UNREADABLE', place, reason: read.reason };
    case 'wrong kind':
      return read.found === 'symbolic link'
        ? { code: 'SYMBOLIC_LINK', place }
        : { code: 'WRONG_KIND_OF_FILE', place, found: read.found, expected: 'file' };
  }
}
