const MARK = '~~blazon~~';

/** A page as Astro rendered it, cut where words go that change more often than its design. */
export interface Template<Slot extends string> {
  readonly opening: string;
  readonly rest: readonly { readonly slot: Slot; readonly after: string }[];
}

/** What stands in a rendered page until its words are put there. */
export function slotMark(slot: string): string {
  return `${MARK}${slot}${MARK}`;
}

/** Cuts a page around these slots. Throws where it lacks one of them. */
export function cutTemplate<Slot extends string>(page: string, slots: readonly Slot[]): Template<Slot> {
  const [opening = '', ...pieces] = page.split(new RegExp(`${MARK}(${slots.join('|')})${MARK}`));
  const rest = Array.from({ length: pieces.length / 2 }, (_, index) => ({
    slot: pieces[index * 2] as Slot,
    after: pieces[index * 2 + 1] ?? '',
  }));
  const missing = slots.filter((name) => !rest.some(({ slot }) => slot === name));
  if (missing.length > 0) throw new Error(`A rendered page has no place for ${missing.join(', ')}`);
  return { opening, rest };
}

/** The page with its words, which are markup. */
export function fillTemplate<Slot extends string>(
  { opening, rest }: Template<Slot>,
  values: Readonly<Record<Slot, string>>,
): string {
  let page = opening;
  for (const { slot, after } of rest) page += values[slot] + after;
  return page;
}
