import { part } from '../verify/template.ts';
import { counted, printDay, t } from '../words.ts';
import type { ClaimLink } from './claim-link.ts';
import { sentences } from './show-faults.ts';

/** Says what a claim link is good for, or why it is not, and asks only for what it takes. */
export function showClaim(page: HTMLElement, link: ClaimLink): void {
  const line = document.createElement('p');
  if (link.kind === 'refused') {
    line.className = 'claim-refused';
    line.append(sentences(link.words));
  } else {
    const { limit, until } = link.claim;
    line.append(
      sentences({
        message: t('Your link claims this badge.'),
        hint: [
          counted(
            'It is good until {date}, for {count} people at the most.',
            'It is good until {date}, for one person at the most.',
            limit,
            { date: printDay(until) },
          ),
          t('It is not in the address bar any more, so that nobody copies it from there.'),
        ].join(' '),
      }),
    );
    askForLess(page);
  }
  part(page, 'claim-notice').replaceChildren(line);
}

function askForLess(page: HTMLElement): void {
  const only = page.querySelector<HTMLElement>('[data-claimants-only]');
  if (only) only.hidden = true;
  const evidence = page.querySelector<HTMLElement>('[data-evidence-part]');
  if (evidence) evidence.hidden = page.dataset['evidence'] !== 'required';
  part(page, 'narrative-part').hidden = true;
  part(page, 'login-part').hidden = false;
  const byLogin = page.querySelector<HTMLInputElement>('#by-login');
  if (byLogin) byLogin.checked = true;
}
