import { didYouMean, entry } from '../entry.ts';

/** What is wrong between the places that say who a person is. */
export const recipientLinkProblems = {
  UNKNOWN_RECIPIENT: entry<{ handle: string; near: string | undefined }>({
    title: 'Unknown recipient',
    message: ({ handle }) => `Nothing says who \`${handle}\` is.`,
    hint: ({ handle, near }) =>
      `${didYouMean(near)}Add \`recipients/${handle}/recipient.yaml\`, or give \`identity\` and \`salt\` in the roster.`,
    explanation: `An award is for somebody. Who that is stands in \`recipients/<handle>/recipient.yaml\`, or in the row of a roster:

\`\`\`yaml
identity: { type: email, hashed: true, salt: q7Zk0mP2vX9cT4bN8wLr5g, identity: sha256$… }
\`\`\`

Where identities are kept apart, in a private repository, give its folder with \`--people\`.`,
  }),

  IDENTITY_CONFLICT: entry<{ handle: string; other: string }>({
    title: 'Two identities for one handle',
    message: ({ handle, other }) => `\`${handle}\` has another identity here than in \`${other}\`.`,
    hint: () => 'Give different people different handles, and one person the same identity and salt everywhere.',
    explanation: `A handle stands for one person. If two rosters hash the same address with different salts, the results differ, and nobody can see that they mean the same person.

Write the identity once, in \`recipients/<handle>/recipient.yaml\`, and leave \`identity\` and \`salt\` empty in the rosters.`,
  }),

  IDENTITY_TWICE: entry<{ handle: string; other: string }>({
    title: 'One identity for two handles',
    message: ({ handle, other }) => `\`${handle}\` has the same identity as \`${other}\`.`,
    hint: () => 'Use one handle for one person; if they are two people, one of the identities is a copy.',
    explanation: `A handle stands for one person, and a person has one handle. With two, neither page would show all that the person has earned, and a milestone would not find its badges.`,
  }),

  SALT_SHARED: entry<{ handle: string; other: string }>({
    title: 'Salt used for two people',
    message: ({ handle, other }) => `\`${handle}\` has the same salt as \`${other}\`.`,
    hint: () => 'Draw a new random salt for each person and hash again.',
    explanation: `The salt is there so that whoever guesses addresses must begin anew for each person. With a shared salt one round of guessing finds all of them.

Salts are random, at least 128 bits, and never shared:

\`\`\`sh
node -p "crypto.randomBytes(16).toString('base64url')"
\`\`\``,
  }),

  COHORT_WITH_RECIPIENT: entry<{ folder: string }>({
    title: 'Person and cohort in one folder',
    message: ({ folder }) => `\`${folder}\` has both a \`recipient.yaml\` and rosters.`,
    hint: () => 'Move the rosters into a folder of their own, named after the cohort.',
    explanation: `A folder in \`recipients/\` is either a person, with a \`recipient.yaml\`, or a cohort, with rosters (\`<badge>.csv\`) of many people. In a mixture nobody sees whose awards they are.`,
  }),
};
