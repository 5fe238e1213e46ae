import type { Site } from '../model/site.ts';
import type { Place, Problem } from '../problem/problem.ts';

/** A production site stands at a public address of its own; only the example stands at `example.org`. */
export function addressProblems(site: Pick<Site, 'url' | 'example'>, place: Place): Problem[] {
  const { protocol, hostname, host } = new URL(site.url);
  if (protocol !== 'https:' || isLocal(hostname)) return [{ code: 'LOCAL_ADDRESS', place, host }];
  return isExample(hostname) && !site.example ? [{ code: 'EXAMPLE_ADDRESS', place, host }] : [];
}

/** Names reserved for examples and tests (RFC 2606, RFC 6761). */
function isExample(hostname: string): boolean {
  return /(^|\.)(example|example\.(com|net|org)|test|invalid)$/.test(hostname);
}

function isLocal(hostname: string): boolean {
  return /(^|\.)localhost$|^127\.|^\[::1\]$/.test(hostname);
}
