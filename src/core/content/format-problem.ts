import type { Place, Problem } from '../problem/problem.ts';
import { dateProblem } from './date-problem.ts';
import { languageTagNear, slugNear } from './near-form.ts';
import type { FormatName } from './schemas/schema.ts';
import { urlProblem } from './url-problem.ts';

/** A text that has not the form it must have. */
export interface Misformed {
  readonly field: string;
  readonly value: string;
  readonly place: Place;
}

/** What is wrong with a text that its format does not take. */
export function formatProblem(format: FormatName, { field, value, place }: Misformed): Problem {
  switch (format) {
    case 'award-id':
      return { code: 'BAD_AWARD_ID', place, field, value };
    case 'day':
      return dateProblem({ field, value, place }, 'day');
    case 'duration':
      return { code: 'BAD_DURATION', place, field, value };
    case 'ed25519-key':
      return { code: 'BAD_CLAIM_KEY', place, field };
    case 'email':
      return { code: 'BAD_EMAIL', place, field, value };
    case 'instant':
      return dateProblem({ field, value, place }, 'instant');
    case 'language-tag':
      return { code: 'BAD_LANGUAGE_TAG', place, value, near: languageTagNear(value) };
    case 'picture-name':
      return { code: 'BAD_PICTURE_NAME', place, field, value };
    case 'reviewer':
      return { code: 'BAD_REVIEWER', place, field, value };
    case 'salt':
      return { code: 'WEAK_SALT', place };
    case 'site-url':
      return { code: 'BAD_SITE_URL', place, value };
    case 'slug':
      return { code: 'BAD_SLUG', place, field, value, near: slugNear(value) };
    case 'telephone':
      return { code: 'BAD_TELEPHONE', place, field, value };
    case 'web-url':
      return urlProblem(field, value, place);
  }
}
