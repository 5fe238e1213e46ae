import type { Said } from './catalogue.ts';
import { checkSentences } from './checks/check-sentence.ts';

/** What the scripts of pages say; their pages bring it along where they are not English. */
type Says = readonly Said[];

export const catalogueSays = ['{count} badges', '{shown} of {all}'] as const satisfies Says;

export const verifierSays = [
  'Checking…',
  'Check another badge',
  'Criteria',
  'No end date',
  'An e-mail address, of which the badge has only a hash',
  'A web address, of which the badge has only a hash',
  'A telephone number, of which the badge has only a hash',
  'An identity, of which the badge has only a hash',
  'what was given',
  'Nothing was checked',
  '{count} checks failed',
  '{count} checks unsettled',
  '{count} checks passed',
  '{count} failed',
  '{count} unsettled',
  '{count} passed',
  'And {count} more, below.',
  ', ',
  'says',
  'on',
  'On',
  'claimed to be of',
  'Found: {found}.',
  ...checkSentences,
] as const satisfies Says;

export const applicationSays = [
  'Your link claims this badge.',
  'It is good until {date}, for {count} people at the most.',
  'It is not in the address bar any more, so that nobody copies it from there.',
  'Copied',
] as const satisfies Says;
