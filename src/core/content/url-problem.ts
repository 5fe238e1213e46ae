import type { UrlFault } from '../problem/catalogue/fields-forms.ts';
import type { Place, Problem } from '../problem/problem.ts';

/** What is wrong with a text that `parseWebUrl` does not take. */
export function urlProblem(field: string, value: string, place: Place): Problem {
  return { code: 'BAD_URL', place, field, value, fault: urlFault(value) };
}

function urlFault(value: string): UrlFault {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  // `localhost:4321` and `acme.example:8080` name a host and a port, not a scheme.
  if (scheme === undefined || /^[^:/]+:\d/.test(value)) return 'no-scheme';
  if (scheme !== 'http' && scheme !== 'https') return 'scheme';
  return URL.canParse(value) && hasCredentials(new URL(value)) ? 'credentials' : 'malformed';
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
