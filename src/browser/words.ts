import { fill } from '../core/language/fill.ts';
import { pluralOf, type Plural } from '../core/language/plural.ts';

/** What the script says, in the language of its page: the page brings along what is not English (src/site/words). */
const brought = JSON.parse(
  document.querySelector<HTMLElement>('[data-script-words]')?.dataset['scriptWords'] ?? '{}',
) as Readonly<Record<string, string | Plural | undefined>>;
const language = document.documentElement.lang;

type Values = Readonly<Record<string, string | number>>;

export function t(message: string, values: Values = {}): string {
  const own = brought[message];
  return fill(typeof own === 'string' ? own : message, values);
}

/** An amount in words. `message` is the English for several. */
export function counted(message: string, one: string, count: number, values: Values = {}): string {
  const own = brought[message];
  const isOwn = typeof own === 'object';
  const forms = isOwn ? own : { one, other: message };
  return fill(pluralOf(forms, isOwn ? language : 'en', count), { ...values, count });
}

/** `22 November 2026`, in UTC. */
export function printDay(moment: string): string {
  const named = language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-EG-u-nu-latn' : language;
  return new Date(moment).toLocaleDateString(named, { dateStyle: 'long', timeZone: 'UTC' });
}
