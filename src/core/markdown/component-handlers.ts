import type { Options } from 'remark-rehype';
import type { MarkdownNode } from './parse-markdown.ts';
import { componentsAlone, type InlineComponent } from './unravel.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers[keyof Handlers]>;
type State = Parameters<Handler>[0];
type HtmlNode = ReturnType<State['all']>[number];
type Node<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>;
type Component = Node<'mdxJsxFlowElement'> | InlineComponent;

/** How nodes become HTML where the standard way would not do: components, images without fetching, footnotes without ids. */
export const componentHandlers: Handlers = {
  mdxJsxFlowElement: (state: State, node: Node<'mdxJsxFlowElement'>) => block(node, state.all(node)),
  mdxJsxTextElement: (state: State, node: InlineComponent) => state.all(node),
  paragraph: (state: State, node: Node<'paragraph'>) =>
    componentsAlone(node)?.flatMap((component) => block(component, [element('p', state.all(component))])) ??
    element('p', state.all(node)),
  image: (_: State, node: Node<'image'>) => text(node.alt ?? ''),
  imageReference: (_: State, node: Node<'imageReference'>) => text(node.alt ?? ''),
  footnoteReference: (_: State, node: Node<'footnoteReference'>) =>
    element('sup', [text(node.label ?? node.identifier)]),
  footnoteDefinition: (state: State, node: Node<'footnoteDefinition'>) =>
    element('div', [element('sup', [text(node.label ?? node.identifier)]), ...state.all(node)], 'footnote'),
};

/** A component nobody listed leaves its content; `checkMdx` has reported it. */
function block(component: Component, content: HtmlNode[]): HtmlNode[] {
  if (component.name === 'Note') return [element('div', content, 'note')];
  if (component.name === 'Steps') return [element('div', content, 'steps')];
  if (component.name === 'Details')
    return [element('details', [element('summary', [text(summaryOf(component))]), ...content])];
  return content;
}

function summaryOf({ attributes }: Component): string {
  const summary = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'summary');
  return typeof summary?.value === 'string' ? summary.value : 'Details';
}

function element(tagName: string, children: HtmlNode[], className?: string): HtmlNode {
  return { type: 'element', tagName, properties: className === undefined ? {} : { className: [className] }, children };
}

function text(value: string): HtmlNode {
  return { type: 'text', value };
}
