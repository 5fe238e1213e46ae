import { describe } from '../problem/describe.ts';
import type { Problem } from '../problem/problem.ts';
import { escapeMarkdown } from '../review/escape-markdown.ts';
import type { Refusal } from './refusal.ts';

/** Stands at the top of every answer, and is not seen: by it our own answers are known again. */
export const ANSWER_MARK = '<!-- blazon: intake -->';

/** Why nothing came of something that was sent in. */
export interface Refused {
  readonly refusals: readonly Refusal[];
  readonly problems: readonly Problem[];
}

/** What was refused and what to do now, sentence by sentence, as plain text: the words of the build where it is the build's matter. */
export function reasonsOf({
  refusals,
  problems,
}: Refused): readonly { readonly message: string; readonly hint: string }[] {
  const described = [...refusals, ...problems.map(describe)].map(({ message, hint }) => ({ message, hint }));
  return described.filter(({ message }, index) => described.findIndex((other) => other.message === message) === index);
}

export const answers = {
  opened: (pull: number) =>
    marked(
      `Thank you! Your application has arrived, and waits for review as #${pull}.`,
      'You need not do anything now; you will read there what becomes of it. Until it is approved you can still edit this issue: what you change comes along by itself, and is then looked at anew.',
    ),
  renewed: (pull: number) =>
    marked(
      `Thank you, your changes have arrived: #${pull} holds them now.`,
      'Approvals of the earlier text do not count for the new one.',
    ),
  refused: (refused: Refused, pull: number | undefined) =>
    marked(
      'Thank you for applying. It could not be taken as it is yet:',
      reasonsOf(refused)
        .map(({ message, hint }) => `- **${escapeMarkdown(message)}** ${escapeMarkdown(hint)}`)
        .join('\n'),
      pull === undefined
        ? 'Edit this issue, or send the form of the badge again. Nothing is lost, and there is no limit to how often you may try.'
        : `#${pull} still holds what you sent before; it will not be approved while this issue says something else.`,
    ),
  merged: (pull: number) =>
    marked(
      `Your application was approved with #${pull} already, so changes to this issue change nothing any more.`,
      'If there is a mistake in the award, open a new issue and say what it is.',
    ),
  closed: (pull: number) =>
    marked(
      `Your application was closed with #${pull}, so changes to this issue change nothing any more.`,
      'You may apply again with the form of the badge.',
    ),
  takenOver: () =>
    marked(
      'A maintainer has changed your application by hand, so changes to this issue do not come along by themselves any more.',
      'Say in a comment what you would like changed.',
    ),
  notReady: () =>
    marked(
      'Thank you for applying. Something on our side is not set up yet, so your application could not be opened. Nothing is wrong with it.',
      'The maintainers see this too; when they have put it right, edit this issue, and it is read again.',
    ),
} as const;

function marked(...paragraphs: readonly string[]): string {
  return `${ANSWER_MARK}\n${paragraphs.join('\n\n')}\n`;
}
