import type { Problem } from '../problem/problem.ts';
import type { FieldPath, Fields } from './fields.ts';
import type { FileText } from './file-text.ts';

/** The e-mail addresses that can be read in a text below `recipients/`, however they are spelt: plainly, encoded for URLs or HTML, escaped for Markdown. No more of them are looked for past `most`. */
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

/** `@` as it is written in texts, URLs and HTML; Markdown may put a backslash before it. */
const AT = /\\?(?:@|%40|&#64;|&#x40;|&commat;|\uFF20)/gi;
/** What stands before the sign. A second `@` before that makes a fediverse name, which people publish. */
const LOCAL = /(?:^|[^@\p{L}\p{N}._%+'-])([\p{L}\p{N}._%+'-]{1,64})$/u;
/** What stands after the sign. Its last part is letters, so that a version (`pkg@1.2.3`) is no address. */
const DOMAIN =
  /^[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\\?\.[\p{L}\p{N}-]{1,63})*?\\?\.(?:\p{L}{2,63}|xn--[a-z0-9-]{1,59})(?![\p{L}\p{N}])/iu;
/** Pictures for dense screens, `logo@2x.png`. */
const DENSITY = /^\d(?:\.\d)?x\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function emailsIn(text: string, most: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { index, 0: sign } of text.matchAll(AT)) {
    const after = index + sign.length;
    const domain = DOMAIN.exec(text.slice(after, after + LONGEST_DOMAIN))?.[0];
    if (domain === undefined || DENSITY.test(domain)) continue;
    const local = LOCAL.exec(text.slice(Math.max(0, index - LONGEST_LOCAL - 2), index))?.[1];
    if (local !== undefined) found.push({ from: index - local.length, to: after + domain.length });
    if (found.length > most) break;
  }
  return found;
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
