import type { FullAward } from '../core/model/award.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { awardArticle } from './award/award-article.ts';
import { awardHead } from './award/award-head.ts';
import { shellSlots, type SlotName } from './award/shell-slots.ts';
import { escapeHtml } from './html.ts';
import { portableMarkup } from './portable-page.ts';

/** The page around every award, cut where an award's own words go. */
export interface AwardShell {
  readonly opening: string;
  readonly rest: readonly { readonly slot: SlotName; readonly after: string }[];
}

const SLOT = new RegExp(`${shellSlots.mark}(${shellSlots.names.join('|')})${shellSlots.mark}`);

/** Cuts the page that Astro rendered around the slots. Once for all awards. */
export function parseShell(html: string): AwardShell {
  const [opening = '', ...pieces] = html.split(SLOT);
  const rest = Array.from({ length: pieces.length / 2 }, (_, index) => ({
    slot: pieces[index * 2] as SlotName,
    after: pieces[index * 2 + 1] ?? '',
  }));
  const missing = shellSlots.names.filter((name) => !rest.some(({ slot }) => slot === name));
  if (missing.length > 0) throw new Error(`The page around awards has no place for ${missing.join(', ')}`);
  return { opening, rest };
}

/** The whole page of one award. Pure: the same award and edition, the same page. */
export function renderAwardPage(shell: AwardShell, full: FullAward, edition: Edition): string {
  const { routes } = edition;
  const { title, description, url, json, image } = awardHead(full, edition);
  const values: Readonly<Record<SlotName, string>> = {
    title: escapeHtml(title),
    description: escapeHtml(description),
    url: escapeHtml(url),
    json: escapeHtml(json),
    image: escapeHtml(image),
    article: portableMarkup(awardArticle(full, edition).markup, routes.awardPage(full.award.id).file, routes.home),
  };
  let page = shell.opening;
  for (const { slot, after } of shell.rest) page += values[slot] + after;
  return page;
}
