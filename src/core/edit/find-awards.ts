import type { Award } from '../model/award.ts';
import type { Registry } from '../model/registry.ts';
import { nearest } from '../problem/nearest.ts';
import { findHandles } from './known-recipient.ts';
import { personNamed } from './person.ts';

export type FoundAward =
  | { readonly kind: 'found'; readonly award: Award }
  | { readonly kind: 'several'; readonly awards: readonly Award[] }
  | { readonly kind: 'none'; readonly near: string | undefined };

/**
 * The award that somebody names: by its id, by the address of its page or of any of its files, by the path of its
 * file, or by badge and whatever names a person (`personNamed`), `first-pull-request r-7k2m9q`.
 */
export function findAward({ awards, recipients, site }: Registry, words: readonly string[]): FoundAward {
  const [word = '', other] = words;
  const person = other === undefined ? undefined : personNamed(other, recipients);
  const handles: readonly string[] = person ? findHandles(recipients)(person) : [];
  const wanted =
    other === undefined
      ? [idIn(word, site.url)]
      : awards
          .filter(({ badge, recipient }) => badge === word && handles.includes(recipient))
          .map(({ id }): string => id);
  const found = awards.filter(
    ({ id, place, reached }) =>
      wanted.includes(id) ||
      (other === undefined && place.file === word && reached?.how !== 'rule' && !word.endsWith('.csv')),
  );
  const [first, ...more] = found;
  if (first) return more.length === 0 ? { kind: 'found', award: first } : { kind: 'several', awards: found };
  return {
    kind: 'none',
    near:
      other === undefined
        ? nearest(
            idIn(word, site.url),
            awards.map(({ id }) => id),
          )
        : nearBadge(awards, word, other),
  };
}

function nearBadge(awards: readonly Award[], badge: string, handle: string): string | undefined {
  const ofPerson = awards.filter(({ recipient }) => recipient === handle).map((award): string => award.badge);
  const near = nearest(badge, ofPerson);
  if (near !== undefined) return `${near} ${handle}`;
  const person = nearest(
    handle,
    awards.filter((award) => award.badge === badge).map(({ recipient }) => recipient),
  );
  return person === undefined ? undefined : `${badge} ${person}`;
}

/** The id in the address of a page or file of an award on this site; what is no such address, as it is. */
function idIn(word: string, site: string): string {
  const prefix = `${site}awards/`;
  return word.startsWith(prefix) ? (/^[a-z0-9-]+/.exec(word.slice(prefix.length))?.[0] ?? word) : word;
}
