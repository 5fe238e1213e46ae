import { commandsProblems } from './catalogue/commands.ts';
import { dutiesProblems } from './catalogue/duties.ts';
import { fieldsProblems } from './catalogue/fields.ts';
import { filesProblems } from './catalogue/files.ts';
import { imagesProblems } from './catalogue/images.ts';
import { applicationsKeyProblems } from './catalogue/keys-applications.ts';
import { keysProblems } from './catalogue/keys.ts';
import { linksProblems } from './catalogue/links.ts';
import { markdownProblems } from './catalogue/markdown.ts';
import { outgoingProblems } from './catalogue/outgoing.ts';
import { peopleProblems } from './catalogue/people.ts';
import { forgettingEntries } from './catalogue/forgotten.ts';
import { permanenceEntries } from './catalogue/permanence.ts';
import { publishingProblems } from './catalogue/publishing.ts';
import { reviewingProblems } from './catalogue/reviewing.ts';
import { syntaxProblems } from './catalogue/syntax.ts';

/** Everything that can be wrong with a project. Total: a `Problem` has no code that is not here. */
export const catalogue = {
  ...filesProblems,
  ...syntaxProblems,
  ...fieldsProblems,
  ...markdownProblems,
  ...peopleProblems,
  ...linksProblems,
  ...imagesProblems,
  ...keysProblems,
  ...applicationsKeyProblems,
  ...permanenceEntries,
  ...forgettingEntries,
  ...publishingProblems,
  ...commandsProblems,
  ...reviewingProblems,
  ...dutiesProblems,
  ...outgoingProblems,
} as const;
