import { describeCheck } from '../../core/verify/catalogue.ts';
import type { Check } from '../../core/verify/verification.ts';
import { t } from '../words.ts';
import { copyOf, say, slot } from './template.ts';

const IS_ADDRESS = /^https?:\/\//i;
const MOST_CHARACTERS = 80;

/** One line of the list of checks, to unfold. What did not pass is unfolded from the beginning. */
export function checkLine(check: Check): DocumentFragment {
  const line = copyOf('check', check.state);
  const { title, sentence } = describeCheck(check);
  say(line, 'page', t(title));
  say(line, 'sentence', t(sentence));
  say(line, 'where', IS_ADDRESS.test(check.subject) ? lastPart(check.subject) : undefined);
  say(line, 'subject', check.subject === 'input' ? t('what was given') : check.subject);
  say(line, 'expected', check.expected);
  say(line, 'found', check.found);
  say(line, 'raw', check.raw);
  say(line, 'code', check.code);
  const page = slot(line, 'page');
  page?.setAttribute('hreflang', 'en');
  page?.setAttribute('href', `${page.dataset['pages'] ?? ''}${check.code}/`);
  slot(line, 'details')?.toggleAttribute('open', check.state !== 'passed');
  return line;
}

/** What tells the documents of a badge apart at a glance, `awards/a7k.json`; the whole address is in the line. */
export function lastPart(address: string): string {
  return address.replace(IS_ADDRESS, '').split('/').slice(-2).join('/').slice(0, MOST_CHARACTERS);
}
