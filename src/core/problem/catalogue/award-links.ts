import { didYouMean, entry } from '../entry.ts';
import { listed } from '../listed.ts';

/** What is wrong between awards, and between awards and the rules of their badge. */
export const awardLinkProblems = {
  AWARD_OF_DRAFT: entry<{ badge: string }>({
    title: 'Award of a draft',
    message: ({ badge }) => `The badge \`${badge}\` is a draft and cannot be awarded yet.`,
    hint: ({ badge }) => `Set \`status: active\` in \`badges/${badge}/\` when its criteria are settled.`,
    explanation: `A draft is not published, so an award of it would lead nowhere. Once a badge has been awarded its meaning does not change any more; a draft's still may.`,
  }),

  AWARD_TWICE: entry<{
    badge: string;
    handle: string;
    other: string;
    repeatable: boolean;
    as: 'row' | 'file' | 'numbered file';
  }>({
    title: 'Same badge awarded twice',
    message: ({ badge, handle, other }) => `\`${handle}\` already has the badge \`${badge}\`: see \`${other}\`.`,
    hint: ({ badge, repeatable, as }) => {
      const permission = repeatable ? [] : [`set \`repeatable: true\` in \`badges/${badge}/\``];
      const name = as === 'numbered file' && !repeatable ? [] : [ownName(as, badge)];
      return `Remove one of the two. If the badge was earned again, ${[...permission, ...name].join(' and ')}.`;
    },
    explanation: `Most badges are earned once, so a second award is most often a slip, for instance a person in two rosters. A badge that may be earned again says \`repeatable: true\`. A further award is then

- a file of its own, \`<badge>.2.md\`, \`<badge>.3.md\`, or
- a row of another roster that has an \`id\` of its own, as rosters have no number:

\`\`\`csv
handle,issuedOn,id
ada,2026-06-03T09:00:00Z,ada-spoke-again-in-spring
\`\`\``,
  }),

  AWARD_OUT_OF_LINE: entry<{ expected: string }>({
    title: 'Award number out of line',
    message: ({ expected }) => `This is numbered as a further award, but there is no \`${expected}\`.`,
    hint: () => 'Number the awards of a badge 2, 3 and so on after the first, which has no number.',
    explanation: `The first award of a badge to a person is \`<badge>.md\`, the second \`<badge>.2.md\`. A gap would mean that an award was removed; awards are never removed but revoked, so that what was once published can be looked up.`,
  }),

  AWARD_ID_TWICE: entry<{ id: string; other: string }>({
    title: 'Award id used twice',
    message: ({ id, other }) => `The id \`${id}\` is already that of \`${other}\`.`,
    hint: () => 'Remove `id`, so that one is derived, or choose another.',
    explanation: `The id of an award is its address on the site and never changes. \`id\` in an award pins one, for instance that of an award made elsewhere before. No two awards can have the same.`,
  }),

  UNKNOWN_RENEWED: entry<{ award: string; near: string | undefined }>({
    title: 'Renewal of an award that does not exist',
    message: ({ award }) => `There is no award \`${award}\` that could be renewed.`,
    hint: ({ near }) => `${didYouMean(near)}The id is the last part of the address of the page of the award.`,
    explanation: `An award that follows one which has ended, or is about to, names it by its id:

\`\`\`yaml
issuedOn: 2028-06-03T09:00:00Z
renews: a7kydtm3s2g4azl565ozk
\`\`\`

\`npm run award -- <badge> <who> --renew\` finds the award and writes this.`,
  }),

  NOT_RENEWABLE: entry<{ award: string; why: 'person' | 'badge' | 'later' | 'twice' }>({
    title: 'Renewal of an award that is not its own',
    message: ({ award, why }) =>
      ({
        person: `The award \`${award}\` is that of somebody else.`,
        badge: `The award \`${award}\` is of another badge.`,
        later: `The award \`${award}\` is not older than this one.`,
        twice: `The award \`${award}\` is renewed by another award already.`,
      })[why],
    hint: ({ why }) =>
      why === 'twice'
        ? 'Name the award that renewed it, or leave out `renews`.'
        : 'Name an earlier award of the same badge to the same person, or leave out `renews`.',
    explanation: `A renewal continues what one person has: the award that it names is an earlier one, of the same person, of the same badge or of one that the badge supersedes. Each
is renewed once; what is renewed again is the renewal.`,
  }),

  NOTHING_TO_RENEW: entry<{ badge: string; handle: string }>({
    title: 'Nothing to renew',
    message: ({ badge, handle }) => `\`${handle}\` has no award of \`${badge}\` that could be renewed.`,
    hint: () => 'Leave out `--renew` to award the badge for the first time.',
    explanation: `\`npm run award -- <badge> <who> --renew\` writes an award that follows the latest one of the same badge to the same person. It looks for one that is
neither revoked nor renewed already; one that has expired will do.`,
  }),

  EVIDENCE_MISSING: entry<{ badge: string }>({
    title: 'Award without evidence',
    message: ({ badge }) => `The badge \`${badge}\` requires evidence, and this award has none.`,
    hint: () => 'Add `evidence` with the address of the work, or with a `narrative` that describes it.',
    explanation: `The badge says \`evidence: required\`:

\`\`\`yaml
evidence:
  - { id: https://github.com/acme/tool/pull/41, name: Fix time zone of exports }
\`\`\``,
  }),

  EVIDENCE_UNWANTED: entry<{ badge: string }>({
    title: 'Award with evidence it must not have',
    message: ({ badge }) => `The badge \`${badge}\` is awarded without evidence, and this award has some.`,
    hint: ({ badge }) => `Remove \`evidence\`, or set \`evidence: optional\` in \`badges/${badge}/\`.`,
    explanation: `A badge with \`evidence: none\` is one whose evidence would say too much about a person, or whose criteria need none. The award shows that it was earned and nothing else.`,
  }),

  UNKNOWN_CRITERION: entry<{ badge: string; criterion: number; count: number }>({
    title: 'Evidence for a criterion that is not there',
    message: ({ badge, criterion, count }) =>
      `This is evidence for criterion ${criterion}, and the badge \`${badge}\` has ${count === 1 ? 'one' : `${count} of them`}.`,
    hint: () => 'Count the criteria from 1, or remove `criterion`: the evidence then belongs to all of them.',
    explanation: `Evidence may say which criterion it shows, so that reviewers find it under that criterion. Criteria are the items of the task lists of a badge, or, where it has none, those of its first numbered list:

\`\`\`markdown
- [ ] Open a pull request that does one thing.
- [ ] Answer what reviewers ask.
\`\`\`

\`\`\`yaml
evidence:
  - { id: https://github.com/acme/tool/pull/41, criterion: 1 }
\`\`\`

A badge with neither has one criterion, the whole.`,
  }),

  MILESTONE_NOT_REACHED: entry<{
    badge: string;
    handle: string;
    count: number;
    has: number;
    missing: readonly string[];
  }>({
    title: 'Milestone not reached',
    message: ({ badge, handle, count, has }) =>
      `The milestone \`${badge}\` requires ${count} other ${count === 1 ? 'badge' : 'badges'}; \`${handle}\` had ${has} of them by then.`,
    hint: ({ missing }) => `Award one of ${listed(missing)} first, with a date not after that of the milestone.`,
    explanation: `A milestone comes by itself to whoever has what it requires, without a file. If one is awarded by hand all the same, the badges must have been awarded to the same handle, not later than the milestone, and not be revoked. If one was revoked, the milestone falls with it: revoke it, too.`,
  }),

  UNKNOWN_CONSTITUENT: entry<{ award: string; isOfOther: boolean }>({
    title: 'Milestone that names an award which the person does not have',
    message: ({ award, isOfOther }) =>
      isOfOther ? `The award \`${award}\` is somebody else’s.` : `There is no award \`${award}\`.`,
    hint: () =>
      'Name awards of the same person by their ids, the last part of their addresses; or remove `constituents`.',
    explanation: `\`constituents\` names the awards by which a milestone was reached. Such a file is only needed to keep a milestone as it was published when an award with an earlier date, or another rule, would make another of it; \`npm run milestones -- --keep <award>\` writes it.

\`\`\`yaml
# recipients/ada/both-steps.yaml
id: aw3q7vyk2m9x4tb6rdnz
issuedOn: 2026-06-05T12:00:00Z
constituents: [a2k6xbq5nd7wtz3mrv4c, ah5y3pnw6ck2xq7jtd4m]
\`\`\``,
  }),
};

/** How an award is told from the first one of its badge. */
function ownName(as: 'row' | 'file' | 'numbered file', badge: string): string {
  return as === 'row'
    ? 'give this row an `id` of its own'
    : `number this file: \`${badge}.2.md\`, or the next number that is free`;
}
