/** What leads from one name to another, and its place in the list that it stands in. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly index: number;
}

/** The circles in which links lead back to where they begin, no name in two of them; in time that grows with the links. */
export function circlesIn(links: Iterable<Link>): Link[][] {
  const linksFrom = new Map<string, Link[]>();
  for (const link of links) {
    const others = linksFrom.get(link.from);
    if (others === undefined) linksFrom.set(link.from, [link]);
    else others.push(link);
  }
  const seen = new Set<string>();
  const found = new Set<string>();
  const circles: Link[][] = [];
  // A chain of memberships may be as long as the register: no recursion.
  for (const start of linksFrom.keys()) {
    const way: Link[] = [];
    const depths = new Map<string, number>();
    const open: Iterator<Link>[] = [];
    const enter = (name: string) => {
      seen.add(name);
      depths.set(name, way.length);
      open.push((linksFrom.get(name) ?? []).values());
    };
    if (!seen.has(start)) enter(start);
    for (let next = open.at(-1)?.next(); next !== undefined; next = open.at(-1)?.next()) {
      if (next.done === true) {
        open.pop();
        depths.delete(way.pop()?.to ?? start);
        continue;
      }
      const link = next.value;
      const depth = depths.get(link.to);
      if (depth !== undefined) {
        const circle = [...way.slice(depth), link];
        if (circle.some(({ from }) => found.has(from))) continue;
        for (const { from } of circle) found.add(from);
        circles.push(circle);
      } else if (!seen.has(link.to)) {
        way.push(link);
        enter(link.to);
      }
    }
  }
  return circles;
}
