import type { MarkupFault } from './markup-outline.ts';
import { badgeElement, type NamedElement } from './svg-badge.ts';
import type { Unbaked } from './unbaked.ts';

/** What must be known of an element to read a badge from it, whichever parser made it. */
export interface BakedElement extends NamedElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** Reads a document: its elements, the root first, in the order in which they begin. */
export type ReadMarkup = (text: string) => readonly BakedElement[] | MarkupFault;

const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Reads what is baked into an SVG, in any of the forms that bakers have written, with the parser that is at hand. */
export function unbakeMarkup(text: string, read: ReadMarkup): Unbaked {
  if (text.length > MOST_CHARACTERS) return { kind: 'broken', reason: 'The picture is too large.' };
  const elements = read(text.replace(/^\ufeff/, ''));
  if ('reason' in elements) {
    const what = elements.kind === 'too-complex' ? 'more than is read of one' : 'broken';
    return { kind: 'broken', reason: `The picture is ${what}: ${elements.reason}.` };
  }
  if (elements[0]?.localName !== 'svg') return { kind: 'broken', reason: 'This is not an SVG picture.' };
  const [badge, ...more] = elements.filter((element) => badgeElement(element) !== undefined);
  if (more.length > 0) return { kind: 'broken', reason: 'The picture carries more than one badge.' };
  if (badge && badgeElement(badge) === 'assertion') return readAssertion(badge);
  return badge
    ? { kind: 'broken', reason: 'The picture carries an Open Badges 3.0 credential, not an Open Badges 2.0 assertion.' }
    : { kind: 'nothing' };
}

function readAssertion(element: BakedElement): Unbaked {
  const body = (element.textContent ?? '').trim();
  const verify = (element.getAttribute('verify') ?? '').trim();
  if (body !== '' && verify !== '' && verify !== body && !isServedAt(verify, body))
    return { kind: 'broken', reason: 'The picture carries one badge in its attribute and another in its body.' };
  const text = body === '' ? verify : body;
  return text === '' ? { kind: 'broken', reason: 'The badge in the picture is empty.' } : { kind: 'found', text };
}

/** Readers differ in whether they begin with the attribute or the body: both must lead to one badge (Open Badges 2.0, Baking, SVG). */
function isServedAt(address: string, body: string): boolean {
  const award = parsed(body);
  const addresses = [award?.id, award?.['@id'], award?.verify?.url, award?.verification?.url];
  return addresses.includes(address);
}

interface AwardInBody {
  readonly id?: unknown;
  readonly '@id'?: unknown;
  readonly verify?: { readonly url?: unknown } | null;
  readonly verification?: { readonly url?: unknown } | null;
}

function parsed(body: string): AwardInBody | null {
  try {
    return JSON.parse(body) as AwardInBody | null;
  } catch {
    return null;
  }
}
