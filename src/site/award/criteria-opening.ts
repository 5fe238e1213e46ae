import type { Badge } from '../../core/model/badge.ts';
import type { Markdown } from '../../core/model/text.ts';
import { toHtml } from '../../core/markdown/to-html.ts';
import { criteriaNarrative } from '../../core/openbadges/criteria-narrative.ts';
import { trusted, type Html } from '../html.ts';

/** Characters after which the opening ends with the paragraph, where a sentence does. */
const ENOUGH = 280;

const SENTENCE_END = /[.!?…][)"'”’*_]*\s*$/;
const NEW_PART = /^\s*(?:#|```|~~~)/;

const remembered = new WeakMap<Badge, Html>();

/** The first paragraphs of what it takes, up to the first heading or fenced code. Made once for each badge. */
export function criteriaOpening(badge: Badge): Html {
  const known = remembered.get(badge);
  if (known) return known;
  const opening = trusted(toHtml(openingOf(criteriaNarrative(badge.criteria))));
  remembered.set(badge, opening);
  return opening;
}

function openingOf(narrative: string): Markdown {
  const blocks = narrative.split(/\n(?:[ \t]*\n)+/);
  let opening = '';
  for (const block of blocks) {
    const isEnough = opening.length > ENOUGH && SENTENCE_END.test(opening);
    if (opening !== '' && (isEnough || NEW_PART.test(block))) break;
    opening += `${block}\n\n`;
  }
  return opening as Markdown;
}
