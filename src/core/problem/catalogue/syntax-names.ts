import { didYouMean, entry } from '../entry.ts';

/** Files that lie where nobody looks for them, and names that cannot become addresses. */
export const nameProblems = {
  UNEXPECTED_FILE: entry<{ near: string | undefined }>({
    title: 'Unexpected file',
    message: () => 'Nothing reads a file of this name in this place.',
    hint: ({ near }) => `${didYouMean(near)}Rename it, move it, or put it outside of the folders of the project.`,
    explanation: `A misnamed file would be passed over in silence, and the award in it would never be published. So every file below \`issuers/\`, \`badges/\` and \`recipients/\` has to be one of these:

| path | what |
| --- | --- |
| \`issuers/<issuer>/issuer.md\` | an issuer |
| \`issuers/<issuer>/keys/<key>.pem\` | a public key |
| \`badges/<badge>/badge.md\` or \`badge.mdx\` | a badge |
| \`badges/<badge>/badge.<language>.md\` | its translation |
| \`endorsements/<endorser>.md\` beside a badge or an issuer | what somebody says of it |
| \`recipients/<handle>/endorsements/<award>.<endorser>.md\` | what somebody says of an award |
| \`issuers/<issuer>/endorses/<name>.md\` | what the issuer says of something elsewhere |
| a \`.png\` or \`.svg\` beside \`issuer.md\` or \`badge.md\` | a picture |
| \`recipients/<handle>/recipient.yaml\` | who somebody is |
| \`recipients/<handle>/<badge>.md\` or \`.yaml\` | an award |
| \`recipients/<cohort>/<badge>.csv\` | a roster of awards |

\`README.md\` and files whose name begins with a dot may lie anywhere. YAML files end in \`.yaml\`, not \`.yml\`.`,
  }),

  BAD_NAME: entry<{ name: string; near: string | undefined }>({
    title: 'Name that cannot be an address',
    message: ({ name }) => `The name \`${name}\` cannot become part of an address.`,
    hint: ({ near }) =>
      `${near === undefined ? '' : `Rename it to \`${near}\`. `}Names are small letters, digits and single hyphens, at most 64.`,
    explanation: `The names of folders and files are the ids of issuers, badges and people: they become part of addresses that never change. They are written in small letters without accents, digits, and single hyphens between them, at most 64 characters:

| not good | good |
| --- | --- |
| \`First Pull Request\` | \`first-pull-request\` |
| \`git_101\` | \`git-101\` |
| \`José\` | \`jose\` |

What people read is the \`name\` in the file, and that may be anything.`,
  }),

  BAD_AWARD_NUMBER: entry<{ number: string }>({
    title: 'Number of a further award',
    message: ({ number }) => `\`${number}\` is no number for a further award.`,
    hint: () => 'The first award is `<badge>.md`; further ones count from `<badge>.2.md` on.',
    explanation: `Somebody who has a repeatable badge several times has several files, and the number is part of their names: \`speaker.md\`, \`speaker.2.md\`, \`speaker.3.md\`. Numbers begin with 2 and have no zeros before them.`,
  }),
};
