import type { Mark, Marks } from './comparison';
import type { RelationshipFact } from './facts';

/** What one side of a comparison holds. */
export interface Held {
  readonly entities: readonly string[];
  readonly ties: readonly Pick<RelationshipFact, 'id' | 'standing'>[];
}

function marksOf<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  alike: (a: T, b: T) => boolean,
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const [id, one] of a) {
    const other = b.get(id);
    marks.set(id, other === undefined ? 'a' : alike(one, other) ? 'both' : 'apart');
  }
  for (const id of b.keys()) if (!a.has(id)) marks.set(id, 'b');
  return marks;
}

/**
 * What two hold, told apart: what only one of them holds, what both hold alike, and what both hold with another standing.
 * Pure; with A and B changed over, the marks are.
 */
export function difference(a: Held, b: Held): Marks {
  const standings = ({ ties }: Held): ReadonlyMap<string, string> =>
    new Map(ties.map(({ id, standing }) => [id, standing]));
  const present = ({ entities }: Held): ReadonlyMap<string, true> =>
    new Map(entities.map((id) => [id, true as const]));
  return {
    ties: marksOf(standings(a), standings(b), (one, other) => one === other),
    entities: marksOf(present(a), present(b), () => true),
  };
}
