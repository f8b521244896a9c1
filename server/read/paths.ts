import { compareTexts } from '../../domain/order.js';
import type { RelationshipRecord } from './records.js';

export interface PathRecord {
  readonly nodes: readonly string[];
  readonly relationships: readonly RelationshipRecord[];
}

/** Longest chain that may be asked for. */
export const MAX_PATH = 6;

/**
 * The `count` best chains of relationships between two entities that visit none twice. Shortest first; among equals the
 * one whose least attested hop has more voices, then by ids. Where a pair has several relationships, the best attested
 * one is the hop.
 * @param passable whether a chain may go through an entity (not asked of its two ends)
 */
export function shortestPaths(
  relationships: readonly RelationshipRecord[],
  from: string,
  to: string,
  { maxLength, count, passable }: { maxLength: number; count: number; passable: (id: string) => boolean },
): PathRecord[] {
  const hops = bestHops(relationships);
  const distance = distancesTo(hops, to, passable, from);
  const found: PathRecord[] = [];
  for (
    let length = distance.get(from) ?? Infinity;
    length <= maxLength && found.length < count && from !== to;
    length += 1
  ) {
    const ofLength: PathRecord[] = [];
    const walk = (nodes: string[], path: RelationshipRecord[]): void => {
      const here = nodes.at(-1) ?? from;
      if (here === to) {
        if (path.length === length) ofLength.push({ nodes: [...nodes], relationships: [...path] });
        return;
      }
      for (const [next, hop] of hops.get(here) ?? []) {
        const left = length - path.length - 1;
        if (
          nodes.includes(next) ||
          (distance.get(next) ?? Infinity) > left ||
          (next !== to && !passable(next))
        )
          continue;
        walk([...nodes, next], [...path, hop]);
      }
    };
    walk([from], []);
    found.push(...ofLength.sort(byAttestation));
  }
  return found.slice(0, count);
}

const weakest = (path: PathRecord): number => Math.min(...path.relationships.map(({ voices }) => voices));

function byAttestation(a: PathRecord, b: PathRecord): number {
  return weakest(b) - weakest(a) || compareTexts(a.nodes.join('\n'), b.nodes.join('\n'));
}

function bestHops(
  relationships: readonly RelationshipRecord[],
): Map<string, Map<string, RelationshipRecord>> {
  const hops = new Map<string, Map<string, RelationshipRecord>>();
  const keep = (from: string, to: string, hop: RelationshipRecord): void => {
    const own = hops.get(from) ?? new Map<string, RelationshipRecord>();
    const known = own.get(to);
    if (
      known === undefined ||
      hop.voices > known.voices ||
      (hop.voices === known.voices && hop.id < known.id)
    )
      own.set(to, hop);
    hops.set(from, own);
  };
  for (const hop of relationships) {
    keep(hop.subject.id, hop.object.id, hop);
    keep(hop.object.id, hop.subject.id, hop);
  }
  return hops;
}

function distancesTo(
  hops: ReadonlyMap<string, ReadonlyMap<string, RelationshipRecord>>,
  to: string,
  passable: (id: string) => boolean,
  from: string,
): Map<string, number> {
  const distance = new Map([[to, 0]]);
  const queue = [to];
  for (const id of queue) {
    if (id !== to && id !== from && !passable(id)) continue;
    for (const next of hops.get(id)?.keys() ?? []) {
      if (distance.has(next)) continue;
      distance.set(next, (distance.get(id) ?? 0) + 1);
      queue.push(next);
    }
  }
  return distance;
}
