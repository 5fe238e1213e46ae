import { counted as countedIn, t } from './words.ts';

/** Search and filters for the catalogue. Without script all badges are there and the filters are not. */
const filters = document.querySelector<HTMLElement>('[data-filters]');
const count = document.querySelector<HTMLElement>('[data-count]');
const cards = [...document.querySelectorAll<HTMLElement>('[data-badges] > li')];

if (filters && count && cards.length > 1) {
  const controls = [...filters.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const query = new URLSearchParams(location.search);
  for (const control of controls) control.value = query.get(control.name) ?? '';
  const update = () => {
    show(new Map(controls.map(({ name, value }) => [name, value])), count);
  };
  filters.hidden = false;
  filters.addEventListener('input', update);
  update();
}

function show(wanted: ReadonlyMap<string, string>, said: HTMLElement): void {
  for (const card of cards) card.hidden = !matches(card, wanted);
  const shown = cards.filter((card) => !card.hidden).length;
  said.textContent =
    shown === cards.length ? counted(shown) : t('{shown} of {all}', { shown: counted(shown), all: cards.length });
}

function matches({ dataset }: HTMLElement, wanted: ReadonlyMap<string, string>): boolean {
  const words = (wanted.get('words') ?? '').toLowerCase().split(/\s+/);
  const tag = wanted.get('tag') ?? '';
  const issuer = wanted.get('issuer') ?? '';
  return (
    words.every((word) => dataset['words']?.includes(word)) &&
    (tag === '' || tagsOf(dataset['tags']).includes(tag)) &&
    (issuer === '' || dataset['issuer'] === issuer)
  );
}

function tagsOf(json = '[]'): readonly unknown[] {
  const tags: unknown = JSON.parse(json);
  return Array.isArray(tags) ? tags : [];
}

function counted(badges: number): string {
  return countedIn('{count} badges', '{count} badge', badges);
}
