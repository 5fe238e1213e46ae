import { describeCheck } from '../../core/verify/catalogue.ts';
import type { Verification } from '../../core/verify/verification.ts';
import { copyOf, say } from './template.ts';

/** Answers whether the badge is the person's who is named. It does not touch the verdict on the badge. */
export function comparePerson(answer: HTMLElement, verifyFor: (identity: string) => Promise<Verification>): void {
  const form = answer.querySelector<HTMLElement>('[data-person]');
  const identity = form?.querySelector('input');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = identity?.value.trim() ?? '';
    if (typed === '') identity?.focus();
    else
      void verifyFor(typed).then((verification) => {
        showPerson(answer, verification);
      });
  });
}

function showPerson(answer: HTMLElement, { checks }: Verification): void {
  const check = checks.find(({ code }) => code === 'RECIPIENT_MATCHES') ?? unanswered;
  const line = copyOf('person', check.state);
  say(line, 'sentence', describeCheck(check).sentence);
  answer.querySelector('[data-person-answer]')?.replaceChildren(line);
}

const unanswered = { code: 'RECIPIENT_MATCHES', state: 'unsettled' } as const;
