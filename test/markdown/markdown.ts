import type { Located } from '../../src/core/content/draft.ts';
import type { Markdown } from '../../src/core/model/text.ts';

export function markdown(text: string): Markdown {
  return text as Markdown;
}

/** A body that begins on line 7 of its file, as below front matter. */
export function bodyOf(text: string, file = 'badges/first/badge.mdx'): Located<Markdown> {
  return { value: markdown(text), place: { file, line: 7, column: 1 } };
}
