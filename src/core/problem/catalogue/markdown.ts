import { didYouMean, entry } from '../entry.ts';

const COMPONENTS = '`<Note>`, `<Steps>` and `<Details summary="…">`';

const NOTHING_RUNS = `Criteria are text, and nothing in them runs: who reviews a pull request can see at a glance what it will publish. That is why an \`.mdx\` file may use ${COMPONENTS} and Markdown, and nothing else of MDX.`;

/** What is wrong in the text below the front matter. */
export const markdownProblems = {
  MARKDOWN_TOO_COMPLEX: entry<{ nesting: number; marks: number }>({
    title: 'Markdown too complex',
    message: () => 'The Markdown nests too deeply here, or one paragraph holds too many marks.',
    hint: ({ nesting, marks }) =>
      `Stay within ${nesting} levels of quotes and lists and ${marks} marks of emphasis, links and images in one paragraph or table.`,
    explanation: `Reading Markdown takes the longer the deeper it nests: a page of nothing but \`>\` would keep every build busy for minutes. Text for people never comes near these limits.

Split the paragraph, or take the text out of some of its quotes and lists.`,
  }),

  MDX_SYNTAX: entry<{ reason: string }>({
    title: 'MDX that cannot be read',
    message: ({ reason }) => `This is not MDX: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    hint: () =>
      'Close every tag, and write `\\<` and `\\{` where the characters themselves are meant. Without components, call the file `.md`.',
    explanation: `In an \`.mdx\` file \`<\` begins a component and \`{\` an expression, so neither can stand alone in a sentence, and comments are not written \`<!-- -->\`.

Wrong:

\`\`\`mdx
Answer in <3 days.
\`\`\`

Right:

\`\`\`mdx
Answer in \\<3 days.
\`\`\`

A file that uses no component can be called \`badge.md\`; there, both characters are ordinary.`,
  }),

  MDX_IMPORT: entry({
    title: 'Import in MDX',
    message: () => 'This line imports code, which criteria may not do.',
    hint: () => `Take the line out: ${COMPONENTS} are there without importing them.`,
    explanation: `${NOTHING_RUNS}

Wrong:

\`\`\`mdx
import { Note } from './note.js'

<Note>Ask a mentor first.</Note>
\`\`\`

Right:

\`\`\`mdx
<Note>Ask a mentor first.</Note>
\`\`\`

A sentence that begins its line with the word “import” is taken for one, too: begin the line with another word.`,
  }),

  MDX_EXPORT: entry({
    title: 'Export in MDX',
    message: () => 'This line exports code, which criteria may not do.',
    hint: () => 'Take the line out, and write what it stands for into the text.',
    explanation: `${NOTHING_RUNS}

What \`export\` would give to other files, the front matter gives: name, description, tags and so on. A sentence that begins its line with the word “export” is taken for one, too: begin the line with another word.`,
  }),

  MDX_EXPRESSION: entry({
    title: 'Expression in MDX',
    message: () => 'The braces hold an expression, which criteria may not have.',
    hint: () =>
      'Write the value itself, or `\\{` where a brace is meant. Comments are expressions as well: take them out.',
    explanation: `${NOTHING_RUNS}

Wrong:

\`\`\`mdx
Give {2 + 1} reviews.
\`\`\`

Right:

\`\`\`mdx
Give 3 reviews.
\`\`\``,
  }),

  MDX_UNKNOWN_COMPONENT: entry<{ component: string; near?: string }>({
    title: 'Unknown component in MDX',
    message: ({ component }) => `There is no component \`<${component}>\`.`,
    hint: ({ near }) =>
      `${didYouMean(near === undefined ? undefined : `<${near}>`)}There are ${COMPONENTS}; everything else is Markdown.`,
    explanation: `${NOTHING_RUNS}

| component | becomes |
|---|---|
| \`<Note>…</Note>\` | a remark set apart |
| \`<Steps>…</Steps>\` | an ordered list with large numbers |
| \`<Details summary="…">…</Details>\` | something to open and close |

HTML elements are components to MDX: write \`**bold**\`, not \`<b>bold</b>\`.`,
  }),

  MDX_UNKNOWN_ATTRIBUTE: entry<{ component: string; attribute: string; near?: string }>({
    title: 'Unknown attribute of a component',
    message: ({ component, attribute }) => `The component \`<${component}>\` has no attribute \`${attribute}\`.`,
    hint: ({ near }) => `${didYouMean(near)}Only \`<Details>\` has an attribute, its \`summary\`. Take this one out.`,
    explanation: `An attribute that does nothing would look as if it did something. \`<Details>\` has \`summary\`, the line that is seen while it is closed; \`<Note>\` and \`<Steps>\` have none.`,
  }),

  MDX_ATTRIBUTE_EXPRESSION: entry<{ component: string }>({
    title: 'Expression in an attribute',
    message: ({ component }) =>
      `An attribute of \`<${component}>\` is an expression in braces, which criteria may not hold.`,
    hint: () => 'Write the value in quotes: `<Details summary="What counts?">`.',
    explanation: `${NOTHING_RUNS}

Wrong:

\`\`\`mdx
<Details summary={title}>
\`\`\`

Right:

\`\`\`mdx
<Details summary="What counts?">
\`\`\``,
  }),

  MDX_MISSING_SUMMARY: entry({
    title: 'Details without a summary',
    message: () => 'This `<Details>` has no `summary`, so nothing would be seen of it while it is closed.',
    hint: () => 'Say in a few words what is inside: `<Details summary="What counts?">`.',
    explanation: `The text of \`<Details>\` is hidden until it is opened. Its summary is the line that one clicks or taps on.

\`\`\`mdx
<Details summary="What counts as a review?">

A comment that led to a change, or an approval with a reason.

</Details>
\`\`\``,
  }),

  MDX_COMPONENT_IN_SENTENCE: entry<{ component: string }>({
    title: 'Component within a sentence',
    message: ({ component }) => `\`<${component}>\` stands within a sentence, but it is a block of its own.`,
    hint: () => 'Put its tags on lines of their own, with an empty line before and after.',
    explanation: `The listed components are blocks, as a list or a quote is.

Wrong:

\`\`\`mdx
Open an issue. <Note>Ask a mentor first.</Note> Then write the change.
\`\`\`

Right:

\`\`\`mdx
Open an issue. Then write the change.

<Note>Ask a mentor first.</Note>
\`\`\``,
  }),
};
