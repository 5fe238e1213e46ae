import { didYouMean, entry } from '../entry.ts';
import { listed } from '../listed.ts';

const LONGEST_LIST = 8;

/** What is wrong between badges, their pictures, translations, milestones and successors. */
export const badgeLinkProblems = {
  UNKNOWN_BADGE: entry<{ badge: string; near: string | undefined }>({
    title: 'Unknown badge',
    message: ({ badge }) => `There is no badge \`${badge}\`.`,
    hint: ({ near }) =>
      `${didYouMean(near)}Badges are the folders in \`badges/\`; the name of an award file is the name of its badge.`,
    explanation: `An award names its badge by its file name: \`recipients/r-7k2m9q/first-pull-request.md\` awards the badge in \`badges/first-pull-request/\`.
Milestones (\`requires\`) and successors (\`supersedes\`) name badges in the same way.

Check the spelling, or add the badge first.`,
  }),

  BADGE_TWICE: entry<{ badge: string; other: string }>({
    title: 'Badge described twice',
    message: ({ badge, other }) => `The badge \`${badge}\` is described here and in \`${other}\`.`,
    hint: () => 'Keep one of the two files.',
    explanation: `A badge is either a \`badge.md\` or a \`badge.mdx\`. With both, nobody could say which criteria count.`,
  }),

  UNKNOWN_IMAGE: entry<{ file: string; near: string | undefined }>({
    title: 'Picture that does not exist',
    message: ({ file }) => `There is no picture \`${file}\`.`,
    hint: ({ near }) => `${didYouMean(near)}The picture lies beside the file that names it.`,
    explanation: `\`image.file\` is the name of a PNG or SVG in the same folder:

\`\`\`yaml
# badges/first/badge.md, with badges/first/image.svg beside it
image: { file: image.svg, caption: A green disc }
\`\`\``,
  }),

  UNUSED_IMAGE: entry<{ file: string }>({
    title: 'Picture that nobody names',
    message: ({ file }) => `Nothing uses the picture \`${file}\`.`,
    hint: () => 'Name it with `image.file` in the file beside it, or remove it.',
    explanation: `A picture is published because a badge or an issuer names it. One that nobody names is most often the old one after a change, or the new one that was forgotten in \`image.file\`.`,
  }),

  TRANSLATION_ALONE: entry<{ badge: string }>({
    title: 'Translation without its badge',
    message: ({ badge }) => `This translates the badge \`${badge}\`, which is not described in this folder.`,
    hint: () => 'Add the `badge.md` that it translates, or move it into the folder of its badge.',
    explanation: `\`badges/first/badge.fr.md\` is the French side of \`badges/first/badge.md\`. It has only texts; issuer, picture and rules come from there.`,
  }),

  UNKNOWN_LANGUAGE: entry<{ language: string; languages: readonly string[]; near: string | undefined }>({
    title: 'Language the site does not have',
    message: ({ language }) => `The site does not have the language \`${language}\`.`,
    hint: ({ languages, near }) =>
      `${didYouMean(near)}\`languages\` in \`site.yaml\` has ${listed(languages)}; add it there, or rename the file.`,
    explanation: `\`site.yaml\` says in which languages the site speaks. The first is that of the badges themselves, the others may have translations:

\`\`\`yaml
languages: [en, fr]     # badge.md is English, badge.fr.md French
\`\`\``,
  }),

  TRANSLATION_OF_FIRST_LANGUAGE: entry<{ language: string }>({
    title: "Translation into the badge's own language",
    message: ({ language }) => `\`${language}\` is the language of the badges themselves, the first in \`site.yaml\`.`,
    hint: () => 'Move the text into `badge.md`, or name another language.',
    explanation: `With \`languages: [en, fr]\` the file \`badge.md\` is English. A \`badge.en.md\` beside it would be a second text for the same readers.`,
  }),

  TRANSLATION_TWICE: entry<{ language: string; other: string }>({
    title: 'Two translations into one language',
    message: ({ language, other }) => `There are two translations into \`${language}\`: this and \`${other}\`.`,
    hint: () => 'Keep one of the two files.',
    explanation: `A translation is either a \`badge.fr.md\` or a \`badge.fr.mdx\`. With both, nobody could say which is shown.`,
  }),

  DRAFT_NAMED: entry<{ badge: string }>({
    title: 'Published badge leads to a draft',
    message: ({ badge }) => `The badge \`${badge}\`, which is named here, is a draft.`,
    hint: ({ badge }) => `Set \`status: active\` in \`badges/${badge}/\`, or make this badge a draft, too.`,
    explanation: `Drafts are checked but not published. A published badge that requires or supersedes a draft would have a link that leads nowhere.`,
  }),

  REQUIREMENT_TWICE: entry<{ badge: string }>({
    title: 'Badge required twice',
    message: ({ badge }) => `\`${badge}\` stands twice among the badges that are required.`,
    hint: () => 'Name each badge once.',
    explanation: `A milestone counts different badges: \`requires: { count: 2, of: [first, second, third] }\` asks for two of three. Having one badge twice does not count double.`,
  }),

  REQUIREMENT_COUNT: entry<{ count: number; badges: number }>({
    title: 'Milestone that nobody or everybody reaches',
    message: ({ count, badges }) => `The milestone requires ${count} of ${badges}.`,
    hint: ({ badges }) => (badges === 0 ? 'Name the badges with `of:`.' : `Choose a count between 1 and ${badges}.`),
    explanation: `\`count\` says how many of the badges in \`of\` make the milestone. More than there are can never be reached, and less than one is reached by everybody. Without \`count\`, all are needed.`,
  }),

  MILESTONE_CIRCLE: entry<{ circle: readonly string[] }>({
    title: 'Milestones in a circle',
    message: ({ circle }) =>
      circle.length === 1
        ? `The milestone \`${circle[0] ?? ''}\` requires itself.`
        : `These milestones require each other in a circle: ${round(circle)}.`,
    hint: () => 'Remove one of the requirements, so that there is a badge to begin with.',
    explanation: `Whoever is to get a milestone must have the badges it requires. In a circle each waits for the other, and nobody ever gets any.`,
  }),

  SUPERSEDES_CIRCLE: entry<{ circle: readonly string[] }>({
    title: 'Successors in a circle',
    message: ({ circle }) =>
      circle.length === 1
        ? `The badge \`${circle[0] ?? ''}\` supersedes itself.`
        : `These badges supersede each other in a circle: ${round(circle)}.`,
    hint: () => 'Name the older badge in the newer one, and nothing in the older one.',
    explanation: `\`supersedes\` stands in the newer badge and names the older one whose place it takes. In a circle none is the newest.`,
  }),

  MILESTONE_OUT_OF_REACH: entry<{ badge: string; retired: readonly string[] }>({
    title: 'Milestone that nobody new can reach',
    message: ({ retired }) =>
      `Nobody who begins today can reach this milestone, because it asks for ${listed(retired)}, which ${retired.length === 1 ? 'is' : 'are'} retired.`,
    hint: ({ badge, retired: [first = 'old-badge'] }) =>
      `Let the badge that takes its place count as well, \`{ count: 1, of: [${first}, new-badge] }\`, with an erratum. Or retire \`${badge}\`, with \`until\` in \`requires\`.`,
    explanation: `A retired badge is not awarded any more. A milestone that cannot be reached without it would be announced to people who can never have it. Where another badge takes the place of the retired one, either may count, and all awards of the milestone stay as they are:

\`\`\`yaml
requires: { of: [{ count: 1, of: [card-catalogue, catalogue-online] }, repair-evening] }
errata: [{ on: 2026-12-01, note: Catalogue Online counts in the place of Card Catalogue. }]
\`\`\`

Retired as well, it keeps all of its awards, and \`until\` says how long those who have the retired badges may still complete it:

\`\`\`yaml
requires: { of: [card-catalogue, repair-evening], until: 2026-12-31 }
status: retired
\`\`\``,
  }),

  MILESTONE_WITHOUT_END: entry<{ badge: string }>({
    title: 'Retired milestone that goes on being awarded',
    message: ({ badge }) => `\`${badge}\` is retired, but its rule has no last day.`,
    hint: () => 'Add the last day on which it can be reached: `requires: { count: …, of: […], until: 2026-12-31 }`.',
    explanation: `A milestone is awarded by its rule, to everybody who ever met it. The rule of a retired one is still needed for the awards that were made, and \`until\` says that nobody gets it by a badge of a later day.`,
  }),

  SUPERSEDES_OTHER_ISSUER: entry<{ badge: string; issuer: string }>({
    title: "Successor of another issuer's badge",
    message: ({ badge, issuer }) =>
      `The badge \`${badge}\` is one of \`${issuer}\`, who alone may say what takes its place.`,
    hint: () => 'Remove `supersedes`, and name the other badge in the criteria instead.',
    explanation: `The page and the record of a badge lead to its successor. What they say is up to its issuer.`,
  }),

  SUPERSEDED_TWICE: entry<{ badge: string; other: string }>({
    title: 'Two successors of one badge',
    message: ({ badge, other }) => `The badge \`${badge}\` already has a successor: \`${other}\`.`,
    hint: ({ other }) =>
      `Supersede \`${other}\`, or keep \`supersedes\` in one of the two and speak of the other in the criteria.`,
    explanation: `Badges that supersede each other are versions of one: first, second, third. If one badge becomes two, one of them is the next version and the other is new.`,
  }),

  SUPERSEDED_ACTIVE: entry<{ badge: string }>({
    title: 'Superseded badge that is still awarded',
    message: ({ badge }) => `The badge \`${badge}\` has a successor and is still awarded.`,
    hint: ({ badge }) => `Write \`status: retired\` in \`badges/${badge}/\`. Its awards stand.`,
    explanation: `Where a badge has a successor, nobody could tell which of the two is to be awarded. A retired badge keeps its page and its awards, and applications that were made may still be approved.`,
  }),
};

/** `a → b → a`; a long circle is cut. */
function round(circle: readonly string[]): string {
  const shown = circle.slice(0, LONGEST_LIST).map((name) => `\`${name}\``);
  const cut = circle.length > LONGEST_LIST ? ['…'] : [];
  return [...shown, ...cut, `\`${circle[0] ?? ''}\``].join(' → ');
}
