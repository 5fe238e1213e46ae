import type { Evidence } from '../../core/model/award.ts';
import { toHtml } from '../../core/markdown/to-html.ts';
import type { Edition } from '../../core/openbadges/edition.ts';
import { html, trusted, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';
import type { Words } from '../words/words.ts';

/** What the award rests on; nothing where no evidence was given. */
export function evidenceList(evidence: readonly Evidence[], edition: Edition): Html | undefined {
  if (evidence.length === 0) return undefined;
  const { words } = spoken(edition);
  return html`<section aria-labelledby="evidence">
    <h2 id="evidence">${words.t('Evidence')}</h2>
    <ul class="evidence">
      ${evidence.map((one, index) => item(one, index, words))}
    </ul>
  </section>`;
}

function item(evidence: Evidence, index: number, { t }: Words): Html {
  const { url, genre, description, narrative } = evidence;
  const name = evidence.name ?? (url === undefined ? t('Evidence {number}', { number: index + 1 }) : hostOf(url));
  return html`<li>
    <p>
      <strong>${url === undefined ? name : html`<a href="${url}" rel="nofollow noopener">${name}</a>`}</strong
      >${genre !== undefined && html` <span class="tag">${genre}</span>`}
    </p>
    ${description !== undefined && html`<p>${description}</p>`}${narrative !== undefined && html`<div class="prose">${trusted(toHtml(narrative))}</div>`}
  </li>`;
}

function hostOf(url: string): string {
  return new URL(url).host;
}
