import type { Evidence } from '../../core/model/award.ts';
import { toHtml } from '../../core/markdown/to-html.ts';
import { html, trusted, type Html } from '../html.ts';

/** What the award rests on; nothing where no evidence was given. */
export function evidenceList(evidence: readonly Evidence[]): Html | undefined {
  if (evidence.length === 0) return undefined;
  return html`<section aria-labelledby="evidence">
    <h2 id="evidence">Evidence</h2>
    <ul class="evidence">
      ${evidence.map(item)}
    </ul>
  </section>`;
}

function item(evidence: Evidence, index: number): Html {
  const { url, genre, description, narrative } = evidence;
  const name = evidence.name ?? (url === undefined ? `Evidence ${index + 1}` : hostOf(url));
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
