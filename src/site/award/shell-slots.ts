import type { Head } from '../head.ts';
import { html, type Html } from '../html.ts';
import { slotMark } from '../template.ts';

/** The places in the page around an award that each award fills with its own words. */
export const shellSlots = ['title', 'description', 'url', 'json', 'image', 'data', 'article'] as const;

export type SlotName = (typeof shellSlots)[number];

export const shellHead: Head = {
  title: slotMark('title'),
  description: slotMark('description'),
  url: slotMark('url'),
  json: slotMark('json'),
  image: slotMark('image'),
  data: slotMark('data'),
};

/** The page around everybody who wants to be named has fewer. */
export const recipientSlots = ['title', 'description', 'url', 'article'] as const;

export const recipientShellHead: Head = {
  title: shellHead.title,
  description: shellHead.description,
  url: shellHead.url,
};

export const shellArticle: Html = html`${slotMark('article')}`;
