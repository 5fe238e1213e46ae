/** Control characters, line ends that editors do not show, halves of characters, and the controls of direction that make a reviewer see another text than is there. */
const UNPRINTABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/u;

/** The first character of a text that nobody can see, named as `U+202E`. */
export function unprintable(text: string): { readonly offset: number; readonly name: string } | undefined {
  const offset = text.search(UNPRINTABLE);
  if (offset < 0) return undefined;
  const name = `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`;
  return { offset, name };
}
