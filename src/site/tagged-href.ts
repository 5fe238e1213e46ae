import { spoken } from './spoken-edition.ts';
import type { Edition } from '../core/openbadges/edition.ts';

/** The catalogue with one tag chosen. Without script it is the whole catalogue. */
export function taggedHref(edition: Edition, tag: string): string {
  return `${spoken(edition).here.badges.href}?${new URLSearchParams({ tag }).toString()}`;
}
