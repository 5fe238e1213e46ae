import { OPEN_BADGES, badgeElement } from './svg-badge.ts';
import { readSvg, type SvgElement } from './svg-document.ts';
import { NAMESPACES } from './svg-vocabulary.ts';
import { attributesIn } from './tag-attributes.ts';
import { unbakeMarkup } from './unbake-markup.ts';
import type { Unbaked } from './unbaked.ts';

export type BakedSvgContent =
  | { readonly kind: 'signed'; readonly jws: string }
  /** `url` is where the assertion is served. It is in the JSON too, and is not written beside it: see `prepareSvg`. */
  | { readonly kind: 'hosted'; readonly url: string; readonly json: string };

export interface PreparedSvg {
  readonly bake: (content: BakedSvgContent) => string;
}

const ROOT = `<svg xmlns="${NAMESPACES.svg}" xmlns:openbadges="${OPEN_BADGES}"`;
/** Some readers look for `<svg`, and some for its namespace, in this many bytes and no further. */
const FIRST_LOOK = 256;
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const ASCII_JSON = /^[\t\n\x20-\x7e]+$/;

/**
 * Looks at a picture once, so that each `bake` only joins strings.
 *
 * The badge is the first child of the root, on which both namespaces come first; what was baked before is taken out, and the
 * rest stays as it was. A long preamble before the root is left out, since readers would not find `<svg` behind it.
 *
 * A signature is written as the standard says, in `verify`. Hosted JSON is written into the body alone. The standard would have
 * `verify` beside it, but both official validators refuse that: one trips over it, the other takes the address for a JWS.
 * Readers that go by the standard look for the body first and miss nothing.
 */
export function prepareSvg(svg: string): PreparedSvg {
  const text = svg.replace(/^\ufeff/, '');
  const document = readSvg(text);
  if (document.kind !== 'read') throw new Error(`A picture that was not checked reached baking: ${document.reason}`);
  const { span, node } = document.root;
  if (node.nodeName !== 'svg' || node.namespaceURI !== NAMESPACES.svg)
    throw new Error(`A picture that was not checked reached baking: its root is <${node.nodeName}>`);
  const tag = text.slice(span.start, span.content);
  const isEmpty = tag.endsWith('/>');
  const before = `${preamble(text.slice(0, span.start))}${ROOT}${otherAttributes(tag)}>`;
  const after = isEmpty ? `</svg>${text.slice(span.end)}` : withoutBadges(text, document.elements);
  return { bake: (content) => before + badgeMarkup(content) + after };
}

/** Reads what is baked into an SVG, in any of the forms that bakers have written. Any text is fine; nothing is thrown. */
export function unbakeSvg(text: string): Unbaked {
  return unbakeMarkup(text, (markup) => {
    const document = readSvg(markup);
    return document.kind === 'read' ? document.elements.map(({ node }) => node) : document;
  });
}

function preamble(text: string): string {
  return new TextEncoder().encode(text).length + ROOT.length <= FIRST_LOOK ? text : '';
}

/** The attributes of the root's start tag as they were written, but for the two that `ROOT` has. */
function otherAttributes(tag: string): string {
  return attributesIn(tag)
    .filter(({ name }) => name !== 'xmlns' && name !== 'xmlns:openbadges')
    .map(({ text }) => text)
    .join('');
}

/** What follows the root's start tag, less the badges in it. */
function withoutBadges(text: string, elements: readonly SvgElement[]): string {
  let rest = '';
  let offset = elements[0]?.span.content ?? 0;
  for (const element of elements) {
    if (badgeElement(element.node) === undefined || element.span.start < offset) continue;
    rest += text.slice(offset, element.span.start);
    offset = element.span.end;
  }
  return rest + text.slice(offset);
}

function badgeMarkup(content: BakedSvgContent): string {
  switch (content.kind) {
    case 'signed':
      if (!COMPACT_JWS.test(content.jws)) throw new Error('Something other than a compact JWS reached baking as one');
      return `<openbadges:assertion verify="${content.jws}"/>`;
    case 'hosted':
      if (!ASCII_JSON.test(content.json)) throw new Error('JSON that is not ASCII reached baking');
      return `<openbadges:assertion><![CDATA[${content.json.replaceAll(']]>', ']]\\u003e')}]]></openbadges:assertion>`;
  }
}
