import type { SourceFile } from '../content/source-file.ts';
import type { Award } from '../model/award.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Registry } from '../model/registry.ts';
import type { ProjectPath } from '../model/text.ts';
import { recipientText } from './award-text.ts';
import type { FileEdit } from './change.ts';
import { editFields, type FieldEdit } from './edit-fields.ts';
import { textsOf } from './revoke.ts';
import { rowAsFiles } from './row-as-files.ts';

interface Restoring extends Pick<Registry, 'recipients'> {
  readonly files: readonly SourceFile[];
  /** Published with each award: a revocation is not taken back in silence. */
  readonly erratum: Erratum;
}

/** The edits that let revoked awards stand again, and say so. Rows of rosters become files of their own, with the same ids. */
export function unrevoke(awards: readonly Award[], { files, recipients, erratum }: Restoring): readonly FileEdit[] {
  const texts = textsOf(files);
  const edits: readonly FieldEdit[] = [
    { name: 'revoked', value: undefined },
    { name: 'errata', add: { ...erratum } },
  ];
  return [...Map.groupBy(awards, ({ place }) => place.file as ProjectPath)].flatMap(([file, inFile]) => {
    const before = texts.get(file) ?? '';
    if (!file.endsWith('.csv'))
      return [{ path: file, before, after: editFields(before, file.endsWith('.md') ? 'md' : 'yaml', edits) }];
    let roster: string | undefined = before;
    const added = inFile.flatMap((award): readonly FileEdit[] => {
      const row = rowAsFiles(roster ?? '', award);
      ({ roster } = row);
      return [
        ...introduction(award),
        { path: row.path, before: texts.get(row.path), after: editFields(row.text, 'md', edits) },
      ];
    });
    return [{ path: file, before, after: roster }, ...added];
  });

  /** Who is named only in the roster. */
  function introduction({ recipient }: Award): readonly FileEdit[] {
    const path = `recipients/${recipient}/recipient.yaml` as ProjectPath;
    const person = recipients.get(recipient);
    return texts.has(path) || !person ? [] : [{ path, before: undefined, after: recipientText(person.identity) }];
  }
}
