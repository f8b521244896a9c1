// Whether the contestants' answers say the same.

/**
 * Compares what each contestant says of one start node.
 * A selection nested two levels deep cannot ask for relationships between two nodes that are both two steps away, which a
 * subgraph holds: these are taken off before @neo4j/graphql's are compared, and counted.
 * @param {string} start id
 * @param {Map<string, { nodes: Set<string>, fights: Map<string, [string, string]> }>} answers by contestant
 * @param {string} peer the contestant whose selection is nested
 * @returns {{ nodes: number, relationships: number, beyond: number }} counts of the whole answer
 * @throws Error naming the contestant and the first difference
 */
export function sameNeighborhood(start, answers, peer) {
  const [[firstName, first], ...others] = [...answers].filter(([name]) => name !== peer);
  for (const [name, { nodes, fights }] of others) {
    same(`${start}: nodes of ${firstName} and ${name}`, first.nodes, nodes);
    same(
      `${start}: relationships of ${firstName} and ${name}`,
      new Set(first.fights.keys()),
      new Set(fights.keys()),
    );
  }
  const near = new Set([start]);
  for (const ends of first.fights.values()) if (ends.includes(start)) ends.forEach((end) => near.add(end));
  const reachable = [...first.fights]
    .filter(([, ends]) => ends.some((end) => near.has(end)))
    .map(([id]) => id);
  const nested = answers.get(peer);
  if (nested !== undefined) {
    same(`${start}: nodes of ${firstName} and ${peer}`, first.nodes, nested.nodes);
    same(
      `${start}: relationships of ${firstName} and ${peer}`,
      new Set(reachable),
      new Set(nested.fights.keys()),
    );
  }
  return {
    nodes: first.nodes.size,
    relationships: first.fights.size,
    beyond: first.fights.size - reachable.length,
  };
}

/**
 * Compares pages of events: the same events in the same order, and the same total.
 * @throws Error naming the contestant and the first difference
 */
export function samePage(start, answers) {
  const [[firstName, first], ...others] = [...answers];
  for (const [name, { total, events }] of others) {
    if (total !== first.total)
      throw new Error(`${start}: ${firstName} counts ${first.total} events, ${name} ${total}`);
    events.forEach((event, at) => {
      if (event !== first.events[at])
        throw new Error(`${start}, event ${at}: ${firstName} has "${first.events[at]}", ${name} "${event}"`);
    });
    if (events.length !== first.events.length)
      throw new Error(`${start}: ${firstName} gives ${first.events.length} events, ${name} ${events.length}`);
  }
  return { events: first.events.length };
}

function same(what, left, right) {
  for (const item of left) if (!right.has(item)) throw new Error(`${what}: only the first has "${item}"`);
  for (const item of right) if (!left.has(item)) throw new Error(`${what}: only the second has "${item}"`);
}
