import type { Badge } from '../../core/model/badge.ts';
import type { Requirement } from '../../core/model/requirement.ts';
import { html, type Html } from '../html.ts';
import { badgeLink } from './badge-link.ts';
import type { SpokenEdition } from '../spoken-edition.ts';

/** What a milestone asks for, in one sentence: `For those who hold 2 of …`. Groups within it stand in brackets. */
export function requirementPhrase(requirement: Requirement, badges: readonly Badge[], edition: SpokenEdition): Html {
  const { tell } = edition.words;
  const { count, of } = requirement;
  const members = membersOf(requirement, badges, edition);
  if (count !== of.length)
    return tell('For those who hold {count} of {badges}', { count: String(count), badges: members });
  return of.length === 2
    ? tell('For those who hold both of {badges}', { badges: members })
    : tell('For those who hold all of {badges}', { badges: members });
}

function membersOf({ of }: Requirement, badges: readonly Badge[], edition: SpokenEdition): Html {
  return edition.words.listed(
    of.flatMap((one): readonly Html[] => {
      if (typeof one !== 'string') return [html`(${group(one, badges, edition)})`];
      const badge = badges.find(({ id }) => id === one);
      return badge ? [badgeLink(badge, edition)] : [];
    }),
  );
}

function group(requirement: Requirement, badges: readonly Badge[], edition: SpokenEdition): Html {
  const { count, of } = requirement;
  const { tell } = edition.words;
  const members = membersOf(requirement, badges, edition);
  return count === of.length
    ? tell('all of {badges}', { badges: members })
    : tell('{count} of {badges}', { count: String(count), badges: members });
}
