import { part } from '../verify/template.ts';
import type { Words } from './words.ts';

/** What is wrong with one part of the form. */
export interface ShownFault {
  readonly field: HTMLElement;
  readonly words: Words;
  /** What else helps in this form. */
  readonly also?: string | undefined;
}

const MOST_IN_A_FIELD = 3;

/** Tells at each part of the form what is wrong with it, and takes away what was said before. */
export function showFaults(form: HTMLElement, faults: readonly ShownFault[]): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const own = faults.filter((fault) => fault.field === field);
    const line = faultLine(field);
    const said = own.slice(0, MOST_IN_A_FIELD);
    const text = said.map(({ words }) => `${words.message} ${words.hint}`).join('\n');
    // Screen readers would read again what is only written again.
    if (line.dataset['said'] !== text) line.replaceChildren(...said.map(({ words, also }) => sentences(words, also)));
    line.dataset['said'] = text;
    line.hidden = own.length === 0;
    mark(controlOf(field), line, own.length > 0);
  }
}

/** Where to go on: the first control with a fault. */
export function focusFirst(faults: readonly ShownFault[]): void {
  const [first] = faults.map(({ field }) => field).toSorted(inDocument);
  const control = first && (controlOf(first) ?? first.querySelector<HTMLElement>('input'));
  control?.focus();
}

/** Words of the catalogue as elements: what stands between backticks is code. */
export function sentences({ message, hint }: Words, also?: string): HTMLElement {
  const strong = document.createElement('strong');
  strong.append(...withCode(message));
  const both = document.createElement('span');
  both.append(strong, ' ', ...withCode(hint), ...(also === undefined ? [] : [` ${also}`]));
  return both;
}

function withCode(text: string): readonly (string | HTMLElement)[] {
  return text.split('`').map((piece, index) => {
    if (index % 2 === 0) return piece;
    const code = document.createElement('code');
    code.textContent = piece;
    return code;
  });
}

/** A part that holds other parts has a line of its own, and no control. */
function faultLine(field: HTMLElement): HTMLElement {
  return field.querySelector<HTMLElement>(':scope > [data-fault]') ?? part(field, 'fault');
}

function controlOf(field: HTMLElement): HTMLElement | undefined {
  if (field.querySelector('[data-field]')) return undefined;
  return field.querySelector<HTMLElement>('input, textarea') ?? undefined;
}

function mark(control: HTMLElement | undefined, { id }: HTMLElement, isWrong: boolean): void {
  if (!control) return;
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id);
  const described = isWrong ? [id, ...others] : others;
  if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
  else control.removeAttribute('aria-describedby');
  if (isWrong) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

function inDocument(a: HTMLElement, b: HTMLElement): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
