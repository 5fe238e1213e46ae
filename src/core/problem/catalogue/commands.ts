import { listed } from '../listed.ts';
import { didYouMean, entry } from '../entry.ts';

const EXAMPLE = `\`\`\`csv
email,issuedOn,evidence
ada@mail.example,2026-06-03T09:00:00Z,https://github.com/acme/tool/pull/41
\`\`\``;

/** What is wrong with a list of people that a command is given, `npm run award -- <badge> --csv people.csv`, and with what it is to do. */
export const commandsProblems = {
  BADGE_RETIRED: entry<{ badge: string }>({
    title: 'Award of a retired badge',
    message: ({ badge }) => `The badge \`${badge}\` is retired and is not awarded any more.`,
    hint: ({ badge }) => `Award the badge that came after it, or set \`status: active\` in \`badges/${badge}/\`.`,
    explanation: `A badge with \`status: retired\` keeps its page and its awards, and the commands make no new ones. What was awarded before it was retired can still be written by hand, with the date on which it was earned.`,
  }),

  LIST_EMPTY: entry({
    title: 'List without people',
    message: () => 'The list has no row with a person in it.',
    hint: () => 'The first row names the columns, such as `email`; each row below it is one person.',
    explanation: `A list is a table as a spreadsheet saves it (CSV), with commas, semicolons or tabs:

${EXAMPLE}`,
  }),

  LIST_UNKNOWN_COLUMN: entry<{ column: string; near: string | undefined; known: readonly string[] }>({
    title: 'Unknown column in a list',
    message: ({ column }) =>
      column === '' ? 'A column has no name.' : `Lists of people have no column \`${column}\`.`,
    hint: ({ near, known }) => didYouMean(near).trim() || `Delete it, or call it one of ${listed(known)}.`,
    explanation: `A column that nobody reads might be the one that matters, so nothing is passed over in silence. \`name\` may be there for your own eyes; names are never written into the project.

${EXAMPLE}`,
  }),

  LIST_WITHOUT_IDENTITY: entry({
    title: 'List that does not say who',
    message: () => 'The list has no column that says who is meant.',
    hint: () => 'Add a column `email`, `github`, `url` or `handle`.',
    explanation: `Somebody is known by an e-mail address (written only as a hash), by a GitHub login or another address of their own, or by the handle that they already have in this project.

${EXAMPLE}`,
  }),

  LIST_NOBODY: entry({
    title: 'Row without a person',
    message: () => 'This row does not say who is meant.',
    hint: () => 'Fill in the e-mail address, GitHub login, address or handle, or delete the row.',
    explanation: `Every row is one award to one person, so one of \`email\`, \`github\`, \`url\` and \`handle\` is filled in.

${EXAMPLE}`,
  }),

  LIST_TWO_IDENTITIES: entry<{ columns: readonly string[] }>({
    title: 'Row with two identities',
    message: ({ columns }) => `This row says in ${listed(columns)} who is meant, and only one of them can be it.`,
    hint: () => 'Leave the one that the award is to be checked against, and empty the others.',
    explanation: `An award is made out to one identity, and a verifier compares it with that one alone. Most people are best known by the e-mail address that they also give elsewhere.`,
  }),

  LIST_NOT_EMAIL: entry({
    title: 'Not an e-mail address',
    message: () => 'This is not an e-mail address.',
    hint: () => 'Write it as `name@domain`, without a name before it and without angle brackets.',
    explanation: `What is hashed cannot be looked at afterwards, so an address is checked before:

| wrong | right |
| --- | --- |
| \`Ada <ada@mail.example>\` | \`ada@mail.example\` |
| \`ada at mail.example\` | \`ada@mail.example\` |`,
  }),

  LIST_NOT_LOGIN: entry<{ login: string }>({
    title: 'Not a GitHub login',
    message: ({ login }) => `\`${login}\` cannot be a GitHub login.`,
    hint: () => 'Write the login as it stands in the address of the profile, `ada` or `@ada`.',
    explanation: `A GitHub login has at most 39 letters, digits and single hyphens, and is the last part of \`https://github.com/ada\`. For another address use the column \`url\`.`,
  }),

  LIST_DOMAIN: entry<{ domain: string; near: string }>({
    title: 'Domain that looks mistyped',
    message: ({ domain, near }) => `\`${domain}\` is one slip away from \`${near}\`.`,
    hint: () => 'Ask the person and mend it; or say `--accept-domains` if it is right.',
    explanation: `An award to a mistyped address can never be claimed: only its hash is published, and nobody can see the slip in it any more. Domains that are one letter away from a very common one, or from one that many others in the list have, are therefore asked about.

| mistyped | meant |
| --- | --- |
| \`ada@gmial.com\` | \`ada@gmail.com\` |
| \`ada@outlook.con\` | \`ada@outlook.com\` |`,
  }),

  LIST_TWICE: entry<{ firstLine: number }>({
    title: 'Somebody twice in one list',
    message: ({ firstLine }) => `This is the person of line ${firstLine} again.`,
    hint: () => 'Delete one of the two rows.',
    explanation: `One list awards its badge once to each person. The same person is known by the same address, whatever the case of its letters, or by the same handle.`,
  }),

  LIST_FORMULA: entry<{ column: string }>({
    title: 'Formula in a list',
    message: ({ column }) => `The cell in \`${column}\` begins like a formula of a spreadsheet.`,
    hint: () => 'Write the value itself, without `=`, `+`, `-` or `@` at its beginning.',
    explanation: `What begins with \`=\`, \`+\`, \`-\` or \`@\` is run by spreadsheets that open the roster later. A value that was computed is saved by the spreadsheet as what it came to; a formula in a CSV file was put there as text. A list item in a narrative, \`- like this\`, is let through; a GitHub login may begin with \`@\`.`,
  }),
};
