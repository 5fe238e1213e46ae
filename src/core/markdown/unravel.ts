import type { MarkdownNode } from './parse-markdown.ts';

type Paragraph = Extract<MarkdownNode, { type: 'paragraph' }>;
export type InlineComponent = Extract<MarkdownNode, { type: 'mdxJsxTextElement' }>;

/**
 * The components of a paragraph that holds nothing else, such as `<Note>Ask first.</Note>` on one line.
 * MDX reads them as part of a sentence; their author meant blocks.
 */
export function componentsAlone(paragraph: Paragraph): readonly InlineComponent[] | undefined {
  const found: InlineComponent[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'mdxJsxTextElement') found.push(child);
    else if (child.type !== 'text' || child.value.trim() !== '') return undefined;
  }
  return found.length > 0 ? found : undefined;
}
