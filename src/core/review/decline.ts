import { escapeMarkdown } from './escape-markdown.ts';

const DECLINED_MARK = '<!-- blazon:declined -->';

const LONGEST_REASON = 2000;

export type DeclineReading =
  | { readonly kind: 'decline'; readonly reason: string }
  | { readonly kind: 'no reason' }
  | { readonly kind: 'too long'; readonly most: number };

/** Reads `/decline <reason>`; the reason may go on over several lines. Undefined for a comment that is no such command. */
export function parseDecline(comment: string): DeclineReading | undefined {
  const [command, text = ''] = /^\/decline(?:\s+([^]*))?$/.exec(comment) ?? [];
  if (command === undefined) return undefined;
  const reason = text.replaceAll(/\s+/g, ' ').trim();
  if (reason === '') return { kind: 'no reason' };
  return reason.length > LONGEST_REASON ? { kind: 'too long', most: LONGEST_REASON } : { kind: 'decline', reason };
}

export interface Declined {
  /** What was asked for; empty where it is not known. */
  readonly badges: readonly string[];
  readonly login: string;
  readonly reason: string;
}

/** What the applicant reads. */
export function declinedApplication({ badges, login, reason }: Declined): string {
  const badge = badges.length === 1 ? ` for <b>${escapeMarkdown(badges[0] ?? '')}</b>` : '';
  return words(
    `Thank you for applying${badge}, and for the work that you showed. The reviewers do not award it this time.`,
    login,
    reason,
    'This says nothing about what comes next: when there is more to show, apply again with the form of the badge. There is no limit to how often you may try.',
  );
}

/** What stands under the pull request. */
export function declinedChange({ login, reason }: Declined): string {
  return words(
    'Thank you. This change is not taken.',
    login,
    reason,
    'Nothing was published, and nothing is lost: it can be opened again.',
  );
}

function words(first: string, login: string, reason: string, last: string): string {
  return `${DECLINED_MARK}\n${first}\n\n<code>${escapeMarkdown(login)}</code> gives this reason:\n\n> ${escapeMarkdown(reason)}\n\n${last}\n`;
}

/** What a reviewer reads whose command could not be followed. */
export function declineRefused(reading: Exclude<DeclineReading, { kind: 'decline' }>): string {
  return reading.kind === 'no reason'
    ? 'Please say why, so that it can be told kindly: `/decline <reason>`. Nothing was closed.\n'
    : `Please say it in at most ${reading.most} characters. Nothing was closed.\n`;
}
