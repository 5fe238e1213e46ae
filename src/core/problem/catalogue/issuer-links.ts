import { didYouMean, entry } from '../entry.ts';
import { listed } from '../listed.ts';

/** What is wrong between issuers, their keys and what names them. */
export const issuerLinkProblems = {
  UNKNOWN_ISSUER: entry<{ issuer: string; near: string | undefined }>({
    title: 'Unknown issuer',
    message: ({ issuer }) => `There is no issuer \`${issuer}\`.`,
    hint: ({ near }) => `${didYouMean(near)}Issuers are the folders in \`issuers/\` that contain an \`issuer.md\`.`,
    explanation: `A badge names its issuer with \`issuer:\`; a public key belongs to the issuer in whose folder it lies. Both need \`issuers/<issuer>/issuer.md\`.

Check the spelling, or describe the issuer first.`,
  }),

  ISSUER_LEFT_OUT: entry<{ issuers: readonly string[] }>({
    title: 'Badge without an issuer',
    message: () => 'The badge does not say who issues it, and there are several issuers.',
    hint: ({ issuers }) => `Add \`issuer:\` with one of ${listed(issuers)}.`,
    explanation: `Where there is one issuer, every badge is its. Where there are several, each badge says which one stands behind it:

\`\`\`yaml
name: First Pull Request
issuer: acme
\`\`\``,
  }),

  ISSUER_MISSING: entry({
    title: 'No issuer',
    message: () => 'The badge has no issuer: there is none in `issuers/`.',
    hint: () => 'Describe who awards the badge in `issuers/<issuer>/issuer.md`.',
    explanation: `A badge is worth what its issuer is worth, so there is none without. An issuer is a file \`issuers/acme/issuer.md\`:

\`\`\`yaml
---
name: Acme
url: https://acme.example/
email: badges@acme.example
---

Who we are.
\`\`\``,
  }),

  UNKNOWN_KEY: entry<{ issuer: string; key: string; near: string | undefined }>({
    title: 'Listed key without a file',
    message: ({ issuer, key }) =>
      `The key \`${key}\` is listed, but \`issuers/${issuer}/keys/${key}.pem\` does not exist.`,
    hint: ({ near }) => `${didYouMean(near)}Put the public key there, or take it off the list.`,
    explanation: `\`keys:\` in \`issuer.md\` lists the public keys of the issuer by the names of their files in \`keys/\`, without \`.pem\`:

\`\`\`yaml
keys: [{ id: "2026", status: active }]     # issuers/acme/keys/2026.pem
\`\`\`

\`npm run keys -- new acme\` makes a pair and puts the public half in its place. A key that has signed something must stay, as \`status: retired\`: without it nobody can check what it signed.`,
  }),

  UNLISTED_KEY: entry<{ issuer: string; key: string }>({
    title: 'Key that is not listed',
    message: ({ issuer, key }) => `The key \`${key}\` is not listed in \`issuers/${issuer}/issuer.md\`.`,
    hint: ({ key }) =>
      `Add \`{ id: "${key}", status: active }\` to \`keys:\`, with \`retired\` for a key of the past, or remove the file.`,
    explanation: `A key counts as the issuer's when two agree: the file in \`keys/\` and the list in \`issuer.md\`. A reviewer sees in the list what is about to change; a file alone could slip in among others.`,
  }),

  KEY_LISTED_TWICE: entry<{ key: string }>({
    title: 'Key listed twice',
    message: ({ key }) => `The key \`${key}\` is listed twice.`,
    hint: () => 'Keep one of the two entries.',
    explanation: `The list \`keys:\` in \`issuer.md\` gives the status of each key, so each may stand in it once.`,
  }),

  KEY_TWICE: entry<{ key: string; twin: string; issuer: string }>({
    title: 'One key under two names',
    message: ({ key, twin, issuer }) =>
      `The key \`${key}\` is the key \`${twin}\` of \`${issuer}\` under another name.`,
    hint: () =>
      'Make a pair of its own for the new name: `npm run keys -- rotate <issuer>`, or `--public-key` with another key.',
    explanation: `A key ends so that whoever has its private half signs no more. Under a second name it would go on signing. Each key of an issuer therefore has a private half of its own, and no key that was compromised is a key of anybody else.

\`\`\`yaml
# wrong, where second.pem is a copy of first.pem
keys:
  - { id: first, status: compromised, until: 2026-01-01T00:00:00Z }
  - { id: second, profile: own }
\`\`\`

Right: the same list, with a \`second.pem\` that \`npm run keys -- compromised <issuer> --since <date>\` has made.`,
  }),

  TWO_ACTIVE_KEYS: entry<{ first: string; second: string }>({
    title: 'Two active keys',
    message: ({ first, second }) =>
      `Both \`${first}\` and \`${second}\` are active, and an issuer signs with one key at a time.`,
    hint: () =>
      'Set `status: retired` on the older one, and `profile: own` on the newer: `npm run keys -- rotate <issuer>` does both for a new key.',
    explanation: `What is published is signed with the one active key. Verifiers accept one key in an issuer's profile, too; a key that follows another has a profile of its own.

\`\`\`yaml
keys:
  - { id: "2025", status: retired, until: 2026-01-01T00:00:00Z }
  - { id: "2026", profile: own }
\`\`\``,
  }),

  ACTIVE_KEY_ENDS: entry<{ key: string }>({
    title: 'Active key that has ended',
    message: ({ key }) => `The key \`${key}\` is active and says \`until:\`, which only keys that ended say.`,
    hint: ({ key }) =>
      `Take \`until:\` off \`${key}\`, or write \`status: retired\`. To replace it by a new key: \`npm run keys -- rotate <issuer>\`.`,
    explanation: `\`until:\` says of a key that signs no more up to which moment awards may be dated that it signed. Verifiers refuse signatures over awards with a later date. An active key has no such moment, since nobody knows it beforehand:

\`\`\`yaml
keys:
  - { id: "2025", status: retired, until: 2026-01-01T00:00:00Z }
  - { id: "2026", profile: own }
\`\`\``,
  }),

  KEYS_OF_HOSTED: entry<{ issuer: string }>({
    title: 'Keys of an issuer that does not sign',
    message: ({ issuer }) =>
      `The issuer \`${issuer}\` has \`signing: hosted\`, which means that it never signs, but here is a key.`,
    hint: () => 'Remove `signing: hosted`, or the keys.',
    explanation: `\`signing: hosted\` says that awards of this issuer are proven by the site that hosts them and by nothing else. A key beside it would never be used, and readers would wonder which of the two is meant.`,
  }),
};
