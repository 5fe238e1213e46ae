import { commandsProblems } from '../../core/problem/catalogue/commands.ts';
import { dutiesProblems } from '../../core/problem/catalogue/duties.ts';
import { fieldsProblems } from '../../core/problem/catalogue/fields.ts';
import { filesProblems } from '../../core/problem/catalogue/files.ts';
import { imagesProblems } from '../../core/problem/catalogue/images.ts';
import { applicationsKeyProblems } from '../../core/problem/catalogue/keys-applications.ts';
import { keysProblems } from '../../core/problem/catalogue/keys.ts';
import { linksProblems } from '../../core/problem/catalogue/links.ts';
import { markdownProblems } from '../../core/problem/catalogue/markdown.ts';
import { outgoingProblems } from '../../core/problem/catalogue/outgoing.ts';
import { peopleProblems } from '../../core/problem/catalogue/people.ts';
import { forgettingEntries } from '../../core/problem/catalogue/forgotten.ts';
import { permanenceEntries } from '../../core/problem/catalogue/permanence.ts';
import { publishingProblems } from '../../core/problem/catalogue/publishing.ts';
import { reviewingProblems } from '../../core/problem/catalogue/reviewing.ts';
import { syntaxProblems } from '../../core/problem/catalogue/syntax.ts';
import type { Markdown } from '../../core/model/text.ts';
import type { ProblemCode } from '../../core/problem/problem.ts';

/** One thing that can be wrong, as its page tells it. */
export interface ProblemWords {
  readonly code: ProblemCode;
  readonly title: string;
  readonly explanation: Markdown;
}

export interface ProblemArea {
  readonly name: string;
  readonly problems: readonly ProblemWords[];
}

/** Everything that can be wrong, by what it is wrong with, in the order in which a project is read. */
export const problemAreas: readonly ProblemArea[] = [
  area('Files and folders', filesProblems),
  area('YAML, CSV and front matter', syntaxProblems),
  area('Fields', fieldsProblems),
  area('Text', markdownProblems),
  area('People', peopleProblems),
  area('Links between files', linksProblems),
  area('Pictures', imagesProblems),
  area('Keys', { ...keysProblems, ...applicationsKeyProblems }),
  area('What stays', { ...permanenceEntries, ...forgettingEntries }),
  area('Reviewing', { ...reviewingProblems, ...dutiesProblems }),
  area('Publishing', publishingProblems),
  area('Addresses elsewhere', outgoingProblems),
  area('Commands', commandsProblems),
].filter(({ problems }) => problems.length > 0);

interface Words {
  readonly title: string;
  readonly explanation: string;
}

function area(name: string, entries: Readonly<Partial<Record<ProblemCode, Words>>>): ProblemArea {
  const problems = Object.entries(entries).map(([code, { title, explanation }]) => ({
    code: code as ProblemCode,
    title,
    explanation: explanation as Markdown,
  }));
  return { name, problems };
}
