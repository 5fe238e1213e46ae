import type { Attr } from '@xmldom/xmldom';
import type { Place, Problem } from '../problem/problem.ts';
import { styleFault, type StyleFault } from './style-fault.ts';
import { badgeElement } from './svg-badge.ts';
import type { SvgElement } from './svg-document.ts';
import {
  ELEMENTS,
  NAMESPACES,
  PLAIN_ATTRIBUTES,
  STYLE_ATTRIBUTES,
  XLINK_ATTRIBUTES,
  isEditorNamespace,
} from './svg-vocabulary.ts';
import { attributesIn } from './tag-attributes.ts';

/** A picture's text, and places in it. */
export interface Artwork {
  readonly text: string;
  readonly at: (offset: number, length?: number) => Place;
}

/** Why an element may not be in a picture at all. */
export function elementProblem(element: SvgElement, { at }: Artwork): Problem | undefined {
  const { node, span } = element;
  const namespace = node.namespaceURI ?? '';
  const local = node.localName ?? '';
  const place = () => at(span.start + 1, span.name.length);
  if (badgeElement(node)) return { code: 'IMAGE_ALREADY_BAKED', place: place() };
  if (/^(?:script|handler|listener)$/i.test(local))
    return { code: 'SVG_SCRIPT', place: place(), what: `<${span.name}>` };
  const isAllowed = namespace === NAMESPACES.svg ? ELEMENTS.has(local) : isEditorNamespace(namespace);
  return isAllowed ? undefined : { code: 'SVG_ELEMENT', place: place(), element: span.name };
}

/** What is wrong with the attributes of an element that may be there, and with its text where that is a style sheet. */
export function* partProblems(element: SvgElement, artwork: Artwork): Generator<Problem> {
  const { node, span } = element;
  for (const attribute of Array.from(node.attributes)) {
    const problem = attributeProblem(attribute, element, artwork);
    if (problem) yield problem;
  }
  if (node.namespaceURI !== NAMESPACES.svg || node.localName !== 'style') return;
  const fault = styleFault(node.textContent ?? '');
  if (fault) yield styleProblem(fault, placeOf(fault, span.content, span.end, artwork) ?? artwork.at(span.start));
}

function attributeProblem(attribute: Attr, element: SvgElement, artwork: Artwork): Problem | undefined {
  const { name, value } = attribute;
  const place = () => artwork.at(attributeRange(attribute, element, artwork).start, name.length);
  if (/^on/i.test(attribute.localName ?? '')) return { code: 'SVG_SCRIPT', place: place(), what: `${name}="…"` };
  if (/^\w*script:/i.test(value.slice(0, 100).replace(/\s/g, '')))
    return { code: 'SVG_SCRIPT', place: place(), what: `${name}="${value.slice(0, 40)}"` };
  switch (roleOf(attribute, element)) {
    case 'inert':
      return undefined;
    case 'unknown':
      return { code: 'SVG_ATTRIBUTE', place: place(), attribute: name, element: element.span.name };
    case 'reference':
      return isWithin(value.trim(), element)
        ? undefined
        : { code: 'SVG_REMOTE_REFERENCE', place: place(), reference: value.slice(0, 80) };
    case 'style': {
      const fault = styleFault(value);
      if (!fault) return undefined;
      const { start, end } = attributeRange(attribute, element, artwork);
      return styleProblem(fault, placeOf(fault, start, end, artwork) ?? place());
    }
  }
}

function roleOf(
  { localName, namespaceURI, name }: Attr,
  { node }: SvgElement,
): 'inert' | 'style' | 'reference' | 'unknown' {
  const namespace = namespaceURI ?? '';
  const local = localName ?? name;
  if (local === 'href' && (namespace === '' || namespace === NAMESPACES.xlink)) return 'reference';
  if (namespace === NAMESPACES.xmlns || isEditorNamespace(namespace)) return 'inert';
  if (namespace === NAMESPACES.xml)
    return local === 'space' || local === 'lang' || local === 'id' ? 'inert' : 'unknown';
  if (namespace === NAMESPACES.xlink) return XLINK_ATTRIBUTES.has(local) ? 'inert' : 'unknown';
  if (namespace !== '') return 'unknown';
  if (node.namespaceURI !== NAMESPACES.svg || PLAIN_ATTRIBUTES.has(local) || /^(?:data|aria)-/.test(local))
    return 'inert';
  return STYLE_ATTRIBUTES.has(local) ? 'style' : 'unknown';
}

/** Whether a reference stays within the file: a part of the picture, or a PNG or JPEG written out in it. */
function isWithin(reference: string, { node }: SvgElement): boolean {
  if (/^#./.test(reference)) return true;
  const isPicture = node.localName === 'image' || node.localName === 'feImage';
  return isPicture && /^data:image\/(?:png|jpe?g);base64,/i.test(reference);
}

function styleProblem({ kind, part }: StyleFault, place: Place): Problem {
  return kind === 'remote'
    ? { code: 'SVG_REMOTE_REFERENCE', place, reference: part }
    : { code: 'SVG_STYLE', place, part };
}

/** Where a fault of style stands in the file; undefined where it is written there in another way, with character references. */
function placeOf({ part }: StyleFault, start: number, end: number, { text, at }: Artwork): Place | undefined {
  const found = text.slice(start, end).indexOf(part);
  return found < 0 ? undefined : at(start + found, part.length);
}

function attributeRange({ name }: Attr, { span }: SvgElement, { text }: Artwork): { start: number; end: number } {
  const attribute = attributesIn(text.slice(span.start, span.content)).find((written) => written.name === name);
  const start = span.start + (attribute?.start ?? 1);
  return { start, end: attribute ? start + attribute.text.trimStart().length : span.content };
}
