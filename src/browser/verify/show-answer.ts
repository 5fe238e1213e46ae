import type { Instant } from '../../core/model/time.ts';
import type { Check, CheckState, Verification } from '../../core/verify/verification.ts';
import { checkLine, lastPart } from './check-line.ts';
import { showBanner } from './show-banner.ts';
import { showClaim } from './show-claim.ts';
import { showCopy, type Sources } from './show-copy.ts';
import { counted, t } from '../words.ts';
import { copyOf, leaveOut, say, slot } from './template.ts';

export interface AnswerSources extends Sources {
  readonly now: Instant;
  /** Hosts that the browser was not let read. */
  readonly blocked: readonly string[];
}

/** The whole answer: the verdict in words, what the badge says, every check. */
export function answerOf(verification: Verification, sources: AnswerSources): DocumentFragment {
  const { verdict, claim, checks } = verification;
  const answer = copyOf('answer', verdict);
  showBanner(answer, verdict, verification, sources);
  showCopy(answer, verdict, sources);
  say(answer, 'blocked-hosts', verdict === 'unsettled' ? sources.blocked.join(', ') : undefined);
  showClaim(answer, claim, verdict === 'valid' && !sources.copy);
  if (!claim.recipient) leaveOut(answer, 'person');
  if (slot(answer, 'about')?.childElementCount === 0) leaveOut(answer, 'about');
  const open = (['failed', 'unsettled'] as const).flatMap((state) => inState(checks, state).map(checkLine));
  if (open.length === 0) leaveOut(answer, 'checks');
  slot(answer, 'checks')?.append(...open);
  slot(answer, 'passed')?.append(...passedGroups(inState(checks, 'passed')));
  return answer;
}

/** What passed, folded: one line for each document that was looked at. */
function passedGroups(checks: readonly Check[]): DocumentFragment[] {
  return Array.from(
    Map.groupBy(checks, ({ subject }) => subject),
    ([subject, ofSubject]) => {
      const group = copyOf('passed', '');
      const count = ofSubject.length;
      say(group, 'passed-count', counted('{count} passed', '{count} passed', count));
      say(group, 'passed-subject', subject === 'input' ? t('what was given') : lastPart(subject));
      slot(group, 'passed-checks')?.append(...ofSubject.map(checkLine));
      return group;
    },
  );
}

function inState(checks: readonly Check[], state: CheckState): readonly Check[] {
  return checks.filter((check) => check.state === state);
}
