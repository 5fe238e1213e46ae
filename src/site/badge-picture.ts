import type { Badge } from '../core/model/badge.ts';
import type { Route } from '../core/openbadges/routes.ts';
import { html, type Html } from './html.ts';

interface BadgePictureOptions {
  readonly loading?: 'eager' | 'lazy';
  /** In the language of the page. */
  readonly caption?: string;
}

/** A badge's picture in a square; what it shows is said to those who do not see it. */
export function badgePicture(
  badge: Badge,
  { href }: Route,
  { loading = 'lazy', caption = badge.image.caption }: BadgePictureOptions = {},
): Html {
  return html`<img
    class="badge-picture"
    src="${href}"
    alt="${caption}"
    width="256"
    height="256"
    loading="${loading}"
    decoding="async"
  />`;
}
