import type { Options } from 'rehype-sanitize';

/** All that Markdown can become. No element that runs, loads or sends anything, no style, no ids. */
export const allowedHtml: Options = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'div', 'details', 'summary'],
    ...['ul', 'ol', 'li', 'input', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 'del', 'code', 'sup', 'br'],
  ],
  attributes: {
    a: ['href'],
    code: [['className', /^language-[\w-]+$/]],
    div: [['className', 'note', 'steps', 'footnote']],
    input: ['checked'],
    ol: ['start'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  clobber: [],
  strip: ['script', 'style'],
};
