import { addressKind, type Site } from '../model/site.ts';
import type { Place, Problem } from '../problem/problem.ts';

/** A production site stands at a public address of its own; only the example stands at `example.org`. */
export function addressProblems(site: Pick<Site, 'url' | 'example'>, place: Place): Problem[] {
  const { host } = new URL(site.url);
  const kind = addressKind(site.url);
  if (kind === 'local') return [{ code: 'LOCAL_ADDRESS', place, host }];
  return kind === 'reserved' && !site.example ? [{ code: 'EXAMPLE_ADDRESS', place, host }] : [];
}
