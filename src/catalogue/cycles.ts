/** Which ids each id leads to. */
type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * One cycle for each knot of ids that can reach each other: a list in which every id leads to the next and the last to the first. It is a
 * shortest one through the first id of the knot by alphabet, and knots come in that order too. Ids that the graph does not hold are passed
 * over. Linear in ids and links, and without recursion: content may hold a chain of thousands.
 */
export function cyclesIn(graph: Graph): string[][] {
  return knotsIn(graph)
    .map((knot) =>
      shortestCycle(
        graph,
        new Set(knot),
        knot.reduce((first, id) => (id < first ? id : first)),
      ),
    )
    .filter((cycle) => cycle.length > 0)
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Breadth first within a knot, from an id back to itself; empty for an id alone that does not lead to itself. */
function shortestCycle(graph: Graph, knot: ReadonlySet<string>, start: string): string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const next of graph.get(id) ?? []) {
      if (next === start) {
        const cycle = [id];
        for (let back = id; back !== start; cycle.push(back)) back = cameFrom.get(back)!;
        return cycle.reverse();
      }
      if (!knot.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return [];
}

/** Strongly connected components by Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972). */
function knotsIn(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const knots: string[][] = [];
  const path: { id: string; next: Iterator<string> }[] = [];
  const enter = (id: string) => {
    lowest.set(id, order.size);
    order.set(id, order.size);
    open.push(id);
    isOpen.add(id);
    path.push({ id, next: (graph.get(id) ?? [])[Symbol.iterator]() });
  };
  const lower = (id: string, to: number) => lowest.set(id, Math.min(lowest.get(id)!, to));
  const leave = (id: string) => {
    path.pop();
    const above = path.at(-1);
    if (above) lower(above.id, lowest.get(id)!);
    if (lowest.get(id) !== order.get(id)) return;
    const knot = open.splice(open.lastIndexOf(id));
    for (const member of knot) isOpen.delete(member);
    knots.push(knot);
  };
  for (const root of graph.keys()) {
    if (!order.has(root)) enter(root);
    while (path.length > 0) {
      const { id, next } = path.at(-1)!;
      const step = next.next();
      if (step.done) leave(id);
      else if (!order.has(step.value)) {
        if (graph.has(step.value)) enter(step.value);
      } else if (isOpen.has(step.value)) lower(id, order.get(step.value)!);
    }
  }
  return knots;
}
