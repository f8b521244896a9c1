import { compareTexts } from '../../domain/order.js';
import type { RelationshipRecord } from './records.js';

/** What joins two, as far as chains go. */
export interface Hop {
  readonly id: string;
  readonly voices: number;
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
}

export interface PathRecord<H extends Hop = RelationshipRecord> {
  readonly nodes: readonly string[];
  readonly relationships: readonly H[];
}

/** Longest chain that may be asked for. */
export const MAX_PATH = 6;

/**
 * The `count` best chains of relationships between two entities that visit none twice. Shortest first; among equals the
 * one whose least attested hop has more voices, then by ids. Where a pair has several relationships, the best attested
 * one is the hop.
 * @param passable whether a chain may go through an entity (not asked of its two ends)
 */
export function shortestPaths<H extends Hop>(
  relationships: readonly H[],
  from: string,
  to: string,
  { maxLength, count, passable }: { maxLength: number; count: number; passable: (id: string) => boolean },
): PathRecord<H>[] {
  const hops = bestHops(relationships);
  const distance = distancesTo(hops, to, passable, from);
  const found: PathRecord<H>[] = [];
  for (
    let length = distance.get(from) ?? Infinity;
    length <= maxLength && found.length < count && from !== to;
    length += 1
  ) {
    const ofLength: PathRecord<H>[] = [];
    const walk = (nodes: string[], path: H[]): void => {
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

const weakest = (path: PathRecord<Hop>): number =>
  Math.min(...path.relationships.map(({ voices }) => voices));

function byAttestation(a: PathRecord<Hop>, b: PathRecord<Hop>): number {
  return weakest(b) - weakest(a) || compareTexts(a.nodes.join('\n'), b.nodes.join('\n'));
}

function bestHops<H extends Hop>(relationships: readonly H[]): Map<string, Map<string, H>> {
  const hops = new Map<string, Map<string, H>>();
  const keep = (from: string, to: string, hop: H): void => {
    const own = hops.get(from) ?? new Map<string, H>();
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
  hops: ReadonlyMap<string, ReadonlyMap<string, Hop>>,
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
