import { printDay } from '../words.ts';
import { isCutOff } from './show-copy.ts';
import { chosenCopy, type Choice, type Site, type SiteCopy } from './site-copy.ts';
import { copyOf, part, say } from './template.ts';

/** Lets a visitor name a folder that stands for the site, and take it back. Tells at each change which copy is meant. */
export function onCopyChosen(page: HTMLElement, site: Site, use: (copy: SiteCopy | undefined) => void): void {
  const folder = page.querySelector<HTMLInputElement>('[data-copy-folder]');
  const leave = part(page, 'copy-leave');
  const show = (choice?: Choice) => {
    part(page, 'copy-status').replaceChildren(...(choice ? [wordsOf(choice, site)] : []));
    leave.hidden = choice?.kind !== 'chosen';
    use(choice?.kind === 'chosen' ? choice.copy : undefined);
  };
  part(page, 'copy').toggleAttribute('open', isCutOff());
  folder?.addEventListener('change', () => {
    if (folder.files?.length) void chosenCopy(folder.files, site).then(show);
  });
  leave.addEventListener('click', () => {
    if (folder) folder.value = '';
    show();
    folder?.focus();
  });
}

function wordsOf(choice: Choice, site: Site): DocumentFragment {
  const words = copyOf('copy', choice.kind);
  say(words, 'copied-site', site.url);
  if (choice.kind === 'other-site') say(words, 'other-site', choice.url);
  if (choice.kind === 'chosen') {
    say(words, 'copied-from', choice.copy.from);
    say(words, 'copied-on', printDay(choice.copy.asOf));
  }
  return words;
}
