import { describeCheck } from '../../core/verify/catalogue.ts';
import type { Instant } from '../../core/model/time.ts';
import { isAside, type Check, type CheckState, type Verification } from '../../core/verify/verification.ts';
import { checkLine } from './check-line.ts';
import { printDay, showClaim } from './show-claim.ts';
import { showCopy, type Sources } from './show-copy.ts';
import { copyOf, leaveOut, say, slot } from './template.ts';

const MOST_REASONS = 3;
/** What is wrong is read first. Within each the order is that of the procedure. */
const STATES: readonly CheckState[] = ['failed', 'unsettled', 'passed'];

/** The whole answer: the verdict in words, what the badge says, every check. */
export function answerOf({ verdict, claim, checks }: Verification, now: Instant, sources: Sources): DocumentFragment {
  const answer = copyOf('answer', verdict);
  slot(answer, 'verdict')?.classList.add(`verdict-${verdict}`);
  showReasons(answer, verdict === 'valid' ? checks : checks.filter((check) => !isAside(check)));
  say(answer, 'counts', countsOf(checks));
  say(answer, 'now', `${printDay(now)}, ${now.slice(11, 16)} UTC`);
  slot(answer, 'now')?.setAttribute('datetime', now);
  showCopy(answer, verdict, sources);
  showClaim(answer, claim, verdict === 'valid' && !sources.copy);
  if (!claim.recipient) leaveOut(answer, 'person');
  if (slot(answer, 'about')?.childElementCount === 0) leaveOut(answer, 'about');
  slot(answer, 'checks')?.append(...STATES.flatMap((state) => inState(checks, state).map(checkLine)));
  return answer;
}

/** The verdict as one sentence, for those who hear it. */
export function spoken(answer: ParentNode, { claim }: Verification): string {
  const word = answer.querySelector('[data-focus]')?.textContent.trim() ?? '';
  const about = [claim.badgeName, claim.issuerName && `issued by ${claim.issuerName}`, claim.issuerHost].filter(
    Boolean,
  );
  return `${word}. ${about.join(', ')}`.trim();
}

/** Why it is not valid, or what beside it does not hold: first what failed, and only where nothing did, what could not be settled. */
function showReasons(answer: ParentNode, checks: readonly Check[]): void {
  const failed = inState(checks, 'failed');
  const reasons = failed.length > 0 ? failed : inState(checks, 'unsettled');
  const sentences = [...new Set(reasons.map((check) => describeCheck(check).sentence))];
  const more = sentences.length - MOST_REASONS;
  const said = [...sentences.slice(0, MOST_REASONS), ...(more > 0 ? [`And ${String(more)} more, below.`] : [])];
  if (said.length === 0) leaveOut(answer, 'reasons');
  slot(answer, 'reasons')?.append(...said.map(item));
}

function item(text: string): HTMLLIElement {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}

function countsOf(checks: readonly Check[]): string {
  const counts = STATES.map((state) => ({ state, count: inState(checks, state).length })).filter(
    ({ count }) => count > 0,
  );
  const [first, ...others] = counts.map(({ state, count }) => ({ state, count: String(count) }));
  if (!first) return 'Nothing was checked';
  const opening = `${first.count} ${first.count === '1' ? 'check' : 'checks'} ${first.state}`;
  return [opening, ...others.map(({ state, count }) => `${count} ${state}`)].join(', ');
}

function inState(checks: readonly Check[], state: CheckState): readonly Check[] {
  return checks.filter((check) => check.state === state);
}
