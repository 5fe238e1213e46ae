import type { FullAward } from '../core/model/award.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { awardArticle } from './award/award-article.ts';
import { awardHead } from './award/award-head.ts';
import { shellSlots, type SlotName } from './award/shell-slots.ts';
import { escapeHtml } from './html.ts';
import { portableMarkup } from './portable-page.ts';
import { cutTemplate, fillTemplate, type Template } from './template.ts';

/** The page around every award, cut where an award's own words go. */
export type AwardShell = Template<SlotName>;

/** Cuts the page that Astro rendered around the slots. Once for all awards. */
export function parseShell(html: string): AwardShell {
  return cutTemplate(html, shellSlots);
}

/** The whole page of one award. Pure: the same award and edition, the same page. */
export function renderAwardPage(shell: AwardShell, full: FullAward, edition: Edition): string {
  const { routes } = edition;
  const { title, description, url, json, image, data } = awardHead(full, edition);
  return fillTemplate(shell, {
    title: escapeHtml(title),
    description: escapeHtml(description),
    url: escapeHtml(url),
    json: escapeHtml(json),
    image: escapeHtml(image),
    data,
    article: portableMarkup(awardArticle(full, edition).markup, routes.awardPage(full.award.id).file, routes.home),
  });
}
