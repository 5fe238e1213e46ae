import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Markdown } from '../model/text.ts';
import { allowedHtml } from './allowed-html.ts';
import { componentHandlers } from './component-handlers.ts';
import { parseMarkdown, type MarkdownSyntax } from './parse-markdown.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { tidyHtml } from './tidy-html.ts';

const toTree = unified()
  .use(remarkRehype, { handlers: componentHandlers, unknownHandler: () => undefined })
  .use(rehypeSanitize, allowedHtml)
  .freeze();

const toText = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/**
 * The text as HTML that is safe on any page, for any input. Nothing in it runs and nothing is fetched:
 * raw HTML, images and expressions are left out (images leave their alternative text), links go to `http:`, `https:` and `mailto:` only.
 * Headings begin at h3, so that they stand below a page's own. What cannot be parsed is shown as it was written.
 */
export function toHtml(text: Markdown, syntax: MarkdownSyntax = 'md'): string {
  return (syntax === 'md' ? plainParagraphs(text) : undefined) ?? cleaned(text, syntax);
}

function cleaned(text: Markdown, syntax: MarkdownSyntax): string {
  const parsed = parseMarkdown(text, syntax);
  return parsed.kind === 'tree' ? toText.stringify(tidyHtml(toTree.runSync(parsed.tree))) : asWritten(text);
}

function asWritten(text: string): string {
  return `<pre><code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code></pre>`;
}
