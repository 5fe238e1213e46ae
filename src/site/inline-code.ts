import { html, type Html } from './html.ts';

/** A sentence of the catalogue of problems: what stands between backticks is code, everything else is text. */
export function inlineCode(sentence: string): Html {
  const parts = sentence
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
  return html`${parts}`;
}
