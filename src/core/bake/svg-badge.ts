import type { SvgElement } from './svg-document.ts';

/** The namespace that the standard bakes with (Open Badges 2.0, Baking, SVG). */
export const OPEN_BADGES = 'http://openbadges.org';

const SPELLINGS = /^https?:\/\/(?:openbadges\.org\/?|w3id\.org\/openbadges(?:[/#].*)?|purl\.imsglobal\.org\/ob\/.*)$/;

/** What an element carries: an assertion of this version of the standard, a credential of the next, or neither. */
export function badgeElement({ node }: SvgElement): 'assertion' | 'credential' | undefined {
  if (!SPELLINGS.test(node.namespaceURI ?? '')) return undefined;
  return node.localName === 'assertion' || node.localName === 'credential' ? node.localName : undefined;
}
