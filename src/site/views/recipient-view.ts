import type { FullAward } from '../../core/model/award.ts';
import type { PublicProfile, Recipient } from '../../core/model/recipient.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { fullAward } from '../../core/publication/full-awards.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Head } from '../head.ts';
import { holdingsOf } from '../holdings.ts';
import type { Html } from '../html.ts';
import { recipientArticle } from '../living/recipient-article.ts';
import type { BadgePoint } from '../pathway/waypoint.ts';
import { waysOfPerson } from '../pathway/ways-of-person.ts';
import { spoken } from '../spoken-edition.ts';
import { recipientShellHead, shellArticle } from '../award/shell-slots.ts';

/** Somebody who wants to be named, with all they hold. */
export interface RecipientView {
  readonly head: Head;
  readonly profile: PublicProfile;
  readonly edition: Edition;
  readonly awards: readonly FullAward[];
  /** To milestones. */
  readonly ways: readonly BadgePoint[];
}

/** One person's page; without a person the page around all of them, with slots for their words. */
export function recipientPage(
  recipient: Recipient | undefined,
  publication: Publication,
): { readonly head: Head; readonly article: Html } {
  if (!recipient) return { head: recipientShellHead, article: shellArticle };
  const view = recipientView(recipient, publication);
  return { head: view.head, article: recipientArticle(view) };
}

export function recipientView(recipient: Recipient, { registry, edition }: Publication): RecipientView {
  const { handle, profile } = recipient;
  if (!profile) throw new Error(`Recipient ${handle} has no public profile and no page`);
  const { t } = spoken(edition).words;
  const title = t('Badges of {name}', { name: profile.name });
  const own = holdingsOf(registry).ofRecipient(handle);
  return {
    head: {
      title,
      description: t('Badges of {name}, as published by {site}.', { name: profile.name, site: registry.site.name }),
      url: edition.routes.recipientPage(handle).url,
    },
    profile,
    edition,
    awards: own.map((award) => fullAward(award, registry)),
    ways: waysOfPerson(own, registry.badges, edition.asOf),
  };
}
