import type { SvgElement } from './svg-document.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of each unit; those of text go by the size that it has where nobody says otherwise. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
};
const LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/i;
const LONGEST_LENGTH = 64;
/** How many times longer one side may be than the other. */
const MOST_SLENDER = 20;

/**
 * How many pixels a picture is wide and high where nobody says otherwise (SVG 2, §8.12); the reason, as a clause, where it
 * does not say so or could not be drawn in that size. Something large is a size like any other.
 */
export function sizeOf(elements: readonly SvgElement[]): Size | { readonly reason: string } {
  const [root] = elements;
  if (!root) return { reason: 'is empty' };
  if (isSizedBySheet(elements)) return { reason: 'has its size in a style sheet' };
  const width = lengthOf(root, 'width');
  const height = lengthOf(root, 'height');
  if (width === 'unreadable') return { reason: 'has a `width` that is not a length' };
  if (height === 'unreadable') return { reason: 'has a `height` that is not a length' };
  const box = viewBox(root.node.getAttribute('viewBox'));
  if (box === 'unreadable') return { reason: 'has a `viewBox` that is not four numbers with a width and a height' };
  const size = sizeFrom(width, height, box);
  if (!size) return { reason: 'has neither a `viewBox` nor a `width` and a `height`' };
  if (Math.min(size.width, size.height) < 1) return { reason: 'is less than one pixel wide or high' };
  return size;
}

/** Whether no more than a line would be seen of a picture in a square. */
export function isSlender({ width, height }: Size): boolean {
  return Math.max(width, height) > MOST_SLENDER * Math.min(width, height);
}

function sizeFrom(width: number | undefined, height: number | undefined, box: Size | undefined): Size | undefined {
  if (width !== undefined && height !== undefined) return { width, height };
  if (!box) return undefined;
  if (width !== undefined) return { width, height: (width * box.height) / box.width };
  if (height !== undefined) return { width: (height * box.width) / box.height, height };
  return box;
}

/** Undefined where it is left to whoever shows the picture. Style goes before the attribute. */
function lengthOf({ node }: SvgElement, name: 'width' | 'height'): number | 'unreadable' | undefined {
  const declared = sizesIn(node.getAttribute('style') ?? '').findLast((size) => size.name === name);
  const text = declared ? declared.value : node.getAttribute(name);
  return text === null ? undefined : pixels(text.trim());
}

function pixels(text: string): number | 'unreadable' | undefined {
  if (text.toLowerCase() === 'auto') return undefined;
  const [, number, unit = ''] = (text.length <= LONGEST_LENGTH ? LENGTH.exec(text) : undefined) ?? [];
  if (unit === '%') return Number(number) > 0 && Number(number) <= 100 ? undefined : 'unreadable';
  const value = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  return value >= 0 ? value : 'unreadable';
}

function viewBox(text: string | null): Size | 'unreadable' | undefined {
  if (text === null) return undefined;
  const parts = text
    .slice(0, 4 * LONGEST_LENGTH)
    .trim()
    .split(/\s*,\s*|\s+/);
  const isNumbers = parts.length === 4 && parts.every((part) => LENGTH.exec(part)?.[2] === '');
  const [, , width = 0, height = 0] = parts.map(Number);
  return isNumbers && width > 0 && height > 0 ? { width, height } : 'unreadable';
}

/** The declarations of a width or a height in a piece of CSS. */
function sizesIn(css: string): { name: string; value: string }[] {
  return withoutComments(css)
    .split(';')
    .flatMap((declaration) => {
      const [, name = '', value] = /^\s*(width|height)\s*:([^]*)$/i.exec(declaration.slice(0, 1000)) ?? [];
      return value === undefined
        ? []
        : [{ name: name.toLowerCase(), value: value.replace(/!\s*important\s*$/i, '').trim() }];
    });
}

/** Whether a rule of a style sheet may say how large the picture is. */
function isSizedBySheet(elements: readonly SvgElement[]): boolean {
  const root = elements[0]?.node;
  const classes = (root?.getAttribute('class') ?? '').split(/\s+/).map((name) => `.${name}`);
  const names = new Set(['*', 'svg', ':root', `#${root?.getAttribute('id') ?? ''}`, ...classes]);
  return elements
    .filter(({ node }) => node.localName === 'style')
    .flatMap(({ node }) => withoutComments(node.textContent ?? '').split('}'))
    .some((rule) => {
      const brace = rule.lastIndexOf('{');
      const isOfRoot = rule
        .slice(0, Math.max(0, brace))
        .match(/[.#:]?[\w-]+|\*/g)
        ?.some((name) => names.has(name));
      return isOfRoot === true && sizesIn(rule.slice(brace + 1)).some(({ value }) => pixels(value) !== undefined);
    });
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ');
}
