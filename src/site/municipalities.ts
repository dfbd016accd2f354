/** A municipality as a region names it. */
export interface Municipality {
  name: string;
  cluster?: string | undefined;
}

/** Municipalities by the cluster they belong to, and those that stand alone; each in the order of the region. */
export function clustersOf(municipalities: readonly Municipality[]): { clusters: { name: string; members: string[] }[]; single: string[] } {
  const members = new Map<string, string[]>();
  const single: string[] = [];
  for (const { name, cluster } of municipalities) {
    if (cluster === undefined) single.push(name);
    else members.set(cluster, [...(members.get(cluster) ?? []), name]);
  }
  return { clusters: [...members].map(([name, list]) => ({ name, members: list })), single };
}
