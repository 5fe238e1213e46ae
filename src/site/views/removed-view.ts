import type { Tombstone } from '../../core/model/tombstone.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import type { Publication } from '../../core/publication/publication.ts';
import { spoken } from '../spoken-edition.ts';
import type { Head } from '../head.ts';

/** What is left of an award that was removed with its person: nothing of badge or person. */
export interface RemovedView {
  readonly head: Head;
  readonly tombstone: Tombstone;
  readonly edition: Edition;
}

export function removedView(tombstone: Tombstone, { edition }: Publication): RemovedView {
  const { routes, words } = spoken(edition);
  return {
    head: {
      title: words.t('This award was removed'),
      description: words.t('The person who had earned it wished it to be gone.'),
      url: routes.awardPage(tombstone.award).url,
      json: routes.assertion(tombstone.award).url,
    },
    tombstone,
    edition,
  };
}
