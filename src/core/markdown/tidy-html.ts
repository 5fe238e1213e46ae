import type rehypeSanitize from 'rehype-sanitize';

type HtmlTree = ReturnType<ReturnType<typeof rehypeSanitize>>;
type HtmlNode = HtmlTree['children'][number];
type HtmlElement = Extract<HtmlNode, { type: 'element' }>;
type Content = HtmlElement['children'];

/** The level of the first heading in a text: pages have an h1 of their own and h2 above each text. */
const FIRST_LEVEL = 3;
/** Without text, nobody could tell what they are. */
const NAMED_BY_TEXT = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const [DONE, OPEN] = ['☑', '☐'];
const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Makes a cleaned tree fit for our pages: links that lead out, headings without gaps, tables that scroll by themselves. */
export function tidyHtml(tree: HtmlTree): HtmlTree {
  return { ...tree, children: tidyAll(tree.children, headingLevels()) };
}

function tidyAll(nodes: readonly HtmlNode[], levelOf: (depth: number) => number): HtmlNode[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? tidy({ ...node, children: tidyAll(node.children, levelOf) as Content }, levelOf) : [node],
  );
}

function tidy(element: HtmlElement, levelOf: (depth: number) => number): HtmlNode[] {
  if (NAMED_BY_TEXT.has(element.tagName) && !hasText(element)) return [];
  switch (element.tagName) {
    case 'a':
      return link(element);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ ...element, tagName: `h${levelOf(Number(element.tagName.slice(1)))}` }];
    case 'div':
      return [isNote(element) ? { ...element, properties: { ...element.properties, role: 'note' } } : element];
    case 'li':
      return [isTask(element) ? { ...element, properties: { ...element.properties, className: ['task'] } } : element];
    case 'input':
      return [{ type: 'text', value: element.properties['checked'] === true ? DONE : OPEN }];
    case 'table':
      return [scrolling(element)];
    case 'td':
    case 'th':
      return [aligned(element)];
    default:
      return [element];
  }
}

/** Only whole addresses stay links: a relative one would lead elsewhere from every page and document it is published in. */
function link(element: HtmlElement): HtmlNode[] {
  const href = element.properties['href'];
  const scheme = typeof href === 'string' && URL.canParse(href) ? new URL(href).protocol : '';
  if (!LINK_SCHEMES.has(scheme)) return element.children;
  return [{ ...element, properties: scheme === 'mailto:' ? { href } : { href, rel: ['nofollow', 'noopener'] } }];
}

function hasText(node: HtmlNode): boolean {
  if (node.type === 'element') return node.children.some(hasText);
  return node.type === 'text' && node.value.trim() !== '';
}

/** Each heading stands one level below the nearest one before it that its author made larger. */
function headingLevels(): (depth: number) => number {
  let open: readonly number[] = [];
  return (depth) => {
    open = [...open.filter((above) => above < depth), depth];
    return Math.min(6, FIRST_LEVEL + open.length - 1);
  };
}

/** Whether an item begins with the box of a task, which is its mark. */
function isTask({ children }: HtmlElement): boolean {
  const [first] = children.filter((node) => node.type === 'element' || hasText(node));
  if (first?.type === 'element') return first.tagName === 'p' && isTask(first);
  return first?.type === 'text' && (first.value === DONE || first.value === OPEN);
}

function isNote({ properties }: HtmlElement): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('note');
}

/** A wide table scrolls inside its own frame, by keyboard as well. */
function scrolling(table: HtmlElement): HtmlNode {
  const properties = { className: ['table'], role: 'group', ariaLabel: 'Table', tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

function aligned({ properties: { align, ...properties }, ...cell }: HtmlElement): HtmlNode {
  return {
    ...cell,
    properties: typeof align === 'string' ? { ...properties, className: [`align-${align}`] } : properties,
  };
}
