import type { Badge } from '../../core/model/badge.ts';
import { html, type Html } from '../html.ts';
import { directionOf } from '../languages.ts';
import { textIn, type SpokenEdition } from '../spoken-edition.ts';

/** A badge by its name, which may be in another language than the page. */
export function badgeLink(badge: Badge, edition: SpokenEdition): Html {
  const { name, language } = textIn(edition, badge);
  const { href } = edition.here.badgePage(badge);
  return html`<a href="${href}" lang="${language}" dir="${directionOf(language)}">${name}</a>`;
}
