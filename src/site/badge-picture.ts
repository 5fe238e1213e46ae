import type { Badge } from '../core/model/badge.ts';
import type { LanguageTag } from '../core/model/text.ts';
import type { Route } from '../core/openbadges/routes.ts';
import { html, type Html } from './html.ts';

interface BadgePictureOptions {
  readonly loading?: 'eager' | 'lazy';
  /** In the language of the page. */
  readonly caption?: string;
  /** That of the caption, where it may be another than the page's. */
  readonly language?: LanguageTag;
}

/** A badge's picture in a square; what it shows is said to those who do not see it. */
export function badgePicture(
  badge: Badge,
  { href }: Route,
  { loading = 'lazy', caption = badge.image.caption, language }: BadgePictureOptions = {},
): Html {
  return html`<img
    class="badge-picture"
    src="${href}"
    alt="${caption}"
    ${language !== undefined && html` lang="${language}"`}
    width="256"
    height="256"
    loading="${loading}"
    decoding="async"
  />`;
}
