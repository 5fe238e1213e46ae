import type { Erratum } from '../core/model/erratum.ts';
import { printDate } from './dates.ts';
import { html, type Html } from './html.ts';

/** What was corrected, with the day of it; nothing where nothing was. */
export function errataList(errata: readonly Erratum[]): Html | undefined {
  if (errata.length === 0) return undefined;
  return html`<section aria-labelledby="corrections">
    <h2 id="corrections">Corrections</h2>
    <ul class="errata">
      ${errata.map(
        ({ on, note }) =>
          html`<li>
            <p><time datetime="${on}">${printDate(on)}</time></p>
            <p>${note}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
