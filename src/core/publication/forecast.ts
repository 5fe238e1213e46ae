import { isBakedAtBuild } from '../model/baked-at-build.ts';
import type { BadgeId } from '../model/ids.ts';
import type { Registry } from '../model/registry.ts';
import type { Site } from '../model/site.ts';
import { hostLimits, type HostLimits } from './host-limits.ts';

/** Bytes of the parts of a site, from one that was built of the same project or, where there is none, assumed. */
export interface Sizes {
  readonly kind: 'measured' | 'assumed';
  readonly json: number;
  readonly jws: number;
  readonly page: number;
  readonly png: (badge: BadgeId) => number;
  readonly svg: (badge: BadgeId) => number;
  /** Everything that there is not one of for each award. */
  readonly rest: { readonly files: number; readonly bytes: number };
}

export interface Forecast {
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  /** In the folder of the awards, which has the most. */
  readonly filesInFolder: number;
}

/** Means of the example and of bench: docs/performance.md. */
export const ASSUMED: Sizes = {
  kind: 'assumed',
  json: 790,
  jws: 1_380,
  page: 7_840,
  png: () => 40_000,
  svg: () => 8_000,
  rest: { files: 320, bytes: 2_400_000 },
};

/** What building takes on two cores, as bench measures it: docs/performance.md. */
const SECONDS = { whole: 7, eachAward: 0.00115 } as const;

/** What a build of a project comes to; with `site`, of the same project with another site.yaml. */
export function forecast({ awards, badges, issuers, site: own }: Registry, sizes: Sizes, site: Site = own): Forecast {
  let [files, bytes, filesInFolder] = [sizes.rest.files, sizes.rest.bytes, 0];
  for (const award of awards) {
    const badge = badges.get(award.badge);
    const signs = badge !== undefined && issuers.get(badge.issuer)?.signing.kind === 'keys';
    const parts = [
      sizes.json,
      ...(signs ? [sizes.jws] : []),
      ...(isBakedAtBuild(site, award) ? [sizes.png(award.badge)] : []),
      ...(isBakedAtBuild(site, award) && badge?.image.kind === 'svg' ? [sizes.svg(award.badge)] : []),
    ];
    filesInFolder += parts.length + 1;
    files += parts.length + 1;
    bytes += sizes.page + parts.reduce((sum, part) => sum + part, 0);
  }
  return { files, bytes, filesInFolder, seconds: SECONDS.whole + awards.length * SECONDS.eachAward };
}

/** How far each limit of a host is used, 1 being all of it. */
export function useOf(forecast: Forecast, limits: HostLimits): Readonly<Partial<Record<keyof Forecast, number>>> {
  const names = ['files', 'bytes', 'seconds', 'filesInFolder'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const most = limits[name];
      return most === undefined ? [] : [[name, forecast[name] / most]];
    }),
  );
}

export interface HostForecast {
  readonly limits: HostLimits;
  /** The largest share of any of its limits. */
  readonly share: number;
  readonly fits: 'yes' | 'nearly full' | 'with bake: on-download' | 'no';
}

/** Which hosts take the site as it is, and which would if pictures were baked when they are downloaded. */
export function hostForecasts(registry: Registry, sizes: Sizes): readonly HostForecast[] {
  const [now, lean] = [forecast(registry, sizes), forecast(registry, sizes, onDownload(registry.site))];
  return hostLimits.map((limits) => {
    const share = largest(now, limits);
    const fits =
      share <= NEARLY
        ? 'yes'
        : share <= 1
          ? 'nearly full'
          : largest(lean, limits) <= 1
            ? 'with bake: on-download'
            : 'no';
    return { limits, share, fits };
  });
}

export function onDownload(site: Site): Site {
  return { ...site, bake: { kind: 'on-download' } };
}

const NEARLY = 0.8;

function largest(forecast: Forecast, limits: HostLimits): number {
  return Math.max(0, ...Object.values(useOf(forecast, limits)));
}
