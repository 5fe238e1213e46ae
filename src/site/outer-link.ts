import { html, type Html } from './html.ts';
import { printUrl } from './print-url.ts';

/** A link to somebody else’s page, which an author named. */
export function outerLink(url: string, words = printUrl(url)): Html {
  return html`<a href="${url}" rel="nofollow noopener">${words}</a>`;
}
