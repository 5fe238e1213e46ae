import type { Registry } from '../model/registry.ts';
import type { Place, Problem } from '../problem/problem.ts';

/** A production site has a badge: an empty one would take the place of what people rely on. */
export function nothingToPublish(registry: Registry, place: Place): Problem[] {
  return registry.badges.size === 0 ? [{ code: 'NOTHING_TO_PUBLISH', place }] : [];
}
