import { entry } from '../entry.ts';

/** Why YAML cannot be read. */
export type YamlFault =
  'bracket' | 'colon' | 'escape' | 'indentation' | 'name' | 'no-colon' | 'quote' | 'reserved' | 'tab' | 'unexpected';

const what: Readonly<Record<YamlFault, string>> = {
  bracket: 'A `[` or `{` is not closed where it should be',
  colon: 'There is a colon, or a line, that does not fit',
  escape: 'This is no escape that YAML knows',
  indentation: 'These lines do not begin in the same column',
  name: 'This is no name of a field',
  'no-colon': 'The colon after the name of the field is missing',
  quote: 'A quotation mark is not closed',
  reserved: 'Text cannot begin with this character without quotes',
  tab: 'There is a tab where only spaces may be',
  unexpected: 'This does not fit in here',
};

const howToMend: Readonly<Record<YamlFault, string>> = {
  bracket: 'Close it, or put the text in quotes.',
  colon:
    'Put text with a colon in it in quotes, write a space after the colon of a field, and begin all fields of a group in the same column.',
  escape: 'Write two backslashes, or use single quotes.',
  indentation: 'Begin all fields of a group, and all items of a list, in the same column.',
  name: 'Write a short word and a colon.',
  'no-colon': 'Write the name of a field, a colon, a space, and its value.',
  quote: "Close it. Within single quotes write `''` for `'`; within double quotes `\\\"` for `\"`.",
  reserved: 'Put the whole text in quotes.',
  tab: 'Indent with spaces.',
  unexpected: 'Compare the line with its neighbours: each is `name: value`, or `- item` in a list.',
};

/** What is wrong with YAML, in files and in front matter. */
export const yamlProblems = {
  YAML_SYNTAX: entry<{ fault: YamlFault }>({
    title: 'YAML that cannot be read',
    message: ({ fault }) => `${what[fault]}.`,
    hint: ({ fault }) => howToMend[fault],
    explanation: `Fields are written in YAML: a name, a colon, a space, and a value. These are the usual mistakes:

| wrong | right |
| --- | --- |
| \`name: Git: the basics\` | \`name: "Git: the basics"\` |
| \`name:First\` | \`name: First\` |
| \`reviewers: [@acme/mentors]\` | \`reviewers: ["@acme/mentors"]\` |
| \`description: "It's "here"\` | \`description: It's "here"\` |
| a tab before a name | spaces |

Long text is easiest to write below a \`|\`:

\`\`\`yaml
narrative: |
  Everything that is indented belongs to it: colons, "quotes" and # signs.
\`\`\``,
  }),

  YAML_REFERENCE: entry<{ kind: 'anchor' | 'alias' | 'merge key' }>({
    title: 'Reference in YAML',
    message: ({ kind }) => `This is a YAML ${kind}, and references are not followed.`,
    hint: ({ kind }) =>
      kind === 'anchor'
        ? 'Delete the `&` and the word after it, or put the text in quotes.'
        : 'Write the value itself here, or put the text in quotes.',
    explanation: `YAML can name a value with \`&name\` and use it again with \`*name\` or \`<<:\`. That makes a file say something else than a reviewer reads in it, and a few lines can grow to gigabytes. Every value is written where it is meant.

A text that begins with \`&\` or \`*\` needs quotes: \`name: "*** of the year"\`.`,
  }),

  YAML_TAG: entry({
    title: 'Tag in YAML',
    message: () => 'This value has a YAML tag, and tags are not read.',
    hint: () => 'Delete the `!` and the word after it, or put the text in quotes.',
    explanation: `A tag such as \`!!binary\` or \`!custom\` asks a program to make something of a value other than text, number, list or group. No field here needs that.

A text that begins with \`!\` needs quotes: \`name: "!important"\`.`,
  }),

  YAML_DIRECTIVE: entry({
    title: 'Directive in YAML',
    message: () => 'This is a YAML directive, and directives are not read.',
    hint: () => 'Delete the line.',
    explanation: `A first line such as \`%YAML 1.1\` would change what the rest means: under YAML 1.1 the word \`no\` is not a text. All files here are YAML 1.2 and need no such line.`,
  }),

  YAML_SEVERAL_DOCUMENTS: entry({
    title: 'Several documents in one file',
    message: () => 'A second YAML document begins here.',
    hint: () => 'Delete the line `---` or `...`, or put what follows in a file of its own.',
    explanation: `A line \`---\` in a YAML file begins a new document. Each file says one thing: one site, one person, one award.`,
  }),

  FIELDS_EXPECTED: entry<{ found: 'list' | 'text' | 'nothing' }>({
    title: 'No fields',
    message: ({ found }) => `There ${found === 'nothing' ? 'is nothing' : `is a ${found}`} where fields are expected.`,
    hint: () => 'Write each field on a line of its own: a name, a colon, a space, and the value.',
    explanation: `A file, or its front matter, is a group of fields:

\`\`\`yaml
issuedOn: 2026-06-03T09:00:00Z
id: ada-first-pull-request
\`\`\`

Without the space after the colon, \`issuedOn:2026\` is a text, not a field.`,
  }),

  FORBIDDEN_NAME: entry<{ name: string }>({
    title: 'Forbidden name of a field',
    message: ({ name }) => `No field may be called \`${name}\`.`,
    hint: () => 'Delete the field.',
    explanation: `The names \`__proto__\`, \`constructor\` and \`prototype\` mean something to the language that programs here are written in. A field of that name has only ever been an attempt to confuse them.`,
  }),

  DUPLICATE_FIELD: entry<{ field: string; firstLine: number }>({
    title: 'Field written twice',
    message: ({ field, firstLine }) =>
      `The field \`${field}\` is here for the second time; the first is in line ${firstLine}.`,
    hint: () => 'Keep the one you mean and delete the other.',
    explanation: `A field has one value. Where it is written twice, some programs take the first and some the last, so neither is taken.`,
  }),

  TOO_DEEP: entry<{ limit: number }>({
    title: 'Nested too deeply',
    message: ({ limit }) => `Lists and groups are nested more than ${limit} levels deep.`,
    hint: () => 'Delete the brackets or indentation that you did not mean.',
    explanation: `No field needs more than four levels. What is nested hundreds of levels deep has been made to break programs.`,
  }),
};
