import type { Element } from '@xmldom/xmldom';
import type { SvgElement } from './svg-document.ts';

/** Lists of names, by the selector whose rules refer to them. */
type Styled = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A picture with more connections than this is not counted to the end. */
const MOST_REFERENCES = 500_000;

/**
 * How many elements a picture comes to when every reference (`href="#…"`, `url(#…)`) is followed. Twenty lines of `<use>` can
 * come to a billion. Infinite where references run in a circle.
 */
export function weightOf(elements: readonly SvgElement[]): number {
  const edges = edgesOf(elements);
  return edges ? weightAlong(edges) : Number.POSITIVE_INFINITY;
}

/** For each element, what it contains and what it refers to. */
function edgesOf(elements: readonly SvgElement[]): readonly (readonly number[])[] | undefined {
  const positions = new Map<Element, number>(elements.map(({ node }, index) => [node, index]));
  const ids = new Map(elements.map(({ node }, index) => [node.getAttribute('id') ?? '', index]));
  const styled = referencesBySelector(elements);
  const edges = elements.map((): number[] => []);
  let count = 0;
  for (const [index, { node }] of elements.entries()) {
    const parent = positions.get(node.parentNode as Element);
    if (parent !== undefined) edges[parent]?.push(index);
    for (const name of referencesOf(node, styled)) {
      const target = ids.get(name);
      if (target !== undefined) edges[index]?.push(target);
      count += 1;
      if (count > MOST_REFERENCES) return undefined;
    }
  }
  return edges;
}

function* referencesOf(node: Element, styled: Styled): Generator<string> {
  yield* referencesIn(node);
  for (const selector of selectorsOf(node)) for (const names of styled.get(selector) ?? []) yield* names;
}

function referencesIn(node: Element): string[] {
  return Array.from(node.attributes).flatMap(({ localName, value }) =>
    localName === 'href' && value.trim().startsWith('#') ? [value.trim().slice(1)] : urlsIn(value),
  );
}

function urlsIn(style: string): string[] {
  return Array.from(style.matchAll(/url\(\s*["']?#([^"'()\s]+)/gi), ([, name = '']) => name);
}

/** What the rules of style sheets refer to, by each name, `.class` and `#id` in their selectors: rather too much than too little. */
function referencesBySelector(elements: readonly SvgElement[]): Styled {
  const references = new Map<string, (readonly string[])[]>();
  for (const { node } of elements) {
    if (node.localName !== 'style') continue;
    for (const rule of (node.textContent ?? '').split('}')) {
      const brace = rule.lastIndexOf('{');
      const names = urlsIn(rule.slice(brace + 1));
      if (names.length === 0) continue;
      for (const selector of new Set(rule.slice(0, brace).match(/[.#]?[\w-]+|\*/g))) {
        const lists = references.get(selector) ?? [];
        references.set(selector, lists);
        lists.push(names);
      }
    }
  }
  return references;
}

function selectorsOf(node: Element): Set<string> {
  const classes = (node.getAttribute('class') ?? '').split(/\s+/).map((name) => `.${name}`);
  return new Set(['*', node.localName ?? '', `#${node.getAttribute('id') ?? ''}`, ...classes]);
}

/** Depth first without recursion: chains of references may be as long as the picture. */
function weightAlong(edges: readonly (readonly number[])[]): number {
  const weights = new Float64Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const path = [{ at: 0, next: 0 }];
  isOpen[0] = 1;
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const target = edges[step.at]?.[step.next];
    if (target === undefined) {
      weights[step.at] = (edges[step.at] ?? []).reduce((sum, index) => sum + (weights[index] ?? 0), 1);
      isOpen[step.at] = 0;
      path.pop();
    } else if (isOpen[target] === 1) {
      return Number.POSITIVE_INFINITY;
    } else {
      step.next += 1;
      if (weights[target] !== 0) continue;
      isOpen[target] = 1;
      path.push({ at: target, next: 0 });
    }
  }
  return weights[0] ?? 0;
}
