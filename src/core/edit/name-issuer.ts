import { parseFile } from '../content/parse-file.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { IssuerId } from '../model/ids.ts';
import type { FileEdit } from './change.ts';
import { editFields } from './edit-fields.ts';

/** Names the issuer in every badge that names none, as each must when there is to be a second one. They stay whose they were. */
export function nameIssuer(files: readonly SourceFile[], issuer: IssuerId): readonly FileEdit[] {
  return files.flatMap((file) => {
    if (file.kind !== 'text' || !/^badges\/[^/]+\/badge\.mdx?$/.test(file.path)) return [];
    const isNameless = parseFile(file).drafts.some((draft) => draft.kind === 'badge' && draft.issuer === undefined);
    if (!isNameless) return [];
    const after = editFields(file.text, 'md', [{ name: 'issuer', value: issuer }]);
    return [{ path: file.path, before: file.text, after }];
  });
}
