import type { ClaimSecret } from '../../core/intake/claim.ts';
import { part } from '../verify/template.ts';
import { aboutOf, type About } from './about.ts';
import { takeClaimLink } from './claim-link.ts';
import { beginRows } from './evidence-rows.ts';
import { faultsIn, filledIn } from './filled-form.ts';
import { prepare } from './prepare.ts';
import { showClaim } from './show-claim.ts';
import { focusFirst, showFaults, type ShownFault } from './show-faults.ts';
import { showReady } from './show-ready.ts';
import { pageWords } from './words.ts';

// Browsers do cryptography only for pages that came by https or from this machine.
const application = document.querySelector<HTMLElement>('[data-apply]');
if (application && window.isSecureContext) begin(application);

/** Turns the explanation into a form. What is filled in stays in the page, and is gone with it. */
function begin(page: HTMLElement): void {
  const about = aboutOf(page);
  const form = part(page, 'form');
  const link: { secret?: ClaimSecret } = {};
  part(page, 'without-script').hidden = true;
  beginRows(form);
  form.hidden = about.claimantsOnly;
  checkWhileWriting(page, form, about);
  const take = async () => {
    const taken = await takeClaimLink(about);
    if (!taken) return;
    if (taken.kind === 'good') link.secret = taken.secret;
    showClaim(page, taken);
    form.hidden = about.claimantsOnly && link.secret === undefined;
  };
  void take();
  window.addEventListener('hashchange', () => void take());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(page, about, link.secret);
  });
}

/** A part is checked once it was left, and from then on with every letter. */
function checkWhileWriting(page: HTMLElement, form: HTMLElement, about: About): void {
  let turn = 0;
  const check = async () => {
    const mine = (turn += 1);
    const faults = await faultsIn(form, filledIn(form, about));
    if (mine === turn) showFaults(form, faults.filter(isLeft));
  };
  const released = afterPress(() => void check());
  form.addEventListener('input', () => {
    part(page, 'ready').hidden = true;
    part(form, 'status').textContent = '';
    void check();
  });
  form.addEventListener('focusout', ({ target }) => {
    if (leave(target)) released();
  });
}

/** Whether something was left that is to be checked: not what was only passed through. */
function leave(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.matches('input:not([type=radio]), textarea')) return false;
  const field = target.closest<HTMLElement>('[data-field]');
  if (!field || (!isLeft({ field }) && (target as HTMLInputElement).value === '')) return false;
  field.dataset['left'] = '';
  return true;
}

/** Lets work wait while a button is being pressed: what it shows would move the button away from under the pointer. */
function afterPress(work: () => void): () => void {
  let isPressed = false;
  let isWaiting = false;
  document.addEventListener('pointerdown', () => (isPressed = true));
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      isPressed = false;
      if (isWaiting) setTimeout(work);
      isWaiting = false;
    });
  return () => {
    if (isPressed) isWaiting = true;
    else work();
  };
}

function isLeft({ field }: Pick<ShownFault, 'field'>): boolean {
  return field.dataset['left'] !== undefined;
}

async function send(page: HTMLElement, about: About, secret: ClaimSecret | undefined): Promise<void> {
  const form = part(page, 'form');
  const filled = filledIn(form, about);
  const faults = await faultsIn(form, filled);
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) field.dataset['left'] = '';
  showFaults(form, faults);
  part(form, 'status').textContent = faults.length === 0 ? '' : countOf(faults);
  if (faults.length > 0) {
    focusFirst(faults);
    return;
  }
  const prepared = await prepare(about, filled, secret).catch(
    () => ({ kind: 'refused', words: pageWords.failed }) as const,
  );
  if (prepared.kind === 'ready') showReady(page, prepared);
  else part(form, 'status').textContent = `${prepared.words.message} ${prepared.words.hint}`;
}

function countOf({ length }: readonly ShownFault[]): string {
  return length === 1 ? 'One thing is not right yet.' : `${String(length)} things are not right yet.`;
}
