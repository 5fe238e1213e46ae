import type { Html } from '../html.ts';
import { isPublished } from '../publication.ts';
import { slotMark } from '../template.ts';

/**
 * A part of a page that follows the awards, as markup. While somebody works on the project it is there at once; in a build
 * its slot is, so that a page is rendered again only when its badge or issuer changes.
 */
export function living(slot: string, make: () => Html): string {
  return isPublished() ? slotMark(slot) : make().markup;
}
