import { isReservedHost, type Site } from '../model/site.ts';
import type { Place } from '../problem/problem.ts';
import type { OutgoingLink } from './outgoing-links.ts';

/** One address to ask for, with every place that names it. */
export interface LinkToAsk {
  /** Without what follows `#`, which hosts are not told. */
  readonly address: string;
  readonly places: readonly [Place, ...Place[]];
}

/**
 * The addresses to ask for, each once. Not those of the site itself, which a build verifies, nor those of names that nobody can have
 * (RFC 2606).
 */
export function linksToAsk(links: readonly OutgoingLink[], site: Pick<Site, 'url'> | undefined): readonly LinkToAsk[] {
  const byAddress = new Map<string, [Place, ...Place[]]>();
  for (const { url, place } of links) {
    const target = new URL(url);
    target.hash = '';
    if ((site && target.href.startsWith(site.url)) || isReservedHost(target.hostname)) continue;
    const places = byAddress.get(target.href);
    if (places) places.push(place);
    else byAddress.set(target.href, [place]);
  }
  return [...byAddress].map(([address, places]) => ({ address, places }));
}
