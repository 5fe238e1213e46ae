import { entry } from '../entry.ts';

const HOW_TO_HASH = `\`\`\`sh
npm run hash                     # asks for the address
npm run hash -- --format csv     # the cells identity,salt of a roster
\`\`\`

\`\`\`yaml
identity:
  type: email
  hashed: true
  salt: q7Zk0mP2vX9cT4bN8wLr5g
  identity: sha256$4d64c546…
\`\`\`

It hashes the address in small letters, with a salt of this person's own.`;

/** What would give people away. */
export const peopleProblems = {
  CLEAR_EMAIL: entry({
    title: 'E-mail address in clear',
    message: () => 'This is an e-mail address that everybody can read.',
    hint: () => 'Put a salted hash in its place: `npm run hash` asks for the address and prints what to write.',
    explanation: `What is in the repository is public and stays in its history. So no e-mail address may stand below \`recipients/\`: not in a field, not in a narrative, not in a comment, and not disguised as \`%40\` or \`&#64;\`. In its place stands a salted hash, against which the person can check an address they know:

${HOW_TO_HASH}

A hash with a published salt can be guessed by somebody who tries addresses. Treat it as personal data, and prefer an address the person publishes anyway: \`{ type: url, identity: https://github.com/ada }\`.

If the address has been pushed, deleting it in a new commit does not remove it from the history.`,
  }),

  IDENTITY_IN_CLEAR: entry<{ type: string }>({
    title: 'Identity in clear',
    message: ({ type }) => `An identity of the type \`${type}\` must be hashed.`,
    hint: () =>
      'Hash it: `npm run hash` prints what to write; or write `type: url` if it is the address of a page of this person.',
    explanation: `Only the address of a page that the person publishes, such as their profile on a platform, may stand in clear. Everything else is hashed with a salt:

${HOW_TO_HASH}`,
  }),

  IDENTITY_NOT_HASHED: entry({
    title: 'Identity that is said to be hashed',
    message: () => 'The identity is said to be hashed, but this is no hash.',
    hint: () =>
      'Write `sha256$` and the 64 hexadecimal digits of the hash; or, for the address of a page, leave out `hashed` and `salt`.',
    explanation: `With \`hashed: true\`, or with a salt, \`identity\` is the hash:

${HOW_TO_HASH}`,
  }),

  HASH_NOT_DECLARED: entry({
    title: 'Hash that is not said to be one',
    message: () => 'This has a hash or a salt, but does not say `hashed: true`.',
    hint: () => 'Add `hashed: true`; or, for the address of a page, delete `salt`.',
    explanation: `Whether an identity is hashed is said, not guessed: Open Badges 2.0 asks for it, and readers rely on it.

\`\`\`yaml
identity: { type: email, hashed: true, salt: q7Zk0mP2vX9cT4bN8wLr5g, identity: sha256$4d64c546… }
identity: { type: url, identity: https://github.com/ada }
\`\`\``,
  }),

  BAD_HASH: entry({
    title: 'Hash of another kind',
    message: () => 'This is not a SHA-256 as it is written here.',
    hint: () => 'Write `sha256$` and 64 hexadecimal digits in small letters.',
    explanation: `An identity is hashed with SHA-256. MD5 and SHA-1 are too weak, and those who check badges know no others. Before the digits stands \`sha256$\`; the letters among them are small.

${HOW_TO_HASH}`,
  }),

  WEAK_SALT: entry({
    title: 'Salt that is too weak',
    message: () => 'This salt has less than 128 bits of chance.',
    hint: () => 'Make a new one for this person and hash again: `npm run hash` prints both.',
    explanation: `A salt makes the same address hash differently for every person and every project, so that nobody can look hashes up in a list. For that it is random and long: at least 22 characters of base64url (\`A\` to \`Z\`, \`a\` to \`z\`, \`0\` to \`9\`, \`-\`, \`_\`), or at least 32 hexadecimal digits. Words and dates are no salts.

The salt is part of what is hashed, so a new salt needs a new hash:

${HOW_TO_HASH}`,
  }),

  PROFILE_NOT_PUBLIC: entry({
    title: 'Profile without consent',
    message: () => 'The profile does not say that the person has agreed to it.',
    hint: () => 'Add `public: true` if they have; delete the profile if they have not.',
    explanation: `A profile puts a name on the site and lists the badges under it. That is done only when the person has agreed, and the file says so:

\`\`\`yaml
profile: { name: Ada L., url: https://ada.example/, public: true }
\`\`\`

Without a profile awards are published all the same, and nobody is named.`,
  }),
};
