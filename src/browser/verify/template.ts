/** A part of the page that its script works with. */
export function part(within: ParentNode, name: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-${name}]`);
  if (!found) throw new Error(`The page has no part ${name}`);
  return found;
}

/** A copy of one of the page's templates. Of what it holds for several cases only what is for this one stays. */
export function copyOf(name: string, of: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  if (!template) throw new Error(`The page has no template ${name}`);
  const copy = document.importNode(template.content, true);
  for (const part of copy.querySelectorAll<HTMLElement>('[data-of]')) if (part.dataset['of'] !== of) part.remove();
  return copy;
}

/** A place in a copy; undefined where it was taken out. */
export function slot(copy: ParentNode, name: string): HTMLElement | undefined {
  return copy.querySelector<HTMLElement>(`[data-slot="${name}"]`) ?? undefined;
}

/** Puts a text into its place. Without a text the place goes, and with it whatever is there for its sake only. */
export function say(copy: ParentNode, name: string, text: string | undefined): void {
  const place = slot(copy, name);
  if (!place) return;
  if (text === undefined || text === '') leaveOut(copy, name);
  else place.textContent = text;
}

export function leaveOut(copy: ParentNode, name: string): void {
  const place = slot(copy, name);
  (place?.closest('[data-optional]') ?? place)?.remove();
}
