import type { SourceFile } from '../../core/content/source-file.ts';
import type { ProjectPath } from '../../core/model/text.ts';
import type { Problem } from '../../core/problem/problem.ts';
import { decodeText } from '../reading/decode-text.ts';
import { fileLimit, isTextFile } from '../reading/file-limits.ts';
import type { ObjectReader } from './object-reader.ts';

/** A file of a commit as `readProject` would read it from the disk. */
export async function sourceOfObject(
  { read }: ObjectReader,
  path: ProjectPath,
  id: string,
): Promise<SourceFile | Problem> {
  const limit = fileLimit(path);
  const place = { file: path, line: 1, column: 1 };
  const answer = await read(id, limit);
  switch (answer.kind) {
    case 'missing':
      return { code: 'FILE_UNREADABLE', place, reason: 'it is not in this clone' };
    case 'too large':
      return { code: 'FILE_TOO_LARGE', place, bytes: answer.bytes, limit };
    case 'read': {
      if (!isTextFile(path)) return { kind: 'bytes', path, bytes: new Uint8Array(answer.bytes) };
      const text = decodeText(path, answer.bytes);
      return typeof text === 'string' ? { kind: 'text', path, text } : text;
    }
  }
}
