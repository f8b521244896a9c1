import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { shortestPaths, type Hop } from '../../read/paths.js';
import type { EntityRecord, RelationshipRecord } from '../../read/records.js';
import type { Tie } from '../../read/ties.js';

/** A pair with a sign, as a step of a chain. */
export interface SignedHopRecord<T extends Tie = RelationshipRecord> extends Hop {
  readonly subject: EntityRecord;
  readonly object: EntityRecord;
  readonly sign: -1 | 1;
  /** By how many voices the sign outweighs the other one. */
  readonly voices: number;
  /** Those that have a sign. */
  readonly relationships: readonly T[];
}

export interface SignedPathRecord<T extends Tie = RelationshipRecord> {
  readonly nodes: readonly EntityRecord[];
  readonly hops: readonly SignedHopRecord<T>[];
  /** The product of the signs of its steps. */
  readonly sign: -1 | 1;
  /** The step whose sign the fewest voices decide, the first of several. */
  readonly weakest: SignedHopRecord<T>;
}

export interface SignedPathOptions {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly count: number;
  /** Whether a chain may go through an entity. */
  readonly passable: (entity: EntityRecord) => boolean;
}

/** The pairs that have a sign: the sum of the signs of their relationships, each by its voices, is not zero. */
function signedHops<T extends Tie>(ties: readonly T[]): SignedHopRecord<T>[] {
  const pairs = new Map<string, T[]>();
  for (const tie of ties) {
    if (RELATIONSHIP_TYPES[tie.type].sign === 0 || 'words' in RELATIONSHIP_TYPES[tie.type]) continue;
    const key = [tie.subject.id, tie.object.id].sort().join('\n');
    pairs.set(key, [...(pairs.get(key) ?? []), tie]);
  }
  return [...pairs].flatMap(([id, own]) => {
    const sum = own.reduce((total, { type, voices }) => total + RELATIONSHIP_TYPES[type].sign * voices, 0);
    const [first] = own;
    if (first === undefined || sum === 0) return [];
    const [subject, object] =
      first.subject.id < first.object.id ? [first.subject, first.object] : [first.object, first.subject];
    return [{ id, subject, object, sign: sum > 0 ? 1 : -1, voices: Math.abs(sum), relationships: own }];
  });
}

/**
 * The shortest chains of friends and foes between two, shortest first, then those whose weakest step most voices decide.
 * By balance theory the product of a chain's signs is what it makes of its two ends: the enemy of an enemy is a friend
 * (Heider 1946; Cartwright and Harary 1956 for chains of any length). Chains may disagree, which is imbalance.
 */
export function signedPathsOf<T extends Tie>(
  ties: readonly T[],
  { from, to, maxLength, count, passable }: SignedPathOptions,
): SignedPathRecord<T>[] {
  const hops = signedHops(ties);
  const entities = new Map(
    hops.flatMap(({ subject, object }) => [subject, object]).map((one) => [one.id, one]),
  );
  const paths = shortestPaths(hops, from, to, {
    maxLength,
    count,
    passable: (id) => {
      const entity = entities.get(id);
      return entity !== undefined && passable(entity);
    },
  });
  return paths.flatMap(({ nodes, relationships: steps }) => {
    const [first] = steps;
    if (first === undefined) return [];
    return [
      {
        nodes: nodes.flatMap((id) => entities.get(id) ?? []),
        hops: steps,
        sign: steps.filter(({ sign }) => sign < 0).length % 2 === 0 ? 1 : -1,
        weakest: steps.reduce((least, step) => (step.voices < least.voices ? step : least), first),
      },
    ];
  });
}
