import type { SvgElement } from './svg-document.ts';

/** How many of each are as much work as one plain element, or how many elements one of them is worth. */
const MARKS_PER_ELEMENT = 12;
const ELEMENTS_PER_LETTER = 5;
const ELEMENTS_PER_FILTER_STEP = 100;
const ELEMENTS_PER_WIDE_MORPHOLOGY = 10_000;
/** From here on the time that `feMorphology` takes is felt. */
const WIDE_RADIUS = 20;

/** How much work an element is to draw, without what is in it; 1 for a plain one. */
export function ownWeight({ node }: SvgElement): number {
  const name = node.localName ?? '';
  if (name === 'text' || name === 'flowRoot') return 1 + ELEMENTS_PER_LETTER * (node.textContent ?? '').trim().length;
  if (name === 'feMorphology') return isWide(node.getAttribute('radius')) ? ELEMENTS_PER_WIDE_MORPHOLOGY : 100;
  if (/^fe[A-Z]/.test(name)) return ELEMENTS_PER_FILTER_STEP;
  return 1 + pointsOf(node) / MARKS_PER_ELEMENT;
}

/** How many points the shapes in each element have at most; a `use` may show any shape of the picture. */
export function pointsBelow(elements: readonly SvgElement[]): readonly number[] {
  const positions = new Map(elements.map(({ node }, index) => [node, index]));
  const points = elements.map(({ node }) => pointsOf(node));
  const total = points.reduce((sum, count) => sum + count, 0);
  for (const [index, { node }] of [...elements.entries()].reverse()) {
    const own = node.localName === 'use' ? total : (points[index] ?? 0);
    points[index] = Math.min(own, total);
    const parent = positions.get(node.parentNode as typeof node);
    if (parent !== undefined) points[parent] = Math.min((points[parent] ?? 0) + own, total);
  }
  return points;
}

/** The commands and numbers of a path, or of what is drawn like one: rather more than it has points. */
function pointsOf(node: SvgElement['node']): number {
  if (node.localName === 'line') return 2;
  const path = `${node.getAttribute('d') ?? ''} ${node.getAttribute('points') ?? ''}`;
  let count = 0;
  for (const match of path.matchAll(/[a-df-z]|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi)) count += match[0] ? 1 : 0;
  return count;
}

function isWide(radius: string | null): boolean {
  return (radius ?? '').split(/[\s,]+/).some((part) => Number(part) > WIDE_RADIUS);
}
