import { limits } from '../content/source-file.ts';
import type { Problem } from '../problem/problem.ts';
import type { MarkupFault } from './markup-outline.ts';
import { placeAt } from './place-at.ts';
import { readSvg, type SvgDocument } from './svg-document.ts';
import { elementProblem, partProblems, type Artwork } from './svg-element-problems.ts';
import { isSlender, sizeOf } from './svg-size.ts';
import { NAMESPACES } from './svg-vocabulary.ts';
import { weightOf } from './svg-weight.ts';

/** Elements that a picture may come to with its references followed: `weightOf`. */
const MOST_WEIGHT = 100_000;
/** A picture with more problems than this is not listed to the end. */
const MOST_PROBLEMS = 100;

type ReadDocument = Extract<SvgDocument, { kind: 'read' }>;

/**
 * What in an SVG is not static artwork. Elements, attributes and functions of CSS that are not on the lists of the vocabulary are
 * refused, and so is every reference out of the picture: it must look the same wherever it is opened, and do nothing.
 * What editors note down for themselves may stay. An element that is refused is not looked into.
 */
export function inspectSvg(file: string, text: string): Problem[] {
  const artwork: Artwork = {
    text,
    at: (offset, length) => ({ ...placeAt(file, text, offset), ...(length !== undefined && { length }) }),
  };
  const document = readSvg(text);
  if (document.kind !== 'read') return [faultProblem(document, artwork)];
  const problems: Problem[] = [];
  for (const problem of problemsOf(document, artwork)) {
    problems.push(problem);
    if (problems.length === MOST_PROBLEMS) break;
  }
  return problems;
}

function faultProblem({ kind, reason, offset }: MarkupFault, { at }: Artwork): Problem {
  switch (kind) {
    case 'declaration':
      return { code: 'SVG_DOCTYPE', place: at(offset) };
    case 'malformed':
      return { code: 'SVG_MALFORMED', place: at(offset), reason };
    case 'too-complex':
      return { code: 'SVG_TOO_COMPLEX', place: at(offset), reason };
  }
}

function* problemsOf(document: ReadDocument, artwork: Artwork): Generator<Problem> {
  yield* preambleProblems(document, artwork);
  const { span, node } = document.root;
  if (node.nodeName !== 'svg' || node.namespaceURI !== NAMESPACES.svg) {
    yield { code: 'SVG_ROOT', place: artwork.at(span.start + 1, span.name.length), root: span.name };
    return;
  }
  yield* wholeProblems(document, artwork);
  let refusedUpTo = 0;
  for (const element of document.elements) {
    if (element.span.start < refusedUpTo) continue;
    const refused = elementProblem(element, artwork);
    if (refused) {
      yield refused;
      refusedUpTo = element.span.end;
    } else yield* partProblems(element, artwork);
  }
}

function* preambleProblems({ instructions }: ReadDocument, { text, at }: Artwork): Generator<Problem> {
  for (const { target, start } of instructions) {
    const place = at(start, target.length + 2);
    if (target === 'xml-stylesheet') yield { code: 'SVG_REMOTE_REFERENCE', place, reference: '<?xml-stylesheet ?>' };
    else if (target !== 'xml' && target !== 'xpacket') yield { code: 'SVG_ELEMENT', place, element: `?${target}` };
  }
  const declaration = /^<\?xml\s[^]*?\?>/.exec(text)?.[0] ?? '';
  const encoding = /encoding\s*=\s*["']([^"']*)/.exec(declaration)?.[1];
  if (encoding !== undefined && !isEncodingOf(text, encoding))
    yield { code: 'SVG_ENCODING', place: at(text.indexOf(encoding), encoding.length), encoding };
}

function isEncodingOf(text: string, encoding: string): boolean {
  return /^utf-?8$/i.test(encoding) || (/^us-ascii$/i.test(encoding) && !/[^\x00-\x7f]/.test(text));
}

function* wholeProblems({ root, elements }: ReadDocument, { at }: Artwork): Generator<Problem> {
  const place = at(root.span.start + 1, root.span.name.length);
  const size = sizeOf(elements);
  if ('reason' in size) yield { code: 'SVG_WITHOUT_SIZE', place, reason: size.reason };
  else if (Math.max(size.width, size.height) > limits.imagePixels)
    yield { code: 'IMAGE_TOO_LARGE', place, ...size, limit: limits.imagePixels };
  else if (isSlender(size))
    yield { code: 'SVG_WITHOUT_SIZE', place, reason: 'is more than twenty times longer on one side than on the other' };
  const weight = weightOf(elements);
  if (weight > MOST_WEIGHT) yield { code: 'SVG_TOO_COMPLEX', place, reason: weightReason(weight) };
}

function weightReason(weight: number): string {
  return Number.isFinite(weight)
    ? `more to draw than ${MOST_WEIGHT} plain elements once its references are followed`
    : 'references that run in a circle, or more of them than can be followed';
}
