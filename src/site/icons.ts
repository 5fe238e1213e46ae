import { html, type Html } from './html.ts';

/** Drawn on a grid of 20, in the colour of the text beside them. They never stand without a word. */
export const icons = {
  good: icon('M10 1.5 17 4v5.2c0 4.2-2.8 7.4-7 9.3-4.2-1.9-7-5.1-7-9.3V4l7-2.5Z', 'm6.6 10 2.4 2.4 4.5-4.8'),
  expired: icon('M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z', 'M10 5.6V10l3 2.2'),
  revoked: icon('M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z', 'm4.6 4.6 10.8 10.8'),
  invalid: icon('M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7L6.7 2Z', 'm7 7 6 6m0-6-6 6'),
  unsettled: icon('M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z', 'M7.6 7.8c0-3.2 4.9-3 4.9-.2 0 1.9-2.5 1.9-2.5 4m0 2.4v.1'),
  file: icon('M5 1.8h6.2L15.5 6v12.2H5V1.8Z', 'M11 2v4.2h4.3'),
  host: icon('M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z', 'M2.2 10h15.6M10 2c5 5 5 11 0 16-5-5-5-11 0-16Z'),
} as const;

function icon(outline: string, stroke: string): Html {
  return html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d="${outline}" />
    <path d="${stroke}" />
  </svg>`;
}
