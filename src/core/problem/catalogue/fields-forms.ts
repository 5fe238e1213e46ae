import { didYouMean, entry } from '../entry.ts';

/** Why a text is no address of the web. */
export type UrlFault = 'no-scheme' | 'scheme' | 'credentials' | 'malformed';

const urlFaults: Readonly<Record<UrlFault, { readonly what: string; readonly hint: string }>> = {
  'no-scheme': { what: 'does not begin with `https://`', hint: 'Write the whole address, with `https://` before it.' },
  scheme: { what: 'is not an address of the web', hint: 'Only `https://` and `http://` are published.' },
  credentials: {
    what: 'has a user name or a password in it',
    hint: 'Delete everything before the `@`, and change the password: it has been seen.',
  },
  malformed: { what: 'is not an address', hint: 'Copy it once more from the browser; it has no spaces.' },
};

/** Texts that have a form of their own, and have it not. */
export const formProblems = {
  BAD_URL: entry<{ field: string; value: string; fault: UrlFault }>({
    title: 'Not a web address',
    message: ({ field, value, fault }) =>
      fault === 'credentials'
        ? `\`${field}\` ${urlFaults[fault].what}.`
        : `\`${field}\` is \`${value}\`, which ${urlFaults[fault].what}.`,
    hint: ({ fault }) => urlFaults[fault].hint,
    explanation: `Addresses are published as links that people click. So they are whole, and of the web:

| wrong | right |
| --- | --- |
| \`acme.example\` | \`https://acme.example/\` |
| \`//acme.example/x\` | \`https://acme.example/x\` |
| \`javascript:alert(1)\` | – |
| \`https://ada:secret@acme.example/\` | \`https://acme.example/\` |`,
  }),

  BAD_SITE_URL: entry<{ value: string }>({
    title: 'Not an address for the site',
    message: ({ value }) => `\`${value}\` cannot be the address of the site.`,
    hint: () =>
      'Write the whole address: `https://`, the name of the host, folders of plain letters, digits, `.`, `_`, `~` and `-`, and `/` at the end.',
    explanation: `Every published address begins with the \`url\` of \`site.yaml\`, and those addresses are the ids of badges and awards for ever. So it is complete:

| wrong | why | right |
| --- | --- | --- |
| \`badges.acme.example\` | no \`https://\` | \`https://badges.acme.example/\` |
| \`https://acme.example/badges\` | no \`/\` at its end | \`https://acme.example/badges/\` |
| \`http://acme.example/\` | anybody on the way can change it | \`https://acme.example/\` |
| \`https://acme.example/our%20badges/\` | programs write such letters in different ways | \`https://acme.example/our-badges/\` |
| \`https://192.0.2.7/\` | a number of a machine, not the name of a host | \`https://badges.acme.example/\` |

\`http://localhost:4321/\` is fine for trying things out.`,
  }),

  BAD_EMAIL: entry<{ field: string; value: string }>({
    title: 'Not an e-mail address',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, which is no e-mail address.`,
    hint: () => 'Write the address alone, such as `badges@acme.example`.',
    explanation: `The \`email\` of an issuer is the address of the organisation, published on purpose because Open Badges 2.0 asks for it. It is the bare address: no name, no \`mailto:\`, no brackets.`,
  }),

  BAD_TELEPHONE: entry<{ field: string; value: string }>({
    title: 'Not a telephone number',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, which is no international number.`,
    hint: () => 'Write `+`, the code of the country and the number, without spaces, in quotes: `"+33123456789"`.',
    explanation: `Open Badges 2.0 has telephone numbers in the form E.164: a plus, the code of the country, the number, at most 15 digits, with no spaces or brackets. An extension may follow: \`"+33123456789;ext=12"\`.`,
  }),

  BAD_SLUG: entry<{ field: string; value: string; near: string | undefined }>({
    title: 'Not the name of a folder or file',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, and no folder or file is called that.`,
    hint: ({ near }) => `${didYouMean(near)}Write small letters, digits and single hyphens.`,
    explanation: `Issuers, badges, keys and people are named by their folders and files, not by what they are called in them: \`first-pull-request\`, not \`First Pull Request\`. Such names are small letters, digits and single hyphens, at most 64.`,
  }),

  BAD_AWARD_ID: entry<{ field: string; value: string }>({
    title: 'Not an id for an award',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, which cannot be the id of an award.`,
    hint: () => 'Begin with a small letter; small letters, digits and single hyphens may follow.',
    explanation: `The \`id\` of an award becomes part of its address for ever. It begins with a letter, because YAML takes \`12e45\` for a number, and is at most 64 characters long: small letters, digits, single hyphens.

It is needed only where an award must keep an id it had before. Leave it out otherwise.`,
  }),

  BAD_LANGUAGE_TAG: entry<{ value: string; near: string | undefined }>({
    title: 'Not a language',
    message: ({ value }) => `\`${value}\` is no language tag as we write it.`,
    hint: ({ near }) =>
      `${didYouMean(near)}Write the language, and perhaps script and country: \`fr\`, \`pt-BR\`, \`zh-Hant\`.`,
    explanation: `Languages are written as BCP 47 has it: the language in small letters, then perhaps the script with one capital and the country in capitals, with hyphens.

| wrong | right |
| --- | --- |
| \`french\` | \`fr\` |
| \`pt_br\` | \`pt-BR\` |
| \`EN\` | \`en\` |

The name of a translation is \`badge.<language>.md\`, for example \`badge.pt-BR.md\`.`,
  }),

  BAD_PICTURE_NAME: entry<{ field: string; value: string }>({
    title: 'Not the name of a picture',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, which is no name of a PNG or SVG beside this file.`,
    hint: () => 'Write the name alone, such as `image.svg`, and put the picture in the same folder.',
    explanation: `A picture lies in the folder of the file that names it, and is a PNG or an SVG: only these can carry a badge. Its name is letters, digits, dots, hyphens and underscores, and ends in \`.png\` or \`.svg\`.

| wrong | right |
| --- | --- |
| \`../logo.svg\` | \`logo.svg\` |
| \`https://acme.example/logo.png\` | \`logo.png\` |
| \`photo.jpg\` | \`photo.png\`, converted |`,
  }),

  BAD_REVIEWER: entry<{ field: string; value: string }>({
    title: 'Not a reviewer',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, which is no account or team.`,
    hint: () => 'Write `"@name"` or `"@organisation/team"`, in quotes.',
    explanation: `Reviewers are written out to \`CODEOWNERS\`, so they are accounts (\`"@ada"\`) or teams (\`"@acme/mentors"\`) of GitHub: letters, digits and hyphens, with a letter or digit first and last. The quotes are needed: YAML does not let text begin with \`@\`.`,
  }),

  BAD_DURATION: entry<{ field: string; value: string }>({
    title: 'Not a duration',
    message: ({ field, value }) => `\`${field}\` is \`${value}\`, which is no duration.`,
    hint: () => 'Write `P`, and years, months, weeks or days: `P2Y`, `P18M`, `P6W`, `P90D`, `P1Y6M`.',
    explanation: `How long awards of a badge stand is an ISO 8601 duration: \`P\`, then numbers with \`Y\` for years, \`M\` for months, \`W\` for weeks, \`D\` for days, in this order. Hours and minutes are not used.

\`\`\`yaml
expires: 2 years   # wrong
expires: P2Y       # right
\`\`\`

One award can end at another moment: \`expires: 2027-06-03T09:00:00Z\` in its own file.`,
  }),
};
