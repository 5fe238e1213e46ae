import { didYouMean, entry } from '../entry.ts';

/** What is wrong between files: names that lead nowhere, circles, order. */
export const linksProblems = {
  UNKNOWN_BADGE: entry<{ badge: string; near?: string }>({
    title: 'Unknown badge',
    message: ({ badge }) => `There is no badge \`${badge}\`.`,
    hint: ({ near }) =>
      `${didYouMean(near)}Badges are the folders in \`badges/\`; the name of an award file is the name of its badge.`,
    explanation: `An award names its badge by its file name: \`recipients/r-7k2m9q/first-pull-request.md\` awards the badge in \`badges/first-pull-request/\`.
Milestones (\`requires\`) and successors (\`supersedes\`) name badges in the same way.

Check the spelling, or add the badge first.`,
  }),
};
