/** A graph of nodes 0 to n - 1, each with its neighbors; a pair is joined once, in both directions. */
export type Neighbors = readonly (readonly number[])[];

/** Neighbors of each node by pairs of nodes; a pair that comes twice is one. */
export function neighborsOf(nodes: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const near = Array.from({ length: nodes }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    near[a]?.add(b);
    near[b]?.add(a);
  }
  return near.map((own) => [...own]);
}

/**
 * Betweenness of every node (Freeman 1977, by Brandes 2001): the share of shortest paths between two others that lead over
 * it, summed over all pairs of others and divided by their number, so that it lies between 0 and 1.
 */
export function betweenness(near: Neighbors): Float64Array {
  const size = near.length;
  const sums = new Float64Array(size);
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const share = new Float64Array(size);
  const order = new Int32Array(size);
  const degree = (node: number): number => near[node]?.length ?? 0;
  for (let start = 0; start < size; start += 1) {
    // Whoever has one neighbor goes every way through it: its ways are those of the neighbor, with that one between.
    if (degree(start) < 2) continue;
    const leaves = (near[start] ?? []).filter((node) => degree(node) === 1).length;
    distance.fill(-1);
    distance[start] = 0;
    paths[start] = 1;
    order[0] = start;
    let reached = 1;
    for (let at = 0; at < reached; at += 1) {
      const here = order[at] ?? 0;
      const onward = (distance[here] ?? 0) + 1;
      for (const next of near[here] ?? []) {
        if (distance[next] === -1) {
          distance[next] = onward;
          paths[next] = 0;
          order[reached] = next;
          reached += 1;
        }
        if (distance[next] === onward) paths[next] = (paths[next] ?? 0) + (paths[here] ?? 0);
      }
    }
    for (let at = 0; at < reached; at += 1) share[order[at] ?? 0] = 0;
    for (let at = reached - 1; at > 0; at -= 1) {
      const here = order[at] ?? 0;
      const coming = (1 + (share[here] ?? 0)) / (paths[here] ?? 1);
      for (const before of near[here] ?? [])
        if (distance[before] === (distance[here] ?? 0) - 1)
          share[before] = (share[before] ?? 0) + (paths[before] ?? 0) * coming;
      sums[here] = (sums[here] ?? 0) + (share[here] ?? 0) * (1 + leaves);
    }
    sums[start] = (sums[start] ?? 0) + leaves * (reached - 2);
  }
  // Each pair was met from both its ends.
  const pairs = (size - 1) * (size - 2);
  return pairs > 0 ? sums.map((sum) => sum / pairs) : sums;
}
