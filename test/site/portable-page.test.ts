import { expect, test } from 'vitest';
import { routesOf } from '../../src/core/openbadges/routes.ts';
import { portablePage } from '../../src/site/portable-page.ts';
import { as } from './a-publication.ts';

const { home } = routesOf(as('https://guild.example.com/repo/'));
const portable = (markup: string, file = 'awards/x/index.html') => portablePage(markup, file, home);

test.each([
  ['<link rel="stylesheet" href="/repo/assets/a.css">', '<link rel="stylesheet" href="../../assets/a.css">'],
  ['<img alt="1 > 0" src="/repo/awards/x.png">', '<img alt="1 > 0" src="../../awards/x.png">'],
  ['<script type="module" src="/repo/assets/a.js"></script>', '<script defer src="../../assets/a.js"></script>'],
])('what a page loads is named from where the page stands: %s', (absolute, relative) => {
  expect(portable(absolute)).toBe(relative);
});

test('a page at the top needs no way up', () => {
  expect(portable('<img src="/repo/favicon.svg">', 'index.html')).toBe('<img src="favicon.svg">');
});

test.each([
  '<a href="/repo/badges/">Badges</a>',
  '<link rel="canonical" href="https://guild.example.com/repo/">',
  '<img src="//elsewhere.example/repo/a.png">',
  '<img src="/other/a.png">',
  '<p>&lt;img src="/repo/a.png"&gt;</p>',
])('all else stays as it is: %s', (markup) => {
  expect(portable(markup)).toBe(markup);
});
