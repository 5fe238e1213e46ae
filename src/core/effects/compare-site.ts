import type { Site } from '../model/site.ts';
import { isSpoken } from '../model/spoken-languages.ts';
import type { Route, Routes } from '../openbadges/routes.ts';
import { passage, told } from './addresses.ts';
import type { Pair } from './compare.ts';
import type { Effect } from './effect.ts';

/** What becomes of the site itself, and of what is left of awards that were removed. */
export function siteEffects({ base, head, isUnsettled }: Pair): readonly Effect[] {
  const { site } = head.registry;
  const { routes } = head.edition;
  const place = { file: 'site.yaml', line: 1, column: 1 };
  if (!base)
    return [{ kind: 'site-appears', name: site.name, place, addresses: told('appears', homesOf(site, routes)) }];
  const then = base.registry.site;
  const left = new Set([
    ...head.registry.tombstones.map(({ award }) => award),
    ...head.registry.awards.map(({ id }) => id),
  ]);
  const lost = base.registry.tombstones.filter((tombstone) => !left.has(tombstone.award));
  return [
    ...(then.url === site.url
      ? []
      : [{ kind: 'site-moves', before: then.url, after: site.url, place, addresses: moved(base, head) } as const]),
    ...(siteText(then) === siteText(site)
      ? []
      : [{ kind: 'site-changes', name: site.name, place, addresses: homesThen(base, head) } as const]),
    ...lost
      .filter((tombstone) => !isUnsettled(tombstone.place.file))
      .map(({ award, place: where }) => ({
        kind: 'tombstone-vanishes' as const,
        award,
        place: where,
        addresses: told('disappears', [base.edition.routes.awardPage(award), base.edition.routes.assertion(award)]),
      })),
  ];
}

function moved(base: NonNullable<Pair['base']>, head: Pair['head']): Effect['addresses'] {
  return [...told('disappears', [base.edition.routes.home]), ...told('appears', [head.edition.routes.home])];
}

/** A site that moves says where it goes; it has the same pages there. */
function homesThen(
  { registry, edition }: NonNullable<Pair['base']>,
  { registry: next, edition: nextEdition }: Pair['head'],
) {
  const after = told('changes', homesOf(next.site, nextEdition.routes));
  if (registry.site.url !== next.site.url) return after;
  return passage(told('changes', homesOf(registry.site, edition.routes)), after);
}

/** Where the site begins in each of its languages. */
function homesOf({ languages }: Site, routes: Routes): readonly Route[] {
  const [, ...others] = languages;
  return [routes.home, ...others.filter(isSpoken).map((language) => routes.homeIn(language))];
}

function siteText({ name, description, languages, links, repository, bake, example }: Site): string {
  return JSON.stringify([name, description, languages, links, repository, bake, example]);
}
