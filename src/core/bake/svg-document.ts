import { DOMParser, ParseError, type Element, type Node } from '@xmldom/xmldom';
import { outlineMarkup, type ElementSpan, type Instruction, type MarkupFault } from './markup-outline.ts';
import { strictFault } from './strict-markup.ts';

/** An element and where it lies in the text. */
export interface SvgElement {
  readonly node: Element;
  readonly span: ElementSpan;
}

export type SvgDocument =
  | {
      readonly kind: 'read';
      readonly root: SvgElement;
      /** All of them, the root first, in the order in which they begin. */
      readonly elements: readonly SvgElement[];
      readonly instructions: readonly Instruction[];
    }
  | MarkupFault;

/**
 * Reads an XML document without document type, within the limits of `outlineMarkup`, as XML with namespaces. Anything a strict
 * parser would stumble over is a fault; nothing is thrown and nothing is repaired.
 */
export function readSvg(text: string): SvgDocument {
  const outline = outlineMarkup(text);
  if (outline.kind !== 'outlined') return outline;
  const parsed = parseXml(text);
  if ('reason' in parsed) return parsed;
  const nodes = elementsBelow(parsed.root);
  const elements = nodes.flatMap((node, index) => {
    const span = outline.elements[index];
    return span?.name === node.nodeName ? [{ node, span }] : [];
  });
  const [root] = elements;
  if (!root || elements.length !== outline.elements.length)
    return { kind: 'malformed', reason: 'its tags can be read in more than one way', offset: 0 };
  const fault = strictFault(text, elements);
  if (fault) return fault;
  return { kind: 'read', root, elements, instructions: outline.instructions };
}

function parseXml(text: string): { root: Element } | MarkupFault {
  let reason = 'it cannot be read as XML';
  try {
    const parser = new DOMParser({
      // Offsets must stay those of the text.
      normalizeLineEndings: (source) => source,
      onError: (_level, message) => {
        if (message.startsWith('Unicode replacement character')) return;
        reason = message;
        throw new Error(message);
      },
    });
    const { documentElement } = parser.parseFromString(text, 'text/xml');
    return documentElement
      ? { root: documentElement }
      : { kind: 'malformed', reason: 'it has no root element', offset: 0 };
  } catch (error) {
    return { kind: 'malformed', reason, offset: error instanceof ParseError ? offsetOf(text, error) : 0 };
  }
}

/** Where the parser was: it counts lines and columns from 1 and takes a lone carriage return for a line's end. */
function offsetOf(text: string, { locator }: ParseError): number {
  const { lineNumber = 1, columnNumber = 1 } = (locator ?? {}) as { lineNumber?: number; columnNumber?: number };
  const ends = /\r\n?|\n/g;
  for (let line = 1; line < lineNumber; line += 1) if (!ends.exec(text)) break;
  return Math.min(ends.lastIndex + columnNumber - 1, text.length);
}

function elementsBelow(root: Element): Element[] {
  const found: Element[] = [];
  let node: Node | null = root;
  while (node) {
    if (isElement(node)) found.push(node);
    node = node.firstChild ?? following(node, root);
  }
  return found;
}

function following(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
