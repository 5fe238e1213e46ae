import { spoken } from './spoken-edition.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Route } from '../core/openbadges/routes.ts';

/** The page that checks badges, with one document to check as soon as it opens. */
export function verifierHref(edition: Edition, { url }: Pick<Route, 'url'>): string {
  return `${spoken(edition).here.verifier.href}?${new URLSearchParams({ url }).toString()}`;
}
