import { entry } from '../entry.ts';

/** What is wrong with the way in which awards are reviewed. */
export const reviewingProblems = {
  CODEOWNERS_STALE: entry<{ missing: boolean }>({
    title: 'CODEOWNERS does not agree with who is named',
    message: ({ missing }) =>
      missing
        ? 'Maintainers or reviewers are named, and there is no file that tells GitHub to ask them.'
        : 'From this line on the file does not agree with the maintainers and reviewers that are named.',
    hint: () => 'Write it anew: `npm run codeowners`.',
    explanation: `GitHub asks those people about a pull request whom \`.github/CODEOWNERS\` names for the files in it. That file is made of the \`reviewers\` of the badges and the \`maintainers\` in \`site.yaml\`:

\`\`\`yaml
# badges/soldering/badge.md (front matter)
reviewers: ['@guild/workshop']
\`\`\`

\`\`\`text
# .github/CODEOWNERS
/badges/soldering/ @guild/workshop
/recipients/*/soldering.md @guild/workshop
\`\`\`

Where the two do not agree, somebody is asked who is no reviewer, or nobody is. Lines of your own may stand above those that are written for you; of several lines that fit a file, GitHub takes the last.`,
  }),
};
