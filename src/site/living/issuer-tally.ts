import type { Edition } from '../../core/openbadges/edition.ts';
import { html, type Html } from '../html.ts';
import { spoken } from '../spoken-edition.ts';

export interface Tally {
  /** Revoked ones included. */
  readonly awards: number;
  readonly revoked: number;
}

export function issuerTally({ awards, revoked }: Tally, edition: Edition): Html {
  const { counted } = spoken(edition).words;
  const words =
    revoked === 0
      ? counted('{count} awards, none of them revoked.', awards)
      : counted('{count} awards, {revoked} of them revoked.', awards, { revoked });
  return html`<p>${words}</p>`;
}
