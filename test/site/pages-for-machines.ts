import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from './full-publication.ts';

interface Pages {
  readonly page: (path: string) => string;
  readonly awardPage: (badge: string, recipient: string) => string;
  readonly tab: () => Page;
}

/** Of the site that `pages.test.ts` renders. */
export function testSchemaOrg({ page, awardPage, tab }: Pages): void {
  /** What the data in a page says, as a browser reads it. */
  function dataIn(path: string): Promise<readonly unknown[]> {
    return tab().evaluate(
      (html) =>
        [
          ...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('script[type="application/ld+json"]'),
        ].map((script) => JSON.parse(script.textContent) as unknown),
      page(path),
    );
  }

  describe('what pages say in words of schema.org', () => {
    test('is what a badge is, in the language of the page, whatever its words look like', async () => {
      expect(await dataIn('badges/first/fr/index.html')).toMatchObject([
        {
          '@context': 'https://schema.org',
          '@type': 'EducationalOccupationalCredential',
          name: 'Premier pas',
          inLanguage: 'fr',
          url: 'https://guild.example.com/repo/badges/first/fr/',
          validFor: 'P1Y6M',
          recognizedBy: { '@type': 'Organization' },
          educationalAlignment: [{ '@type': 'AlignmentObject', targetName: 'Walk', educationalFramework: 'Moves' }],
        },
      ]);
      expect(await dataIn('badges/hostile/index.html')).toMatchObject([{ name: HOSTILE, keywords: [HOSTILE] }]);
    });

    test('is what an award is and until when it stands, and for whom where they want to be named', async () => {
      const [named] = await dataIn(awardPage('first', 'ada'));
      expect(named).toMatchObject({
        name: 'First Step',
        expires: '2027-12-03T09:00:00Z',
        isBasedOn: 'https://guild.example.com/repo/badges/first/',
        about: { '@type': 'Person', name: 'Ada L.' },
      });
      const [unnamed] = await dataIn(awardPage('second', 'r-2'));
      expect(unnamed).toMatchObject({ '@type': 'EducationalOccupationalCredential' });
      expect(unnamed).not.toHaveProperty('about');
    });

    test('is nothing of an award that was revoked or removed', async () => {
      expect(await dataIn(awardPage('first', 'r-1'))).toEqual([]);
      expect(await dataIn('awards/aremovedremovedremoved/index.html')).toEqual([]);
    });

    test('leads to the feeds of the site, an issuer and a badge', () => {
      for (const [path, feed] of [
        ['index.html', 'feed'],
        ['issuers/acme/index.html', 'feeds/issuers/acme'],
        ['badges/first/index.html', 'feeds/badges/first'],
      ] as const) {
        expect(page(path)).toMatch(
          new RegExp(`type="application/atom\\+xml"[^>]* href="https://[^"]*/${feed}\\.atom"`),
        );
        expect(page(path)).toMatch(
          new RegExp(`type="application/feed\\+json"[^>]* href="https://[^"]*/${feed}\\.json"`),
        );
      }
    });
  });
}
