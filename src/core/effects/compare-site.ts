import type { Site } from '../model/site.ts';
import { told } from './addresses.ts';
import type { Pair } from './compare.ts';
import type { Effect } from './effect.ts';

/** What becomes of the site itself, and of what is left of awards that were removed. */
export function siteEffects({ base, head, isUnsettled }: Pair): readonly Effect[] {
  const { site } = head.registry;
  const { routes } = head.edition;
  const place = { file: 'site.yaml', line: 1, column: 1 };
  if (!base) return [{ kind: 'site-appears', name: site.name, place, addresses: told('appears', [routes.home]) }];
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
      : [{ kind: 'site-changes', name: site.name, place, addresses: told('changes', [routes.home]) } as const]),
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

function siteText({ name, description, languages, links, repository, bake, example }: Site): string {
  return JSON.stringify([name, description, languages, links, repository, bake, example]);
}
