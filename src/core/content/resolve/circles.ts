/** A thousand badges that all lead back to the first make half a million names, and nobody reads them. */
const MOST_NAMES = 100_000;

/**
 * Circles among names that lead to names, each as the names on it in their order. The last leads back to the first.
 * Whoever breaks all that are found has broken all there are, unless there are very many.
 */
export function findCircles<Name extends string>(
  links: ReadonlyMap<Name, readonly Name[]>,
): readonly (readonly Name[])[] {
  const circles: Name[][] = [];
  let room = MOST_NAMES;
  const done = new Set<Name>();
  for (const start of links.keys()) {
    const path: Name[] = [];
    const onPath = new Set<Name>();
    // A stack of our own: a chain of thousands of badges would overflow the machine's.
    const open: { name: Name; rest: Name[] }[] = [];
    const enter = (name: Name) => {
      path.push(name);
      onPath.add(name);
      open.push({ name, rest: [...(links.get(name) ?? [])].reverse() });
    };
    if (!done.has(start)) enter(start);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        open.pop();
        path.pop();
        onPath.delete(top.name);
        done.add(top.name);
      } else if (onPath.has(next)) {
        if (room > 0) circles.push(path.slice(path.indexOf(next)));
        room -= circles.at(-1)?.length ?? 0;
      } else if (!done.has(next)) enter(next);
    }
  }
  return circles;
}
