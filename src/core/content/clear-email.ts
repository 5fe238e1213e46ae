import type { Problem } from '../problem/problem.ts';
import type { FieldPath, Fields } from './fields.ts';
import type { FileText } from './file-text.ts';
import { readingsOf } from './undisguised.ts';

/** The e-mail addresses that can be read in a text below `recipients/`, however they are spelt: plainly, encoded for URLs or HTML, escaped or marked up in Markdown, in look-alike letters. No more of them are looked for past `most`. */
export function clearEmails(file: FileText, most: number): readonly Problem[] {
  return emailsIn(file.text, most).map(({ from, to }) => ({
    code: 'CLEAR_EMAIL',
    place: file.placeAt(from, to - from),
  }));
}

/** Addresses that only come out when YAML has read its escapes, as of `"ada\x40mail.example"`. */
export function escapedEmails(file: FileText, fields: Fields): readonly Problem[] {
  if (!file.text.includes('\\')) return [];
  return textsIn(fields.values, []).flatMap(({ path, text }) =>
    emailsIn(text, 0).length > 0 ? [{ code: 'CLEAR_EMAIL' as const, place: fields.placeOf(path) }] : [],
  );
}

/** No text without one of these has an address in it, however it is spelt. */
const SUSPICIOUS = /[@&%\\\uFF20\uFE6B\uFF05\uFF06\uFE60\uFE6A]/;
/** What stands before the sign, in quotes or not. A second `@` before that makes a fediverse name, which people publish. */
const LOCAL = /(?:^|[^@\p{L}\p{M}\p{N}._%+'-])([\p{L}\p{M}\p{N}._%+'-]{1,64}[!#$^{}]{0,4}|"[^"\n@]{1,62}"{1,2})$/u;
/** What stands after the sign. Its last part is letters, so that a version (`pkg@1.2.3`) is no address; or it is the address of a machine in brackets. */
const DOMAIN =
  /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}(?:\.[\p{L}\p{M}\p{N}-]{1,63})*?\.(?:\p{L}[\p{L}\p{M}]{1,62}|xn--[a-z0-9-]{1,59})(?![\p{L}\p{N}])|\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9a-f:.]+)\])/iu;
/** Pictures for dense screens, `logo@2x.png`. */
const DENSITY = /^\d(?:\.\d)?x\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Each address once, though several readings of a text show it. */
function emailsIn(text: string, most: number): readonly Stretch[] {
  if (!SUSPICIOUS.test(text)) return [];
  const found: Stretch[] = [];
  for (const reading of readingsOf(text))
    for (const { from, to } of plainEmailsIn(reading.text)) {
      if (found.length > most) return found;
      const stretch = { from: reading.originOf(from), to: reading.originOf(to) };
      if (!found.some((other) => stretch.from < other.to && other.from < stretch.to)) found.push(stretch);
    }
  return found;
}

function* plainEmailsIn(text: string): Generator<Stretch> {
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const domain = DOMAIN.exec(text.slice(sign + 1, sign + 1 + LONGEST_DOMAIN))?.[0];
    if (domain === undefined || DENSITY.test(domain)) continue;
    const local = LOCAL.exec(text.slice(Math.max(0, sign - LONGEST_LOCAL - 6), sign))?.[1];
    if (local !== undefined) yield { from: sign - local.length, to: sign + 1 + domain.length };
  }
}

interface TextAt {
  readonly path: FieldPath;
  readonly text: string;
}

function textsIn(value: unknown, path: FieldPath): readonly TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [{ path, text: name }, ...textsIn(item, [...path, name])]);
}
