import { givenBy, type Given } from './read-given.ts';
import { part } from './template.ts';

/** Every way to give a badge: by the form, by dropping it on the page, and by the page's own address. */
export function onGiven(page: HTMLElement, check: (given: Given) => Promise<void>): void {
  const text = page.querySelector('textarea');
  const file = page.querySelector<HTMLInputElement>('input[type=file]');
  if (!text || !file) throw new Error('The page has no place to give a badge');
  onSubmitted(part(page, 'form'), text, check);
  onChosen(file, check);
  onDropped(part(page, 'drop'), check);
  const asked = new URLSearchParams(location.search).get('url');
  if (!asked) return;
  text.value = asked;
  void check(asked);
}

function onSubmitted(form: HTMLElement, text: HTMLTextAreaElement, check: (given: Given) => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (text.value.trim() === '') text.focus();
    else void check(text.value);
  });
}

function onChosen(file: HTMLInputElement, check: (given: Given) => Promise<void>): void {
  file.addEventListener('click', () => {
    // So that the same file can be chosen again, after it was changed.
    file.value = '';
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) void check(chosen);
  });
}

/** Anywhere on the page, since a miss would make the browser leave it and open the file. */
function onDropped(target: HTMLElement, check: (given: Given) => Promise<void>): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    target.classList.add('dragged');
  });
  document.addEventListener('dragleave', () => {
    target.classList.remove('dragged');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    target.classList.remove('dragged');
    const given = event.dataTransfer && givenBy(event.dataTransfer);
    if (given) void check(given);
  });
}
