import type { Criteria } from '../model/badge.ts';
import { childrenOf, parseMarkdown, type MarkdownNode } from './parse-markdown.ts';

/**
 * The criteria one by one, as plain text: the items of task lists (`- [ ] …`), or else those of the first numbered list.
 * Empty where there are neither: then there is one criterion, the whole.
 */
export function criteriaItems({ syntax, text }: Criteria): readonly string[] {
  const parsed = parseMarkdown(text, syntax);
  if (parsed.kind !== 'tree') return [];
  const items = within(parsed.tree);
  const tasks = items.filter((node) => node.type === 'listItem' && typeof node.checked === 'boolean');
  const numbered = items.find((node) => node.type === 'list' && node.ordered === true);
  return (tasks.length > 0 ? tasks : numbered ? childrenOf(numbered) : []).map(ownText);
}

/** All nodes below one, in the order in which they are read. */
function within(node: MarkdownNode): readonly MarkdownNode[] {
  return childrenOf(node).flatMap((child) => [child, ...within(child)]);
}

/** The words of an item, without those of lists inside it, on one line. */
function ownText(item: MarkdownNode): string {
  const own = childrenOf(item).filter(({ type }) => type !== 'list');
  return own.map(wordsOf).join(' ').replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'break' ? ' ' : childrenOf(node).map(wordsOf).join('');
}
