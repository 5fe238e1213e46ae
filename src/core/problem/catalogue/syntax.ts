import { nameProblems } from './syntax-names.ts';
import { rosterProblems } from './syntax-roster.ts';
import { textProblems } from './syntax-text.ts';
import { yamlProblems } from './syntax-yaml.ts';

/** What is wrong with how a file is named and written, before its values are looked at. */
export const syntaxProblems = {
  ...nameProblems,
  ...textProblems,
  ...yamlProblems,
  ...rosterProblems,
};
