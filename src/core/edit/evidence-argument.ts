import type { Evidence } from '../model/award.ts';
import { parseWebUrl } from '../model/text.ts';

/**
 * Reads `https://…` or `https://…=Name of it`. An address may have `=` in it, so the name begins behind the first `=`
 * after its query: behind the last one that has a blank or a capital letter behind it, or no `?` before it.
 */
export function parseEvidence(text: string): Evidence | undefined {
  const at = nameStart(text);
  const url = parseWebUrl(at === undefined ? text : text.slice(0, at));
  if (!url) return undefined;
  const name = at === undefined ? '' : text.slice(at + 1).trim();
  return name === '' ? { url } : { url, name };
}

function nameStart(text: string): number | undefined {
  const first = text.indexOf('=');
  if (first < 0) return undefined;
  const query = text.indexOf('?');
  if (query < 0 || first < query) return first;
  const last = text.lastIndexOf('=');
  return /[\s\p{Lu}]/u.test(text.slice(last + 1)) && /\s/.test(text) ? last : undefined;
}
