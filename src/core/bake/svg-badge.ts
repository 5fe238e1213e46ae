/** The namespace that the standard bakes with (Open Badges 2.0, Baking, SVG). */
export const OPEN_BADGES = 'http://openbadges.org';

const SPELLINGS = /^https?:\/\/(?:openbadges\.org\/?|w3id\.org\/openbadges(?:[/#].*)?|purl\.imsglobal\.org\/ob\/.*)$/;

/** Of an element only what it is called. */
export interface NamedElement {
  readonly localName: string | null;
  readonly namespaceURI: string | null;
}

/** What an element carries: an assertion of this version of the standard, a credential of the next, or neither. */
export function badgeElement(node: NamedElement): 'assertion' | 'credential' | undefined {
  if (!SPELLINGS.test(node.namespaceURI ?? '')) return undefined;
  return node.localName === 'assertion' || node.localName === 'credential' ? node.localName : undefined;
}
