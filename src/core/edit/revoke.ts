import type { SourceFile } from '../content/source-file.ts';
import type { Award, Revocation } from '../model/award.ts';
import type { ProjectPath } from '../model/text.ts';
import type { Change, FileEdit } from './change.ts';
import { editFields } from './edit-fields.ts';
import { rosterTable, rosterText, withCells } from './roster-table.ts';

/** The change that revokes these awards, in their files and in the rows of rosters. */
export function revoke(files: readonly SourceFile[], awards: readonly Award[], revocation: Revocation): Change {
  const texts = textsOf(files);
  const edits = [...Map.groupBy(awards, ({ place }) => place.file)].map(([file, inFile]): FileEdit => {
    const before = texts.get(file);
    if (before === undefined) throw new Error(`The award in ${file} was read, but not its file`);
    return { path: file as ProjectPath, before, after: revokedText(file, before, { inFile, revocation }) };
  });
  return { title: `Revoke ${named(awards)}`, edits, trailers: [] };
}

function named(awards: readonly Award[]): string {
  const [first] = awards;
  return awards.length === 1 && first ? `${first.badge} of ${first.recipient}` : `${awards.length} awards`;
}

/** The texts of files by path. */
export function textsOf(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text]] : [])));
}

function revokedText(
  file: string,
  text: string,
  { inFile, revocation }: { readonly inFile: readonly Award[]; readonly revocation: Revocation },
): string {
  if (!file.endsWith('.csv'))
    return editFields(text, file.endsWith('.md') ? 'md' : 'yaml', [
      { name: 'revoked', value: { on: revocation.on, reason: revocation.reason } },
    ]);
  const cells = { revokedOn: revocation.on, revocationReason: revocation.reason };
  const handles = new Set(inFile.map(({ recipient }) => recipient));
  return rosterText(withCells(rosterTable(text), handles, cells));
}
