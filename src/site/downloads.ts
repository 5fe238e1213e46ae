import type { Route } from '../core/openbadges/routes.ts';
import { html, type Html } from './html.ts';
import { icons } from './icons.ts';

export interface Download {
  readonly route: Route;
  /** The kind of file, `PNG`. */
  readonly name: string;
  /** What it is, in a word. */
  readonly is: string;
}

export function downloadList(downloads: readonly Download[]): Html {
  return html`<ul class="downloads">
    ${downloads.map(download)}
  </ul>`;
}

function download({ route, name, is }: Download): Html {
  return html`<li>
    <a href="${route.href}">${icons.file}<strong>${name}</strong> <span>${is}</span></a>
  </li>`;
}
