import { LABELS, type IssueForm } from '../../core/intake/issue-form.ts';
import { copyOf, part, say } from '../verify/template.ts';
import { t } from '../words.ts';
import type { Prepared } from './prepare.ts';

/** Opens the filled-in form of the git host in a new tab, and stays with a link to it and with what has to be copied. */
export function showReady(page: HTMLElement, { form, address }: Extract<Prepared, { kind: 'ready' }>): void {
  const ready = part(page, 'ready');
  part(ready, 'ready-link').setAttribute('href', address.url);
  part(ready, 'left-out').replaceChildren(...address.leftOut.map((name) => leftOut(name, form[name])));
  ready.hidden = false;
  part(ready, 'ready-title').focus();
  // What has to be copied first is copied before one leaves the page.
  if (address.leftOut.length === 0) window.open(address.url, '_blank', 'noopener');
}

const FIELDS: readonly (keyof IssueForm)[] = ['badge', 'sealed', 'claim', 'evidence', 'narrative'];

function leftOut(name: keyof IssueForm, text: string): DocumentFragment {
  const copy = copyOf('left-out', '');
  say(copy, 'label', LABELS[FIELDS.indexOf(name)]);
  const area = copy.querySelector('textarea');
  const button = part(copy, 'copy');
  if (area) area.value = text;
  button.addEventListener('click', () => {
    area?.select();
    void navigator.clipboard.writeText(text).then(() => {
      button.textContent = t('Copied');
    });
  });
  return copy;
}
