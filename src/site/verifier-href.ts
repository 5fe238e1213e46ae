import type { Edition } from '../core/openbadges/edition.ts';
import type { Route } from '../core/openbadges/routes.ts';

/** The page that checks badges, with one document to check as soon as it opens. */
export function verifierHref({ routes }: Edition, { url }: Route): string {
  return `${routes.verifier.href}?${new URLSearchParams({ url }).toString()}`;
}
