import type { ProjectPath } from '../model/text.ts';
import type { ImageDraft } from './draft.ts';
import type { Fields } from './fields.ts';
import type { FileText } from './file-text.ts';

export interface PictureFields {
  readonly file: string;
  readonly caption: string;
}

/** The field `image`: a picture that lies beside the file that names it. */
export function imageDraft({ path }: FileText, fields: Fields, { file, caption }: PictureFields): ImageDraft {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return { file: { value: `${folder}${file}` as ProjectPath, place: fields.placeOf(['image', 'file']) }, caption };
}
