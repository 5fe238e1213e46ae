import { entry } from '../entry.ts';

const AFTERWARDS =
  'Revoke the award; or let its reviewers approve it after all, with a pull request that adds an entry to its `errata` which says so.';

const WHY = `Whoever trusts an award trusts that somebody else looked at it. Approvals are copied into git when a change is merged (\`npm run provenance -- record\`), and \`npm run audit -- --duties\` checks them.`;

const MENDED = `What was merged cannot be unmerged, so it is put right in the open. The award is revoked, or a change of it is approved by those who should have approved it in the first place:

\`\`\`yaml
# recipients/ada/soldering.md
errata:
  - { on: 2026-06-10, note: Merged without the approval of its reviewers; they have looked at it since. }
\`\`\``;

/** What went wrong with the approval of an award that is published. */
export const dutiesProblems = {
  AWARD_SELF_APPROVED: entry<{ award: string; login: string }>({
    title: 'Award approved by its own author',
    message: ({ award, login }) =>
      `\`${login}\` wrote the change that brought the award \`${award}\`, and approved it as well.`,
    hint: () => AFTERWARDS,
    explanation: `${WHY} An author's own approval counts for nothing, whoever opened the pull request: the authors of its commits are authors too.

${MENDED}`,
  }),

  AWARD_APPROVED_BY_EARNER: entry<{ award: string; login: string }>({
    title: 'Award approved by its own earner',
    message: ({ award, login }) => `The award \`${award}\` is for \`${login}\`, who approved it.`,
    hint: () => AFTERWARDS,
    explanation: `${WHY} Nobody awards a badge to themselves. The earner is known from the application, or from an identity that is the page of the account, \`https://github.com/<login>\`, in clear or as a hash.

${MENDED}`,
  }),

  TOO_FEW_APPROVALS: entry<{
    award: string;
    badge: string;
    approved: number;
    needed: number;
    pullRequest: number | undefined;
  }>({
    title: 'Award with too few approvals',
    message: ({ award, badge, approved, needed, pullRequest }) =>
      `\`${badge}\` asks for ${needed === 1 ? 'an approval' : `${needed} approvals`} of its reviewers; the award \`${award}\` came ${
        pullRequest === undefined
          ? 'without a pull request'
          : `by pull request #${pullRequest} with ${approved === 0 ? 'none' : approved === 1 ? 'one' : String(approved)}`
      }.`,
    hint: () => AFTERWARDS,
    explanation: `${WHY} A badge with \`reviewers\` is awarded when as many of them as it asks for in \`approvals\` have approved the change as it was merged:

\`\`\`yaml
# badges/soldering/badge.md (front matter)
reviewers: ['@ada', '@guild/workshop']
approvals: 2
\`\`\`

Who is in a team git cannot know: where a badge names a team, everybody counts who could write to the repository. A branch protection that asks for reviews of code owners keeps this problem from arising.

${MENDED}`,
  }),

  APPROVED_BEFORE_CHANGE: entry<{ award: string; login: string }>({
    title: 'Award changed after it was approved',
    message: ({ award, login }) =>
      `\`${login}\` approved an earlier state of the change that brought the award \`${award}\`, not what was merged.`,
    hint: () => AFTERWARDS,
    explanation: `${WHY} An approval is about what was there when it was given. What came after it nobody has looked at. GitHub can dismiss such approvals by itself: “Dismiss stale pull request approvals when new commits are pushed”.

${MENDED}`,
  }),

  APPLICATION_EDITED: entry<{ award: string; application: string }>({
    title: 'Application edited after its award was made of it',
    message: ({ award, application }) =>
      `The application ${application} said something else when the award \`${award}\` was merged than when the change was made of it.`,
    hint: () =>
      'Compare the application with the award. If the award is right, say so with an approved entry in its `errata`; if not, revoke it.',
    explanation: `${WHY} The change that is made of an application names the digest of its text, and the digest at the merge is noted. Where the two differ, the evidence that reviewers saw in the application may not be what the award rests on.

${MENDED}`,
  }),
};
