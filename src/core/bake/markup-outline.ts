/** Where an element lies in the text of a document. Elements are in the order in which they begin. */
export interface ElementSpan {
  readonly name: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset of what follows the start tag. */
  readonly content: number;
  /** Offset of what follows the whole element. */
  readonly end: number;
}

export interface Instruction {
  readonly target: string;
  readonly start: number;
}

export type Outline =
  | {
      readonly kind: 'outlined';
      readonly elements: readonly ElementSpan[];
      readonly instructions: readonly Instruction[];
    }
  | MarkupFault;

export interface MarkupFault {
  readonly kind: 'declaration' | 'malformed' | 'too-complex';
  /** What is wrong, as a clause. */
  readonly reason: string;
  readonly offset: number;
}

/** As much as is parsed without a pause. Artwork has a tenth of it. */
const markupLimits = {
  elements: 10_000,
  depth: 64,
  attributes: 256,
  allAttributes: 40_000,
  marks: 30_000,
  references: 20_000,
} as const;

/** What XML 1.0 does not have (Char), half surrogate pairs included. */
const NOT_IN_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAME = /[^\s<>/=]*/y;
const UP_TO_QUOTE = /[^"'<>]*/y;

/**
 * The tags of an XML document and how they nest, in one pass and without recursion, within `markupLimits`.
 *
 * It judges neither names nor attributes, and of the text only that its characters are XML's; what it guarantees is that whoever parses the document next has bounded work
 * and meets no document type, hence no entities.
 */
export function outlineMarkup(text: string): Outline {
  const forbidden = NOT_IN_XML.exec(text);
  if (forbidden) return malformed('a character that XML does not have', forbidden.index);
  const reference = offsetOfReference(text, markupLimits.references);
  if (reference !== undefined)
    return tooComplex(`more than ${markupLimits.references} references to characters`, reference);
  const elements: { name: string; start: number; content: number; end: number }[] = [];
  const instructions: Instruction[] = [];
  const open: number[] = [];
  let marks = 0;
  let attributes = 0;
  let offset = text.indexOf('<');
  while (offset >= 0) {
    marks += 1;
    if (marks > markupLimits.marks)
      return tooComplex(`more than ${markupLimits.marks} tags, comments and sections`, offset);
    const mark = readMark(text, offset);
    if ('reason' in mark) return mark;
    if (mark.kind === 'instruction') instructions.push({ target: mark.name, start: offset });
    if (mark.kind === 'start' || mark.kind === 'empty') {
      if (elements.length > 0 && open.length === 0)
        return malformed('something follows the end of the picture', offset);
      if (elements.length === markupLimits.elements)
        return tooComplex(`more than ${markupLimits.elements} elements`, offset);
      if (open.length === markupLimits.depth)
        return tooComplex(`elements nested more than ${markupLimits.depth} deep`, offset);
      attributes += mark.attributes;
      if (attributes > markupLimits.allAttributes)
        return tooComplex(`more than ${markupLimits.allAttributes} attributes`, offset);
      elements.push({ name: mark.name, start: offset, content: mark.end, end: mark.end });
      if (mark.kind === 'start') open.push(elements.length - 1);
    }
    if (mark.kind === 'end') {
      const element = elements[open.pop() ?? -1];
      if (element?.name !== mark.name) return malformed(mismatch(mark.name, element?.name), offset);
      element.end = mark.end;
    }
    offset = text.indexOf('<', mark.end);
  }
  const unclosed = elements[open.at(-1) ?? -1];
  if (unclosed) return malformed(`\`<${unclosed.name}>\` is never closed`, unclosed.start);
  return { kind: 'outlined', elements, instructions };
}

/** Where the reference after so many stands; undefined where there are no more. */
function offsetOfReference(text: string, most: number): number | undefined {
  let at = text.indexOf('&');
  for (let count = 0; at >= 0 && count < most; count += 1) at = text.indexOf('&', at + 1);
  return at < 0 ? undefined : at;
}

interface Mark {
  readonly kind: 'start' | 'empty' | 'end' | 'instruction' | 'other';
  readonly name: string;
  readonly attributes: number;
  readonly end: number;
}

function readMark(text: string, offset: number): Mark | MarkupFault {
  if (text.startsWith('<!--', offset)) return upTo('-->', 'other', text, offset);
  if (text.startsWith('<![CDATA[', offset)) return upTo(']]>', 'other', text, offset);
  if (text.startsWith('<?', offset)) return upTo('?>', 'instruction', text, offset);
  if (text.startsWith('<!', offset)) return { kind: 'declaration', reason: 'a document type declaration', offset };
  if (text.startsWith('</', offset)) return upTo('>', 'end', text, offset);
  return readStartTag(text, offset);
}

function upTo(closing: string, kind: Mark['kind'], text: string, offset: number): Mark | MarkupFault {
  // The `>` of `<!-->` must not close what it opens.
  const end = text.indexOf(closing, offset + (kind === 'other' ? 4 : 2));
  if (end < 0) return malformed(`\`${text.slice(offset, offset + 4)}\` is never followed by \`${closing}\``, offset);
  return { kind, name: nameAt(text, offset + 2), attributes: 0, end: end + closing.length };
}

function readStartTag(text: string, offset: number): Mark | MarkupFault {
  const name = nameAt(text, offset + 1);
  let at = offset + 1 + name.length;
  let attributes = 0;
  for (;;) {
    at += matchAt(UP_TO_QUOTE, text, at).length;
    const character = text[at];
    if (character === '>') return { kind: text[at - 1] === '/' ? 'empty' : 'start', name, attributes, end: at + 1 };
    if (character === undefined || character === '<')
      return malformed(`the tag \`<${name.slice(0, 40)}\` is never closed`, offset);
    const closing = text.indexOf(character, at + 1);
    if (closing < 0) return malformed(`a quotation mark in the tag \`<${name.slice(0, 40)}\` is never closed`, offset);
    // Parsers disagree about it: some browsers let it pass in the address of a namespace.
    if (text.slice(at, closing).includes('<'))
      return malformed(`\`<\` in an attribute of \`<${name.slice(0, 40)}>\``, offset);
    at = closing + 1;
    attributes += 1;
    if (attributes > markupLimits.attributes)
      return tooComplex(`more than ${markupLimits.attributes} attributes on one element`, offset);
  }
}

function nameAt(text: string, offset: number): string {
  return matchAt(NAME, text, offset);
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

function mismatch(closed: string, open: string | undefined): string {
  return open === undefined
    ? `\`</${closed.slice(0, 40)}>\` closes what was never opened`
    : `\`</${closed.slice(0, 40)}>\` stands where \`</${open.slice(0, 40)}>\` must`;
}

function malformed(reason: string, offset: number): MarkupFault {
  return { kind: 'malformed', reason, offset };
}

function tooComplex(reason: string, offset: number): MarkupFault {
  return { kind: 'too-complex', reason, offset };
}
