import type { SourceFile } from '../content/source-file.ts';
import type { Badge } from '../model/badge.ts';
import type { LanguageTag, ProjectPath } from '../model/text.ts';
import { pinOf } from '../model/translation-pin.ts';
import type { Change, FileEdit } from './change.ts';
import { editFields } from './edit-fields.ts';
import { textsOf } from './revoke.ts';

/** A translation that is said to be of the original as it is now. */
export interface TranslationToPin {
  readonly badge: Badge;
  readonly language: LanguageTag;
}

/** The change that writes into each translation of which text it is. */
export function pinTranslations(translations: readonly TranslationToPin[], files: readonly SourceFile[]): Change {
  const texts = textsOf(files);
  const edits = translations.flatMap(({ badge, language }): FileEdit[] => {
    const stem = `badges/${badge.id}/badge.${language}`;
    const path = [`${stem}.md`, `${stem}.mdx`].find((one) => texts.has(one)) as ProjectPath | undefined;
    const before = path === undefined ? undefined : texts.get(path);
    if (path === undefined || before === undefined) return [];
    const after = editFields(before, 'md', [{ name: 'of', value: pinOf(badge) }]);
    return after === before ? [] : [{ path, before, after }];
  });
  return { title: 'Say of which text the translations are', edits, trailers: [] };
}
