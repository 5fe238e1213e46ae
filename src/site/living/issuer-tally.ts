import { counted } from '../counted.ts';
import { html, type Html } from '../html.ts';

export interface Tally {
  /** Revoked ones included. */
  readonly awards: number;
  readonly revoked: number;
}

export function issuerTally({ awards, revoked }: Tally): Html {
  return html`<p>${counted(awards, 'award')}, ${revoked === 0 ? 'none' : revoked} of them revoked.</p>`;
}
