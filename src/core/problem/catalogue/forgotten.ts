import { entry } from '../entry.ts';

/** What is wrong with the traces of people who were forgotten. */
export const forgottenProblems = {
  FORGOTTEN_BUT_NAMED: entry<{ by: 'profile' | 'identity' }>({
    title: 'Person who is forgotten but still named',
    message: ({ by }) =>
      by === 'profile'
        ? 'The person is said to be forgotten, and here is their profile.'
        : 'The person is said to be forgotten, and here is their identity in clear.',
    hint: () =>
      'Let `npm run forget -- <handle>` do it: it removes the profile and puts a hash of chance in the place of the identity.',
    explanation: `Whoever is forgotten keeps nothing that leads to them. The awards stand, with an identity that is the hash of something nobody kept:

\`\`\`yaml
identity: { type: email, hashed: true, salt: q7Zk0mP2vX9cT4bN8wLr5g, identity: sha256$… }
forgotten: 2026-07-01
\`\`\`

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
