import type { Refusal } from '../../core/intake/refusal.ts';
import { awardLinkProblems } from '../../core/problem/catalogue/award-links.ts';
import { fieldsProblems } from '../../core/problem/catalogue/fields.ts';
import { markdownProblems } from '../../core/problem/catalogue/markdown.ts';
import { peopleProblems } from '../../core/problem/catalogue/people.ts';
import { textProblems } from '../../core/problem/catalogue/syntax-text.ts';
import type { Entry } from '../../core/problem/entry.ts';
import type { Problem, ProblemCode } from '../../core/problem/problem.ts';

export type Words = Pick<Refusal, 'message' | 'hint'>;

/** The parts of the catalogue that can be wrong with an application; the whole of it weighs more than the page. */
const catalogue: Readonly<Record<string, unknown>> = {
  ...fieldsProblems,
  ...markdownProblems,
  ...peopleProblems,
  ...textProblems,
  ...awardLinkProblems,
};

/** The words of `describe`, for what can be wrong with an application. */
export function wordsFor(problem: Problem): Words {
  const entry = catalogue[problem.code] as Entry<Problem> | undefined;
  if (!entry) throw new Error(`The page has no words for ${problem.code}`);
  return { message: entry.message(problem), hint: entry.hint(problem) };
}

/** What the hints of the build, made for who writes files, leave unsaid to who fills in a form. */
export const inThisForm: Partial<Record<ProblemCode, string>> = {
  CLEAR_EMAIL: 'Here, simply delete it: your own address belongs into the field for it at the end, which seals it.',
};

/** What only this page can find wrong. */
export const pageWords = {
  login: {
    message: 'This is not the name of an account.',
    hint: 'Write it as it stands at the end of the address of your page there, without an `@`.',
  },
  unsupported: {
    message: 'This browser cannot sign a claim: it lacks Ed25519.',
    hint: 'Open the link in a current version of Firefox, Safari, Chrome or Edge.',
  },
  failed: {
    message: 'The application could not be prepared in this browser.',
    hint: 'Try it in another one, or apply by hand as told below.',
  },
} as const satisfies Record<string, Words>;
