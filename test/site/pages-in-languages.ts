import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

interface Pages {
  readonly page: (path: string) => string;
  readonly textOf: (path: string) => string;
  readonly awardPage: (badge: string, recipient: string) => string;
  /** The pages that a site has in each of its languages, below the address of the language. */
  readonly ownPages: readonly string[];
  readonly paths: () => readonly string[];
  readonly tab: () => Page;
}

/** Of the site that `pages.test.ts` renders. */
export function testLanguages({ page, textOf, awardPage, ownPages, paths, tab }: Pages): void {
  describe('a site in several languages', () => {
    test('says in each what the site itself says, in its direction', () => {
      expect(page('fr/index.html')).toMatch(/<html lang="fr">.*Comment vérifier une attribution/s);
      expect(page('ar/index.html')).toMatch(/<html lang="ar" dir="rtl">.*كيف تتحقق من منح شارة/s);
      expect(textOf('fr/issuers/acme/index.html')).toContain('5 attributions, révoquées : 2.');
      expect(textOf('badges/first/fr/index.html')).toContain('Expire Après 1 an et 6 mois');
      expect(textOf('badges/first/fr/index.html')).toContain('Attribué une fois, sans compter les révocations (1).');
      expect(page('fr/index.html')).toContain('<time datetime="2026-07-01T00:00:00Z">1er juillet 2026</time>');
    });

    test.for(ownPages)('leads from each to the same page in the others: %s', (path) => {
      const at = `https://guild.example.com/repo/`;
      const folder = path.replace('index.html', '');
      for (const language of ['', 'fr/', 'ar/']) {
        const html = page(`${language}${path}`);
        for (const [tag, to] of [
          ['en', ''],
          ['fr', 'fr/'],
          ['ar', 'ar/'],
          ['x-default', ''],
        ] as const)
          expect(html).toContain(`<link rel="alternate" hreflang="${tag}" href="${at}${to}${folder}">`);
        expect(html).toMatch(new RegExp(`href="/repo/${language}${folder}"[^>]* aria-current="page"`));
      }
    });

    test('shows a badge in the language where it is translated, and says in which it is where not', () => {
      const html = page('fr/badges/index.html');
      expect(html).toMatch(/lang="fr"[^>]*>\s*<a href="\/repo\/badges\/first\/fr\/">Premier pas<\/a>/);
      expect(html).toMatch(/lang="en"[^>]*>\s*<a href="\/repo\/badges\/second\/">Second Step<\/a>/);
    });

    test('names badges of a way and of a framework in the language where they are translated', () => {
      expect(page('fr/pathways/both/index.html')).toContain(
        '<a href="/repo/badges/first/fr/" lang="fr" dir="ltr">Premier pas</a>',
      );
      expect(page('fr/pathways/both/index.html')).toContain('<h1 lang="en" dir="ltr">Both Steps</h1>');
      expect(textOf('fr/pathways/all/index.html')).toContain('Le chemin vers All Steps');
      expect(page('ar/frameworks/moves/index.html')).toMatch(
        /<a [^>]*lang="en">\s*Walk\s*<\/a>.*<a href="\/repo\/badges\/first\/ar\/" lang="ar" dir="rtl">/s,
      );
      expect(page('badges/first/ar/index.html')).toContain('href="/repo/ar/frameworks/moves/"');
    });

    test.for([
      ['fr', 1],
      ['ar', -1],
    ] as const)(
      'draws a way in the direction in which its page is read, beside its names: %s',
      async ([language, to]) => {
        await tab().setContent(page(`${language}/pathways/both/index.html`));
        const stops = await tab().evaluate(() => {
          const room = document.querySelector('.pathway-picture')?.getBoundingClientRect();
          return [...document.querySelectorAll('.stop')].map((stop) => {
            const [picture, ...names] = [...stop.children].map((part) => part.getBoundingClientRect());
            return {
              picture: picture?.x ?? 0,
              beside: names.every((name) => name.left > (picture?.right ?? 0) || name.right < (picture?.left ?? 0)),
              names: names.map((name) => name.x + name.width / 2 - (picture?.x ?? 0) - (picture?.width ?? 0) / 2),
              within: names.every((name) => room && name.left >= room.left && name.right <= room.right),
            };
          });
        });
        const [first, second, goal] = stops;
        expect(stops.map(({ within }) => within)).toEqual([true, true, true]);
        expect([first?.beside, second?.beside]).toEqual([true, true]);
        expect([...(first?.names ?? []), ...(second?.names ?? [])].map(Math.sign)).toEqual([to, to]);
        expect(Math.sign((goal?.picture ?? 0) - (first?.picture ?? 0))).toBe(to);
        expect(first?.picture).toBe(second?.picture);
      },
    );

    test('leaves none of its own words in English, but for names and what a machine reads', async () => {
      const own = [...ownPages.map((path) => `ar/${path}`), 'badges/first/ar/index.html'];
      const left = await tab().evaluate(
        (pages) => {
          const KNOWN = /Open Badges|Guild Badges|The Other Guild|(First|Second|Both|All) Steps?|Ada L|Sealed address/g;
          const inNames = 'code, [data-slot], .address, .host-name, .tag, option, title, a[hreflang]';
          return pages.flatMap(([path, html]) => {
            const parsed = new DOMParser().parseFromString(html, 'text/html');
            const roots = [parsed.body, ...[...parsed.querySelectorAll('template')].map(({ content }) => content)];
            return roots.flatMap((root) => {
              const texts = parsed.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              const found: string[] = [];
              for (let node = texts.nextNode(); node; node = texts.nextNode()) {
                const within = node.parentElement;
                const language = within?.closest('[lang]')?.getAttribute('lang') ?? 'ar';
                const text = (node.textContent ?? '').replaceAll(KNOWN, '');
                if (language === 'ar' && !within?.closest(inNames) && /[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(text))
                  found.push(`${path}: ${text.trim()}`);
              }
              return found;
            });
          });
        },
        own.map((path) => [path, page(path)] as const),
      );
      expect([...new Set(left)]).toEqual([]);
    });

    test('has one page of an award, in its first language, as its record names the badge in that language', () => {
      expect(paths().filter((path) => /^(fr|ar)\/(awards|recipients)\//.test(path))).toEqual([]);
      expect(page(awardPage('first', 'ada'))).toContain('<html lang="en">');
    });
  });
}
