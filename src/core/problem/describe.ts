import { catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** A problem in words, as plain text from the catalogue: whoever prints them escapes what the author's content brought along. */
export interface Description {
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly explanation: string;
}

export function describe(problem: Problem): Description {
  const words = entryOf(problem.code);
  return {
    title: words.title,
    message: words.message(problem),
    hint: words.hint(problem),
    explanation: words.explanation,
  };
}

/** The words for a code. The type `Problem` ties each code to the arguments of its entry; TypeScript cannot follow that tie through an index. */
function entryOf(code: ProblemCode): Entry<Problem> {
  return catalogue[code] as unknown as Entry<Problem>;
}
