import { fileText, type FileText } from '../content/file-text.ts';
import type { Fields, FieldPath } from '../content/fields.ts';
import { splitFrontMatter, type TextRange } from '../content/front-matter.ts';
import { readRows } from '../content/roster-cells.ts';
import type { SourceFile } from '../content/source-file.ts';
import { readYamlFields } from '../content/yaml-fields.ts';
import { childrenOf, parseMarkdown, type MarkdownNode, type MarkdownSyntax } from '../markdown/parse-markdown.ts';
import { parseWebUrl, type WebUrl } from '../model/text.ts';
import type { Place } from '../problem/problem.ts';

/** An address that a file names, and where. */
export interface OutgoingLink {
  readonly url: WebUrl;
  readonly place: Place;
}

/** Every address of the web that a file names: in its fields, in their Markdown, in the text below them, in the cells of a roster. */
export function outgoingLinks(source: SourceFile): readonly OutgoingLink[] {
  if (source.kind !== 'text') return [];
  const file = fileText(source.path, source.text);
  if (source.path.endsWith('.csv')) return inCells(file);
  if (source.path.endsWith('.yaml')) return inYaml(file, { from: 0, to: file.text.length });
  if (!/\.mdx?$/.test(source.path)) return [];
  const split = splitFrontMatter(file);
  if (split.kind === 'broken') return [];
  const syntax = source.path.endsWith('.mdx') ? 'mdx' : 'md';
  const body = file.text.slice(split.body.from, split.body.to);
  return [
    ...inYaml(file, split.yaml),
    ...inMarkdown(body, syntax).map(({ url, offset }) => ({ url, place: file.placeAt(split.body.from + offset) })),
  ];
}

function inYaml(file: FileText, range: TextRange): readonly OutgoingLink[] {
  const { fields } = readYamlFields(file, range);
  return fields ? inFields(fields.values, [], fields) : [];
}

function inFields(value: unknown, path: FieldPath, fields: Fields): readonly OutgoingLink[] {
  if (typeof value === 'string') return inText(value).map((url) => ({ url, place: fields.placeOf(path) }));
  if (Array.isArray(value)) return value.flatMap((item, index) => inFields(item, [...path, index], fields));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => inFields(inner, [...path, name], fields));
}

/** A field that is an address, or Markdown with addresses in it. */
function inText(text: string): readonly WebUrl[] {
  if (!text.includes('://')) return [];
  const whole = webUrl(text);
  return whole ? [whole] : inMarkdown(text, 'md').map(({ url }) => url);
}

function inCells(file: FileText): readonly OutgoingLink[] {
  const links: OutgoingLink[] = [];
  readRows(file, ({ cells, from, to }) => {
    const place = file.placeAt(from, to - from);
    for (const part of cells.flatMap((cell) => cell.split(/\s+/))) {
      const url = webUrl(part);
      if (url) links.push({ url, place });
    }
    return 'go on';
  });
  return links;
}

interface LinkInMarkdown {
  readonly url: WebUrl;
  readonly offset: number;
}

function inMarkdown(text: string, syntax: MarkdownSyntax): readonly LinkInMarkdown[] {
  const parsed = parseMarkdown(text, syntax);
  return parsed.kind === 'tree' ? inNode(parsed.tree) : [];
}

function inNode(node: MarkdownNode): readonly LinkInMarkdown[] {
  const isLink = node.type === 'link' || node.type === 'definition' || node.type === 'image';
  const url = isLink ? webUrl(node.url) : undefined;
  const own = url ? [{ url, offset: node.position?.start.offset ?? 0 }] : [];
  return [...own, ...childrenOf(node).flatMap(inNode)];
}

function webUrl(text: string): WebUrl | undefined {
  return /^https?:\/\//i.test(text) ? parseWebUrl(text) : undefined;
}
