import type { Node } from './json-ld.ts';

/** What depends on a node alone is made once: classes and profiles are the same node for all awards of a library. */
export function ofNode<T>(make: (node: Node) => T): (node: Node) => T {
  const known = new WeakMap<Node, { readonly made: T }>();
  return (node) => {
    const before = known.get(node);
    if (before) return before.made;
    const made = make(node);
    known.set(node, { made });
    return made;
  };
}
