import { extensionProblems } from './extensions.ts';
import { dateProblems } from './fields-dates.ts';
import { formProblems } from './fields-forms.ts';
import { valueProblems } from './fields-values.ts';

/** What is wrong with fields and their values, each by itself. */
export const fieldsProblems = {
  ...valueProblems,
  ...formProblems,
  ...dateProblems,
  ...extensionProblems,
};
