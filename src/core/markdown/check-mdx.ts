import type { Located } from '../content/draft.ts';
import type { Markdown } from '../model/text.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { checkLines, complexityProblem, placesAfter, type At } from './check-lines.ts';
import type { TextPoint } from './complexity.ts';
import { componentNames, components, isComponentName } from './components.ts';
import { childrenOf, parseMarkdown, startOf, type MarkdownNode, type MarkdownSyntax } from './parse-markdown.ts';
import { componentsAlone } from './unravel.ts';

type ComponentNode = Extract<MarkdownNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = ComponentNode['attributes'][number];

/** The gate for `.md` bodies: only that they are read in bounded time. Whatever HTML is in them is left out by `toHtml`. */
export function checkMarkdown(body: Located<Markdown>): readonly Problem[] {
  return checkLines(body) ?? check(body, 'md');
}

/** The gate for `.mdx` bodies: no imports, no exports, no expressions, and of components only the listed ones. */
export function checkMdx(body: Located<Markdown>): Problem[] {
  return check(body, 'mdx');
}

function check({ value, place }: Located<Markdown>, syntax: MarkdownSyntax): Problem[] {
  const at = placesAfter(place);
  const parsed = parseMarkdown(value, syntax);
  switch (parsed.kind) {
    case 'too-complex':
      return [complexityProblem(at(parsed.at))];
    case 'broken':
      return [{ code: 'MDX_SYNTAX', place: at(parsed.at), reason: parsed.reason }];
    case 'tree':
      return syntax === 'mdx' ? nodeProblems(parsed.tree, at, false) : [];
  }
}

function nodeProblems(node: MarkdownNode, at: At, inSentence: boolean): Problem[] {
  if (node.type === 'mdxjsEsm') return statementProblems(node.value, startOf(node), at);
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return [{ code: 'MDX_EXPRESSION', place: at(startOf(node)) }];
  if (node.type === 'paragraph') return belowProblems(node, at, componentsAlone(node) === undefined);
  const below = belowProblems(node, at, inSentence);
  return isComponent(node) ? [...componentProblems(node, at, inSentence), ...below] : below;
}

function isComponent(node: MarkdownNode): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function belowProblems(node: MarkdownNode, at: At, inSentence: boolean): Problem[] {
  return childrenOf(node).flatMap((child) => nodeProblems(child, at, inSentence));
}

/** One for each line that begins a statement; the parser hands over neighbouring lines as one. */
function statementProblems(text: string, { line, column }: TextPoint, at: At): Problem[] {
  return text.split(/\r\n|\n|\r/).flatMap((statement, index): Problem[] => {
    const keyword = /^(import|export)\b/.exec(statement)?.[1];
    if (keyword === undefined) return [];
    const place = at({ line: line + index, column: index === 0 ? column : 1 }, keyword.length);
    return [{ code: keyword === 'import' ? 'MDX_IMPORT' : 'MDX_EXPORT', place }];
  });
}

function componentProblems(node: ComponentNode, at: At, inSentence: boolean): Problem[] {
  const name = node.name ?? '';
  const place = at(startOf(node), name.length + 1);
  if (!isComponentName(name)) {
    const near = nearest(name, componentNames);
    return [{ code: 'MDX_UNKNOWN_COMPONENT', place, component: name, ...(near !== undefined && { near }) }];
  }
  return [
    ...(inSentence ? [{ code: 'MDX_COMPONENT_IN_SENTENCE', place, component: name } as const] : []),
    ...(name === 'Details' && !node.attributes.some(isSummary)
      ? [{ code: 'MDX_MISSING_SUMMARY', place } as const]
      : []),
    ...node.attributes.flatMap((attribute) => attributeProblems(attribute, name, at)),
  ];
}

function isSummary(attribute: Attribute): boolean {
  return attribute.type === 'mdxJsxAttribute' && attribute.name === 'summary';
}

function attributeProblems(attribute: Attribute, component: keyof typeof components, at: At): Problem[] {
  const start = { line: attribute.position?.start.line ?? 1, column: attribute.position?.start.column ?? 1 };
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return [{ code: 'MDX_ATTRIBUTE_EXPRESSION', place: at(start), component }];
  const known: readonly string[] = components[component];
  const place = at(start, attribute.name.length);
  if (!known.includes(attribute.name)) {
    const near = nearest(attribute.name, known);
    const names = { component, attribute: attribute.name };
    return [{ code: 'MDX_UNKNOWN_ATTRIBUTE', place, ...names, ...(near !== undefined && { near }) }];
  }
  if (typeof attribute.value === 'string' && attribute.value.trim() !== '') return [];
  return [
    typeof attribute.value === 'object' && attribute.value !== null
      ? { code: 'MDX_ATTRIBUTE_EXPRESSION', place, component }
      : { code: 'MDX_MISSING_SUMMARY', place },
  ];
}
