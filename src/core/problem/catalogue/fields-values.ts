import { didYouMean, entry } from '../entry.ts';

type Type = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

const typeNames: Readonly<Record<Type, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of fields',
};

/** Fields that are not there, not known, or hold something else than they should. */
export const valueProblems = {
  UNKNOWN_FIELD: entry<{ field: string; near: string | undefined; known: readonly string[] }>({
    title: 'Unknown field',
    message: ({ field }) => `There is no field \`${field}\` here.`,
    hint: ({ near, known }) => didYouMean(near).trim() || `The fields here are ${listed(known)}.`,
    explanation: `A misspelt field would be passed over in silence: an award with \`expries:\` would never expire. So every field that is not known is refused, with the nearest one that is.

\`\`\`yaml
isuedOn: 2026-06-03T09:00:00Z     # wrong
issuedOn: 2026-06-03T09:00:00Z    # right
\`\`\`

The names are those of Open Badges 2.0 wherever it has the field.`,
  }),

  MISSING_FIELD: entry<{ field: string; example?: string | undefined }>({
    title: 'Missing field',
    message: ({ field }) => `The field \`${field}\` is missing.`,
    hint: ({ field, example }) =>
      `Add it${example === undefined ? '' : `, for example \`${lastName(field)}: ${example}\``}.`,
    explanation: `Some fields cannot be left out, because Open Badges 2.0 asks for them or because nobody could make sense of the rest without them:

| file | needs |
| --- | --- |
| \`site.yaml\` | \`name\`, \`url\` |
| \`issuer.md\` | \`name\`, \`url\`, \`email\` |
| \`badge.md\` | \`name\`, \`description\`, \`image\` with \`file\` and \`caption\`, and criteria below the front matter |
| a translation | \`name\`, \`description\`, and criteria |
| \`recipient.yaml\` | \`identity\` with \`type\` and \`identity\`; \`salt\` where it is a hash |
| an award | \`issuedOn\` |
| a roster | the columns \`handle\` and \`issuedOn\`, filled in each row |`,
  }),

  EMPTY_VALUE: entry<{ field: string; example?: string | undefined }>({
    title: 'Field without a value',
    message: ({ field }) => `The field \`${field}\` is there, but it has no value.`,
    hint: ({ field, example }) =>
      `Fill it in${example === undefined ? '' : `, for example \`${lastName(field)}: ${example}\``}, or delete it.`,
    explanation: `A name with nothing after its colon, an empty text and an empty list say nothing. Where a field has nothing to say it is left out.`,
  }),

  WRONG_TYPE: entry<{ field: string; expected: Type; found: Type; written: string; example?: string | undefined }>({
    title: 'Value of the wrong kind',
    message: ({ field, expected, found }) =>
      `\`${field}\` should be ${typeNames[expected]}; this is ${found === 'boolean' ? '`true` or `false`' : typeNames[found]}.`,
    hint: ({ field, expected, found, written, example }) => {
      if (expected === 'string' && (found === 'number' || found === 'boolean'))
        return `Put it in quotes: \`"${written}"\`.`;
      return example === undefined
        ? `Write ${typeNames[expected]}.`
        : `Write, for example, \`${lastName(field)}: ${example}\`.`;
    },
    explanation: `YAML reads some words as something else than text. Quotes make them text:

| written | read as | as text |
| --- | --- | --- |
| \`2024\` | a number | \`"2024"\` |
| \`12e45\` | a number | \`"12e45"\` |
| \`+33123456789\` | a number | \`"+33123456789"\` |
| \`true\` | yes | \`"true"\` |

Lists stand in square brackets or after hyphens, groups in curly brackets or indented:

\`\`\`yaml
tags: [git, "2024"]
image: { file: image.svg, caption: A green circle }
\`\`\``,
  }),

  NOT_ONE_OF: entry<{ field: string; value: string; allowed: readonly string[]; near: string | undefined }>({
    title: 'Value that is not on the list',
    message: ({ field, value, allowed }) =>
      `\`${field}\` is \`${value}\`, but it can only be ${listed(allowed, 'or')}.`,
    hint: ({ near, allowed }) => didYouMean(near).trim() || `Write ${listed(allowed, 'or')}.`,
    explanation: `Some fields know a few words only, in small letters:

| field | words |
| --- | --- |
| \`status\` of a badge | \`draft\`, \`active\`, \`retired\` |
| \`status\` of a key | \`active\`, \`retired\`, \`compromised\` |
| \`evidence\` of a badge | \`required\`, \`optional\`, \`none\` |
| \`type\` of an identity | \`email\`, \`url\`, \`telephone\` |
| \`signing\` of an issuer | \`hosted\`, or left out |`,
  }),

  TOO_LONG: entry<{ field: string; length: number; limit: number }>({
    title: 'Text that is too long',
    message: ({ field, length, limit }) => `\`${field}\` has ${length} characters; ${limit} is the most.`,
    hint: () => 'Make it shorter. Longer stories go into the text of the page.',
    explanation: `Names and descriptions stand in lists, on cards and in other people's programs, which cut what is too long. What needs more room goes into the Markdown below the front matter: the criteria of a badge, the narrative of an award.`,
  }),

  TOO_MANY: entry<{ field: string; limit: number }>({
    title: 'List that is too long',
    message: ({ field, limit }) => `\`${field}\` has more than ${limit} items.`,
    hint: () => 'Keep the most telling ones.',
    explanation: `Lists are read by people. The limits are far above what anybody needs: 50 tags, 100 pieces of evidence, 20 links.`,
  }),

  OUT_OF_RANGE: entry<{ field: string; written: string; minimum: number; maximum: number }>({
    title: 'Number out of range',
    message: ({ field, written, minimum, maximum }) =>
      `\`${field}\` is \`${written}\`; it can be from ${minimum} to ${maximum}.`,
    hint: ({ minimum, maximum }) => `Write a number from ${minimum} to ${maximum}.`,
    explanation: `A milestone needs at least one of its badges. Where it needs all of them, \`count\` is left out:

\`\`\`yaml
requires: { count: 2, of: [first-issue, first-pull-request, first-review] }
\`\`\``,
  }),

  REPEATED_ITEM: entry<{ field: string; item: string }>({
    title: 'The same item twice',
    message: ({ field, item }) => `\`${item}\` is in \`${field}\` twice.`,
    hint: () => 'Delete one of the two.',
    explanation: `Items of a list such as \`tags\`, \`reviewers\` or \`languages\` count once, so writing them twice is a mistake, perhaps for another word.`,
  }),

  MISSING_CRITERIA: entry({
    title: 'Badge without criteria',
    message: () => 'There is no text below the front matter, and that text is the criteria.',
    hint: () => 'Write below the second `---` what somebody has to do to earn this badge.',
    explanation: `The criteria are what gives a badge its worth: whoever looks at an award reads there what it took. They are the Markdown below the front matter of \`badge.md\`, and of its translations.

\`\`\`md
---
name: First Pull Request
description: Had a first pull request reviewed and merged.
image: { file: image.svg, caption: Two branches joining in a green circle }
---

To earn this badge, open a pull request, answer its review, and see it merged.
\`\`\``,
  }),

  NARRATIVE_IN_FRONT_MATTER: entry({
    title: 'Narrative in the front matter',
    message: () => 'In a Markdown file the narrative is the text below the front matter, not a field.',
    hint: () => 'Move the text below the second `---`, or name the file `.yaml`.',
    explanation: `An award is either a Markdown file, with its narrative below the front matter, or a YAML file with the field \`narrative\`. With both there would be two narratives.

\`\`\`md
---
issuedOn: 2026-06-03T09:00:00Z
---

Fixed the time zone of exports.
\`\`\``,
  }),
};

function listed(words: readonly string[], conjunction = 'and'): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}

/** `caption` of `image.caption`: the example is that of the field alone. */
function lastName(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}
