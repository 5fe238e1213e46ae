import type { Head } from '../head.ts';
import { html, type Html } from '../html.ts';

/** The places in the page around an award that each award fills with its own words. */
export const shellSlots = {
  mark: '~~blazon~~',
  names: ['title', 'description', 'url', 'json', 'image', 'article'],
} as const;

export type SlotName = (typeof shellSlots.names)[number];

export const shellHead: Head = {
  title: slot('title'),
  description: slot('description'),
  url: slot('url'),
  json: slot('json'),
  image: slot('image'),
};

export const shellArticle: Html = html`${slot('article')}`;

function slot(name: SlotName): string {
  return `${shellSlots.mark}${name}${shellSlots.mark}`;
}
