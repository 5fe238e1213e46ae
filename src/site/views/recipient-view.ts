import type { FullAward } from '../../core/model/award.ts';
import type { PublicProfile, Recipient } from '../../core/model/recipient.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { fullAward } from '../../core/publication/full-awards.ts';
import type { Publication } from '../../core/publication/publication.ts';
import type { Head } from '../head.ts';
import { holdingsOf } from '../holdings.ts';

/** Somebody who wants to be named, with all they hold. */
export interface RecipientView {
  readonly head: Head;
  readonly profile: PublicProfile;
  readonly edition: Edition;
  readonly awards: readonly FullAward[];
}

export function recipientView(recipient: Recipient, { registry, edition }: Publication): RecipientView {
  const { handle, profile } = recipient;
  if (!profile) throw new Error(`Recipient ${handle} has no public profile and no page`);
  const title = `Badges of ${profile.name}`;
  return {
    head: {
      title,
      description: `${title}, as published by ${registry.site.name}.`,
      url: edition.routes.recipientPage(handle).url,
    },
    profile,
    edition,
    awards: holdingsOf(registry)
      .ofRecipient(handle)
      .map((award) => fullAward(award, registry)),
  };
}
