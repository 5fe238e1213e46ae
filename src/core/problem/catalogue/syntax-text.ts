import { entry } from '../entry.ts';

/** What is wrong with a text as a whole, and with the fences of its front matter. */
export const textProblems = {
  UNPRINTABLE_CHARACTER: entry<{ character: string }>({
    title: 'Character that nobody can see',
    message: ({ character }) => `There is a character here that nobody can see: \`${character}\`.`,
    hint: () => 'Delete it and type what you meant.',
    explanation: `Control characters come from broken copies and from programs; they have no place in a text. The marks \`U+202A\` to \`U+202E\` and \`U+2066\` to \`U+2069\` turn the direction of what follows, so that a reviewer reads another text than is published; \`U+0085\`, \`U+2028\` and \`U+2029\` end lines for some programs only. All are refused, written out or as an escape such as \`"\\x07"\`.

Line ends, tabs and all letters of all languages are welcome.`,
  }),

  TOO_MANY_PROBLEMS: entry<{ limit: number; codes: readonly string[] }>({
    title: 'Too many problems in one file',
    message: ({ limit, codes }) =>
      `This file has more than ${limit} problems, the first of them here. They are of these kinds: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
    hint: () => 'Mend this one; the others are probably alike. Then look again.',
    explanation: `More problems than anybody reads come from one cause: a table of something else, a column that is shifted, a date in the wrong form in every row. Only the first is shown then. Its page says how to mend it.`,
  }),

  FRONT_MATTER_MISSING: entry({
    title: 'No front matter',
    message: () => 'The file does not begin with front matter.',
    hint: () => 'Begin the file with a line `---`, the fields, and another line `---`.',
    explanation: `A Markdown file begins with its fields, in YAML between two lines of three hyphens. The text comes after them. Nothing may stand before the first line of hyphens, not even a blank line.

\`\`\`yaml
---
issuedOn: 2026-06-03T09:00:00Z
---

What the person did.
\`\`\``,
  }),

  FRONT_MATTER_LANGUAGE: entry<{ language: string }>({
    title: 'Front matter in another language',
    message: ({ language }) => `The front matter is said to be in \`${language}\`; only YAML is read.`,
    hint: () => 'Write `---` alone on the first line, and the fields in YAML below it.',
    explanation: `Some programs read front matter in JavaScript, JSON or TOML, and those that read JavaScript run it. Here nothing that an author writes is ever run: front matter is YAML, and a first line such as \`---js\` is refused.`,
  }),

  FRONT_MATTER_UNCLOSED: entry({
    title: 'Front matter without an end',
    message: () => 'The front matter that begins here does not end.',
    hint: () => 'Write a line `---`, with nothing else on it, after the last field.',
    explanation: `Front matter ends with a line of three hyphens and nothing else. Four hyphens, or words after them, do not end it.

\`\`\`yaml
---
name: First Pull Request
description: Had a first pull request reviewed and merged.
---
\`\`\``,
  }),

  BLANK_STRETCH: entry<{ limit: number }>({
    title: 'Very long blank stretch',
    message: ({ limit }) => `More than ${limit} blank characters follow each other in the front matter.`,
    hint: () => 'Delete the blank lines and spaces.',
    explanation: `Spaces and blank lines may be used freely, but hundreds of them in a row hide what comes after from reviewers, and take programs long to read.`,
  }),
};
