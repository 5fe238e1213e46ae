import type { Page } from 'playwright-core';

interface Anatomy {
  readonly links: readonly string[];
  readonly policy: string;
  /** Whatever would run or style without being a file of its own. */
  readonly inline: readonly string[];
}

/** What a browser makes of each page of a site at this path. */
export function anatomyOf(tab: Page, site: string, files: ReadonlyMap<string, string>): Promise<Anatomy[]> {
  return tab.evaluate(
    ([base, pages]) => {
      return pages.map(([path, html]) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const elements = [...parsed.querySelectorAll('*')];
        return {
          links: elements
            .flatMap((one) => [one.getAttribute('href') ?? [], one.getAttribute('src') ?? []].flat())
            .map((link) => (/^(\w+:|#|\/)/.test(link) ? link : new URL(link, `http://here${base}${path}`).pathname)),
          policy: parsed.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
          inline: elements
            .filter(
              (one) =>
                one.matches(
                  'style, script:not([type="application/ld+json"], [src*="assets/site."], [src*="assets/verify."], [src*="assets/apply."]), [style]',
                ) || one.getAttributeNames().some((name) => name.startsWith('on')),
            )
            .map((one) => one.outerHTML),
        };
      });
    },
    [site, [...files]] as const,
  );
}
