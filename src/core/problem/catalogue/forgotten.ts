import { entry } from '../entry.ts';

/** What is wrong with the traces of people who were forgotten. */
export const forgottenProblems = {
  FORGOTTEN_BUT_NAMED: entry<{ by: 'profile' | 'identity' }>({
    title: 'Person who is forgotten but still named',
    message: ({ by }) =>
      by === 'profile'
        ? 'The person is said to be forgotten, and here is their profile.'
        : 'The person is said to be forgotten, and here is an identity.',
    hint: () => 'Let `npm run forget -- <handle>` do it, or leave nothing but `forgotten` in this file.',
    explanation: `Whoever is forgotten keeps nothing that leads to them, and nobody else takes their place. The awards stand, and Blazon publishes them with an identity that nobody has, so the whole file is:

\`\`\`yaml
forgotten: 2026-07-01
\`\`\`

A hash of an identity leads to the person, too: who guesses the address can try it.

What was published before stays in the history of the repository and in copies of others; \`npm run forget\` says where.`,
  }),

  TOMBSTONE_OF_AWARD: entry<{ id: string; other: string }>({
    title: 'Award that is there and removed at once',
    message: ({ id, other }) => `The award \`${id}\` was removed, says this file, but it is there: \`${other}\`.`,
    hint: () => 'Remove the award if it is to be forgotten; remove this file if it was put there by mistake.',
    explanation: `A file in \`forgotten/\` keeps the address of an award answering after the award was removed. As long as the award is in the project it is published, so one of the two is not meant.

\`\`\`yaml
# forgotten/ak3v7wq2mzpb4tn6xh5d.yaml
on: 2026-07-01
issuer: acme
\`\`\``,
  }),
};

const FORGETTING = `There are two ways to forget a person, and \`npm run forget\` does both as they must be:

- **Anonymise.** The awards stand. \`recipient.yaml\` says \`forgotten: <day>\` and nothing else; evidence and narrative may go.
- **Remove.** The awards go, and in the same change a tombstone \`forgotten/<award>.yaml\` takes the place of each.`;

/** What is no lawful way to forget a person, seen in what was published before. */
export const forgettingEntries = {
  TOMBSTONE_WITHOUT_AWARD: entry<{ award: string }>({
    title: 'Tombstone of no award',
    message: ({ award }) =>
      `The award \`${award}\` was removed, says this file, but this change removes no published award of that id.`,
    hint: () =>
      'Take the file out. To remove the awards of a person, use `npm run forget`, which leaves a tombstone for each.',
    explanation: `A tombstone says that an award was there and that its person wished it to be gone; it also puts the award on the revocation list. That is only true of an award that was published and goes in the same change.

${FORGETTING}

An audit of history does not ask for it: where history was cleaned of a person, the tombstone is all that is left.`,
  }),

  TOMBSTONE_OF_OTHER_ISSUER: entry<{ award: string; issuer: string; expected: string }>({
    title: 'Tombstone that names another issuer',
    message: ({ award, issuer, expected }) =>
      `The award \`${award}\` was made by \`${expected}\`, and its tombstone says \`${issuer}\`.`,
    hint: ({ expected }) => `Write \`issuer: ${expected}\`, so that copies of the award are refused.`,
    explanation: `Copies of an award ask the revocation list of the issuer that made it. A tombstone that names another issuer puts the award on a list that nobody asks.

\`\`\`yaml
# forgotten/ak3v7wq2mzpb4tn6xh5d.yaml
on: 2026-07-01
issuer: acme
\`\`\``,
  }),

  FORGOTTEN_RETURNS: entry<{ award: string; how: 'removed' | 'anonymised' }>({
    title: 'Forgotten person who comes back',
    message: ({ award, how }) =>
      how === 'removed'
        ? `The award \`${award}\` was removed at the wish of its person, and is back.`
        : `The person of the award \`${award}\` was forgotten, and is no longer said to be.`,
    hint: ({ how }) =>
      how === 'removed'
        ? 'Put the tombstone back. If the person wants to have the badge again, award it anew.'
        : 'Put `forgotten` back as it was. If the person wants to have the badge again, award it anew.',
    explanation: `Who was forgotten stays forgotten: the site said so in public, and copies of a removed award are refused for good. An award that is made anew has an address of its own.

${FORGETTING}`,
  }),
};
