import type { Element } from '@xmldom/xmldom';
import { ownWeight, pointsBelow } from './element-weight.ts';
import type { SvgElement } from './svg-document.ts';

interface Reference {
  readonly name: string;
  /** Markers are drawn on each point of a line. */
  readonly isMarker: boolean;
}

interface Edge {
  readonly to: number;
  readonly times: number;
}

/** Lists of references, by the selector whose rules have them. */
type Styled = ReadonlyMap<string, readonly (readonly Reference[])[]>;

/** A picture with more connections than this is not counted to the end. */
const MOST_REFERENCES = 500_000;

/**
 * How many plain elements a picture comes to when every reference (`href="#…"`, `url(#…)`) is followed as often as it is used,
 * by markers on each point. Twenty lines of `<use>` can come to a billion. Infinite where references run in a circle.
 */
export function weightOf(elements: readonly SvgElement[]): number {
  const edges = edgesOf(elements);
  return edges ? weightAlong(edges, elements.map(ownWeight)) : Number.POSITIVE_INFINITY;
}

/** For each element, what it contains and what it refers to. */
function edgesOf(elements: readonly SvgElement[]): readonly (readonly Edge[])[] | undefined {
  const positions = new Map<Element, number>(elements.map(({ node }, index) => [node, index]));
  const ids = new Map(elements.map(({ node }, index) => [node.getAttribute('id') ?? '', index]));
  const styled = referencesBySelector(elements);
  const edges = elements.map((): Edge[] => []);
  const points = pointsBelow(elements);
  let count = 0;
  for (const [index, { node }] of elements.entries()) {
    const parent = positions.get(node.parentNode as Element);
    if (parent !== undefined) edges[parent]?.push({ to: index, times: 1 });
    for (const { name, isMarker } of referencesOf(node, styled)) {
      const target = ids.get(name);
      if (target !== undefined) edges[index]?.push({ to: target, times: isMarker ? (points[index] ?? 0) : 1 });
      count += 1;
      if (count > MOST_REFERENCES) return undefined;
    }
  }
  return edges;
}

function* referencesOf(node: Element, styled: Styled): Generator<Reference> {
  yield* referencesIn(node);
  for (const selector of selectorsOf(node)) for (const names of styled.get(selector) ?? []) yield* names;
}

function referencesIn(node: Element): Reference[] {
  return Array.from(node.attributes).flatMap(({ localName, value }) => {
    if (localName === 'href' && value.trim().startsWith('#')) return [{ name: value.trim().slice(1), isMarker: false }];
    return localName === 'style' ? urlsInStyle(value) : urlsIn(value, /^marker/i.test(localName ?? ''));
  });
}

function urlsInStyle(style: string): Reference[] {
  return style.split(';').flatMap((declaration) => urlsIn(declaration, /marker[\w-]*\s*(?:\/\*|:)/i.test(declaration)));
}

function urlsIn(style: string, isMarker: boolean): Reference[] {
  return Array.from(style.matchAll(/url\(\s*["']?#([^"'()\s]+)/gi), ([, name = '']) => ({ name, isMarker }));
}

/** What the rules of style sheets refer to, by each name, `.class` and `#id` in their selectors: rather too much than too little. */
function referencesBySelector(elements: readonly SvgElement[]): Styled {
  const references = new Map<string, (readonly Reference[])[]>();
  for (const { node } of elements) {
    if (node.localName !== 'style') continue;
    for (const rule of (node.textContent ?? '').split('}')) {
      const brace = rule.lastIndexOf('{');
      const names = urlsInStyle(rule.slice(brace + 1));
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
function weightAlong(edges: readonly (readonly Edge[])[], own: readonly number[]): number {
  const weights = new Float64Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const path = [{ at: 0, next: 0 }];
  isOpen[0] = 1;
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const target = edges[step.at]?.[step.next]?.to;
    if (target === undefined) {
      weights[step.at] = (edges[step.at] ?? []).reduce(
        (sum, { to, times }) => sum + times * (weights[to] ?? 0),
        own[step.at] ?? 1,
      );
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
