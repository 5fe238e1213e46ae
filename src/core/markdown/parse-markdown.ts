import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Criteria } from '../model/badge.ts';
import { tooComplex, type TextPoint } from './complexity.ts';
import { inertJavaScript } from './inert-javascript.ts';

export type MarkdownSyntax = Criteria['syntax'];
export type MarkdownTree = ReturnType<typeof plain.parse>;
export type MarkdownNode = MarkdownTree | MarkdownTree['children'][number];

export type ParsedMarkdown =
  | { readonly kind: 'tree'; readonly tree: MarkdownTree }
  | { readonly kind: 'too-complex'; readonly at: TextPoint }
  | { readonly kind: 'broken'; readonly at: TextPoint; readonly reason: string };

/** Levels of the tree: twice those of lists, as each has its items between, and room for emphasis and components. */
const DEEPEST_TREE = 128;

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
const withComponents = unified().use(remarkParse).use(remarkGfm).use(remarkMdx, { acorn: inertJavaScript }).freeze();

/** Reads Markdown or MDX into a tree. No JavaScript is read, let alone run. Only MDX can be broken. */
export function parseMarkdown(text: string, syntax: MarkdownSyntax): ParsedMarkdown {
  const knot = tooComplex(text);
  if (knot) return { kind: 'too-complex', at: knot };
  try {
    const tree = (syntax === 'mdx' ? withComponents : plain).parse(text);
    const deepest = nodeBelow(tree, DEEPEST_TREE);
    return deepest ? { kind: 'too-complex', at: startOf(deepest) } : { kind: 'tree', tree };
  } catch (error) {
    if (isSyntaxError(error)) return { kind: 'broken', at: pointOf(error), reason: sentence(error.reason) };
    throw error;
  }
}

export function childrenOf(node: MarkdownNode): readonly MarkdownNode[] {
  return 'children' in node ? node.children : [];
}

export function startOf({ position }: MarkdownNode): TextPoint {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** A node that has at least this many levels above it. Goes level by level, so that depth costs no stack. */
function nodeBelow(tree: MarkdownNode, depth: number): MarkdownNode | undefined {
  let level = [tree];
  for (let above = 0; above < depth && level.length > 0; above++) level = level.flatMap(childrenOf);
  return level[0];
}

interface SyntaxError {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

function isSyntaxError(error: unknown): error is SyntaxError {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/** Where the parser stumbled; of a tag that is never closed it names the place in its words only. */
function pointOf({ line, column, reason }: SyntaxError): TextPoint {
  const [, spokenLine = 1, spokenColumn = 1] = / \((\d+):(\d+)/.exec(reason) ?? [];
  return { line: line ?? Number(spokenLine), column: column ?? Number(spokenColumn) };
}

/** The parser's words, without positions that count from the start of the body, with a full stop. */
function sentence(reason: string): string {
  const words = reason.replaceAll(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '').replaceAll(/ \(note: [^]*?\)$/g, '');
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
