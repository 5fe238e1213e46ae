import type { FullAward } from '../../core/model/award.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { awardArticle } from '../award/award-article.ts';
import { awardHead } from '../award/award-head.ts';
import { shellArticle, shellHead } from '../award/shell-slots.ts';
import type { Head } from '../head.ts';
import type { Html } from '../html.ts';

export interface AwardView {
  readonly head: Head;
  readonly article: Html;
}

/** One award's page; without an award the page around all of them, with slots for their words. */
export function awardView(full: FullAward | undefined, { edition }: Publication): AwardView {
  if (!full) return { head: shellHead, article: shellArticle };
  return { head: awardHead(full, edition), article: awardArticle(full, edition) };
}
