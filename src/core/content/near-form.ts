import { parseLanguageTag } from '../model/text.ts';

/** The slug that was probably meant, `First Badge` → `first-badge`; undefined where nothing of it is left. */
export function slugNear(text: string): string | undefined {
  const words = text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const slug = words
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 64)
    .replace(/-$/, '');
  return slug === '' ? undefined : slug;
}

/** The language tag that was probably meant, `pt_br` → `pt-BR`. */
export function languageTagNear(text: string): string | undefined {
  const [language = '', ...subtags] = text.slice(0, 20).split(/[-_]/);
  const tag = [language.toLowerCase(), ...subtags.map(subtagForm)].join('-');
  return parseLanguageTag(tag);
}

function subtagForm(subtag: string): string {
  return subtag.length === 4 ? subtag.charAt(0).toUpperCase() + subtag.slice(1).toLowerCase() : subtag.toUpperCase();
}
