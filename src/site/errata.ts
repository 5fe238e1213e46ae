import type { Erratum } from '../core/model/erratum.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import { html, type Html } from './html.ts';
import { spoken } from './spoken-edition.ts';

/** What was corrected, with the day of it; nothing where nothing was. */
export function errataList(errata: readonly Erratum[], edition: Edition): Html | undefined {
  if (errata.length === 0) return undefined;
  const { words, site } = spoken(edition);
  return html`<section aria-labelledby="corrections">
    <h2 id="corrections">${words.t('Corrections')}</h2>
    <ul class="errata">
      ${errata.map(
        ({ on, note }) =>
          html`<li>
            <p><time datetime="${on}">${words.date(on)}</time></p>
            <p lang="${site.languages[0]}">${note}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
