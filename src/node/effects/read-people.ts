import type { RecipientDraft } from '../../core/content/draft.ts';
import { parseFile } from '../../core/content/parse-file.ts';
import { readProject } from '../read-project.ts';

/** The recipients of a folder that is kept apart. What is wrong with it is for `npm run validate` to tell. */
export function readPeople(folder: string): readonly RecipientDraft[] {
  return readProject(folder)
    .files.filter(({ path }) => path.startsWith('recipients/'))
    .flatMap((file) => parseFile(file).drafts.filter((draft) => draft.kind === 'recipient'));
}
