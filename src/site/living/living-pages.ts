import type { BadgeId, IssuerId } from '../../core/model/ids.ts';
import type { Recipient } from '../../core/model/recipient.ts';
import type { LanguageTag } from '../../core/model/text.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { recipientSlots } from '../award/shell-slots.ts';
import { escapeHtml } from '../html.ts';
import { portableMarkup } from '../portable-page.ts';
import { cutTemplate, fillTemplate, type Template } from '../template.ts';
import { pageLanguages, spokenIn } from '../spoken-edition.ts';
import { recipientView } from '../views/recipient-view.ts';
import { badgeEarners, type Earned } from './badge-earners.ts';
import { homeCounts, type HomeCounts } from './home-counts.ts';
import { issuerTally, type Tally } from './issuer-tally.ts';
import { recipientArticle } from './recipient-article.ts';

/** A page whose words follow the awards: the file it is, and how its rendered page is filled. */
export interface LivingPage {
  readonly file: string;
  readonly fill: (rendered: string) => string;
}

/** The pages that speak of the whole site and of its moment, in each of its languages. */
export function sitePages(counts: HomeCounts, edition: Edition): readonly LivingPage[] {
  return pageLanguages(edition).flatMap((language) => {
    const own = spokenIn(edition, language);
    const { home, verifier } = own.here;
    return [
      page(home.file, edition, { counts: homeCounts(counts, own).markup }),
      page(verifier.file, edition, { moment: escapeHtml(edition.asOf) }),
    ];
  });
}

/** The pages of a badge, one for each of its languages. */
export function badgePages(
  { id, languages }: { readonly id: BadgeId; readonly languages: readonly LanguageTag[] },
  earned: Earned,
  edition: Edition,
): readonly LivingPage[] {
  return [undefined, ...languages].map((language) => {
    const own = spokenIn(edition, language ?? edition.site.languages[0]);
    return page(edition.routes.badgePage(id, language).file, edition, { earners: badgeEarners(earned, own).markup });
  });
}

/** The pages of an issuer, one for each language of the site. */
export function issuerPages(issuer: IssuerId, tally: Tally, edition: Edition): readonly LivingPage[] {
  return pageLanguages(edition).map((language) => {
    const own = spokenIn(edition, language);
    return page(own.here.issuerPage(issuer).file, edition, { tally: issuerTally(tally, own).markup });
  });
}

export type RecipientShell = Template<(typeof recipientSlots)[number]>;

export function parseRecipientShell(rendered: string): RecipientShell {
  return cutTemplate(rendered, recipientSlots);
}

/** The page of somebody who wants to be named. The publication holds all of their awards. */
export function renderRecipientPage(shell: RecipientShell, recipient: Recipient, publication: Publication): string {
  const { routes } = publication.edition;
  const view = recipientView(recipient, publication);
  return fillTemplate(shell, {
    title: escapeHtml(view.head.title),
    description: escapeHtml(view.head.description),
    url: escapeHtml(view.head.url),
    article: portableMarkup(recipientArticle(view).markup, routes.recipientPage(recipient.handle).file, routes.home),
  });
}

function page(file: string, { routes }: Edition, slots: Readonly<Record<string, string>>): LivingPage {
  const values = Object.fromEntries(
    Object.entries(slots).map(([slot, markup]) => [slot, portableMarkup(markup, file, routes.home)]),
  );
  return { file, fill: (rendered) => fillTemplate(cutTemplate(rendered, Object.keys(slots)), values) };
}
