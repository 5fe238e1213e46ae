import { part } from '../verify/template.ts';
import { printDay } from '../verify/show-claim.ts';
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
    const many = limit === 1 ? 'one person' : `${String(limit)} people`;
    line.append(
      sentences({
        message: 'Your link claims this badge.',
        hint: `It is good until ${printDay(until)}, for ${many} at the most. It is not in the address bar any more, so that nobody copies it from there.`,
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
