import type { MarkupFault } from './markup-outline.ts';
import type { SvgElement } from './svg-document.ts';
import { NAMESPACES } from './svg-vocabulary.ts';

/** What XML 1.0 does not have (Char), half surrogate pairs included. */
const NOT_IN_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const MARKUP =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?:[^>"']+|"[^"]*"|'[^']*')*>|\]\]>|&#[^;<&\s]{0,40};?/g;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*(?:"[\w.-]+"|'[\w.-]+'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

/** What a lenient parser lets through in a document whose tags are in order, and a strict one does not. */
export function strictFault(text: string, elements: readonly SvgElement[]): MarkupFault | undefined {
  return declarationFault(text) ?? markupFault(text) ?? namespaceFault(text, elements);
}

function declarationFault(text: string): MarkupFault | undefined {
  if (!/^<\?xml\s/.test(text) || DECLARATION.test(text)) return undefined;
  return malformed('its first line is not a declaration of XML 1.0', 0);
}

function markupFault(text: string): MarkupFault | undefined {
  for (const { 0: piece, index } of text.matchAll(MARKUP)) {
    if (piece === ']]>') return malformed('`]]>` stands where no section is open', index);
    if (piece.startsWith('&#') && !isCharacter(piece)) return reference(piece, index);
    if (/^<[!?]/.test(piece)) continue;
    for (const { 0: written, index: at } of piece.matchAll(/&#[^;<&\s"']{0,40};?/g))
      if (!isCharacter(written)) return reference(written, index + at);
  }
  return undefined;
}

function isCharacter(written: string): boolean {
  const [, hexadecimal, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(written) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return !written.startsWith('&#X') && code <= 0x10ffff && !NOT_IN_XML.test(String.fromCodePoint(code));
}

/** Namespaces in XML 1.0, §3 and §2.2: what may not be declared. */
function namespaceFault(text: string, elements: readonly SvgElement[]): MarkupFault | undefined {
  for (const { node, span } of elements)
    for (const { name, value } of Array.from(node.attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const isXml = name === 'xmlns:xml';
      const isRight =
        name !== 'xmlns:xmlns' &&
        value !== NAMESPACES.xmlns &&
        (value === NAMESPACES.xml) === isXml &&
        (value !== '' || name === 'xmlns');
      if (!isRight)
        return malformed(`\`${name}="${value.slice(0, 60)}"\` may not be declared`, text.indexOf(name, span.start));
    }
  return undefined;
}

function reference(written: string, offset: number): MarkupFault {
  return malformed(`\`${written}\` stands for a character that XML does not have`, offset);
}

function malformed(reason: string, offset: number): MarkupFault {
  return { kind: 'malformed', reason, offset };
}
