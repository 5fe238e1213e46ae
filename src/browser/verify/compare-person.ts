import { describeCheck } from '../../core/verify/catalogue.ts';
import type { CheckState, Verification } from '../../core/verify/verification.ts';
import { t } from '../words.ts';
import { copyOf, say } from './template.ts';

/** Answers whether the badge is the person's who is named, and tells each answer to `onCompared`. */
export function comparePerson(
  answer: HTMLElement,
  proven: boolean,
  verifyFor: (identity: string) => Promise<Verification>,
  onCompared: (state: CheckState) => void,
): void {
  const form = answer.querySelector<HTMLElement>('[data-person]');
  const identity = form?.querySelector('input');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = identity?.value.trim() ?? '';
    if (typed === '') identity?.focus();
    else
      void verifyFor(typed).then((verification) => {
        onCompared(showPerson(answer, verification, proven));
      });
  });
}

/** That a badge names somebody counts only where the badge counts. */
function showPerson(answer: HTMLElement, { checks }: Verification, proven: boolean): CheckState {
  const check = checks.find(({ code }) => code === 'RECIPIENT_MATCHES') ?? unanswered;
  const isNamedOnly = check.state === 'passed' && !proven;
  const line = copyOf('person', isNamedOnly ? 'unproven' : check.state);
  say(line, 'sentence', isNamedOnly ? undefined : t(describeCheck(check).sentence));
  answer.querySelector('[data-person-answer]')?.replaceChildren(line);
  return check.state;
}

const unanswered = { code: 'RECIPIENT_MATCHES', state: 'unsettled' } as const;
