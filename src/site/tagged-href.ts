import type { Edition } from '../core/openbadges/edition.ts';

/** The catalogue with one tag chosen. Without script it is the whole catalogue. */
export function taggedHref({ routes }: Edition, tag: string): string {
  return `${routes.badges.href}?${new URLSearchParams({ tag }).toString()}`;
}
