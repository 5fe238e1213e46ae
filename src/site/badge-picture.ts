import type { Badge } from '../core/model/badge.ts';
import type { Route } from '../core/openbadges/routes.ts';
import { html, type Html } from './html.ts';

/** A badge's picture in a square; what it shows is said to those who do not see it. */
export function badgePicture(badge: Badge, { href }: Route, loading: 'eager' | 'lazy' = 'lazy'): Html {
  return html`<img
    class="badge-picture"
    src="${href}"
    alt="${badge.image.caption}"
    width="256"
    height="256"
    loading="${loading}"
    decoding="async"
  />`;
}
