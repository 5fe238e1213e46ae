import type { SourceFile } from '../content/source-file.ts';
import type { Problem } from '../problem/problem.ts';
import { privateKeyPlace } from './private-key-place.ts';

const KEY_FILE = /^issuers\/[^/]+\/keys\/[^/]+\.pem$/;

/** Private keys in files that have no business with keys. Those in the place of a public key are found by `parsePublicKey`. */
export function privateKeyProblems(files: readonly SourceFile[]): readonly Problem[] {
  return files.flatMap((file) => {
    const place = file.kind === 'text' && !KEY_FILE.test(file.path) && privateKeyPlace(file.path, file.text);
    return place ? [{ code: 'PRIVATE_KEY_IN_REPOSITORY', place } as const] : [];
  });
}
