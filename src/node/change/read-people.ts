import { limits } from '../../core/content/source-file.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { decodeText } from '../reading/decode-text.ts';
import { readBytes } from '../reading/read-bytes.ts';

/** The text of a list of people; `path` is how problems call it. */
export function readPeople(location: string, path: string): string | Problem {
  const place = { file: path, line: 1, column: 1 };
  const read = readBytes(location, limits.rosterBytes);
  switch (read.kind) {
    case 'read':
      return decodeText(path as ProjectPath, read.bytes);
    case 'too large':
      return { code: 'FILE_TOO_LARGE', place, bytes: read.bytes, limit: limits.rosterBytes };
    case 'unreadable':
      return { code: 'FILE_UNREADABLE', place, reason: read.reason };
    case 'wrong kind':
      return read.found === 'symbolic link'
        ? { code: 'SYMBOLIC_LINK', place }
        : { code: 'WRONG_KIND_OF_FILE', place, found: read.found, expected: 'file' };
  }
}
