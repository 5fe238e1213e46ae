import { didYouMean, entry } from '../entry.ts';

/** What is wrong between badges and the frameworks that they are aligned to. */
export const frameworkProblems = {
  UNKNOWN_FRAMEWORK: entry<{ framework: string; near: string | undefined }>({
    title: 'Unknown framework',
    message: ({ framework }) => `There is no framework \`${framework}\`.`,
    hint: ({ near }) => `${didYouMean(near)}Frameworks are the files in \`frameworks/\`, named without their ending.`,
    explanation: `A badge names a framework by its file: \`framework: open-skills\` is \`frameworks/open-skills.yaml\`.

\`\`\`yaml
alignment:
  - { framework: open-skills, target: VC.2 }
\`\`\`

What stands in no file of yours is written out instead, with \`targetName\` and \`targetUrl\`.`,
  }),

  UNKNOWN_TARGET: entry<{ target: string; framework: string; near: string | undefined }>({
    title: 'Target that the framework does not have',
    message: ({ target, framework }) => `The framework \`${framework}\` has no target with the code \`${target}\`.`,
    hint: ({ near, framework }) => `${didYouMean(near)}Add it to \`frameworks/${framework}.yaml\`, or mend the code.`,
    explanation: `\`target\` is the \`code\` of one of the framework's \`targets\`, letter by letter:

\`\`\`yaml
# frameworks/open-skills.yaml
targets:
  - { code: VC.2, name: Branch and merge, url: https://skills.example/version-control/2 }
\`\`\``,
  }),

  TARGET_TWICE: entry<{ target: string; other: string }>({
    title: 'Code used twice in a framework',
    message: ({ target, other }) => `The code \`${target}\` is in use already, at \`${other}\`.`,
    hint: () => 'Keep one of the two targets, or give this one its own code.',
    explanation: `Badges name a target by its code. With one code for two targets, nobody could say which of them a badge stands for.`,
  }),

  ALIGNMENT_MIXED: entry<{ field: string }>({
    title: 'Alignment said in two ways',
    message: ({ field }) => `\`${field}\` stands beside a framework that says it already.`,
    hint: () => 'Keep `framework` and `target`, or write the target out without them.',
    explanation: `Either a badge names a target of a framework in \`frameworks/\`, or it describes the target itself. With both, they could disagree.

Wrong:

\`\`\`yaml
alignment:
  - { framework: open-skills, target: VC.2, targetName: Merging }
\`\`\`

Right:

\`\`\`yaml
alignment:
  - { framework: open-skills, target: VC.2 }
  - { targetName: Merging, targetUrl: https://skills.example/merging }
\`\`\``,
  }),
};
