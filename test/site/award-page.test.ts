import { describe, expect, test } from 'vitest';
import { fullAward } from '../../src/core/publication/full-awards.ts';
import { parseShell, renderAwardPage } from '../../src/site/award-page.ts';
import { shellArticle, shellHead } from '../../src/site/award/shell-slots.ts';
import { html } from '../../src/site/html.ts';
import { aBadge, anAward, anIssuer, aPublication, aRecipient, as } from './a-publication.ts';

const { title, description, url, json = '', image = '', data = '' } = shellHead;
const page = html`<title>${title}</title><meta content="${title}" />
  <p>${description}|${url}|${json}|${image}</p>
  ${data} ${shellArticle}
  <hr />`;
const shell = parseShell(page.markup);

const { registry, edition } = aPublication({
  issuers: [anIssuer('acme')],
  badges: [aBadge('first', { name: 'A & B' })],
  recipients: [aRecipient('r-1')],
  awards: [anAward('first', 'r-1')],
});
const [award = anAward('first', 'r-1')] = registry.awards;
const full = fullAward(award, registry);

describe('the page around awards', () => {
  test('gets an award into every slot, escaped, and keeps all that lies between', () => {
    const rendered = renderAwardPage(shell, full, edition);
    const name = 'A &amp; B, awarded by Acme';
    expect(rendered.startsWith(`<title>${name}</title><meta content="${name}" />`)).toBe(true);
    expect(rendered).toContain(
      `|https://guild.example.com/repo/awards/${award.id}/|https://guild.example.com/repo/awards/${award.id}.json|`,
    );
    expect(rendered).toMatch(/<article class="award">.*<\/article>\s*<hr \/>$/s);
    expect(rendered).not.toContain('~~');
  });

  test('is not touched by an award that speaks of slots itself', () => {
    const narrative = as<NonNullable<typeof award.narrative>>(`Wrote ${title} and $& and $1.`);
    const rendered = renderAwardPage(shell, { ...full, award: { ...award, narrative } }, edition);
    expect(rendered).toContain('and $&amp; and $1.');
    expect(rendered.match(/<article/g)).toHaveLength(1);
  });

  test('is refused when it has lost a slot', () => {
    expect(() => parseShell(page.markup.replace(shellArticle.markup, ''))).toThrow('has no place for article');
  });

  test('makes the same page for the same award', () => {
    expect(renderAwardPage(shell, full, edition)).toBe(
      renderAwardPage(parseShell(page.markup), structuredClone(full), edition),
    );
  });
});
