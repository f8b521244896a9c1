import { isDeed, overlapBetween } from '../../../domain/ambivalence.js';
import { byKey } from '../../read/cursors.js';
import type { EntityRecord, RelationshipRecord } from '../../read/records.js';
import type { Tie } from '../../read/ties.js';

/** Two relationships of a pair that can have held at one time. */
export interface OverlapRecord<T extends Tie = RelationshipRecord> {
  readonly hostile: T;
  readonly cooperative: T;
  /** First and last day on which both can have held; null is open. */
  readonly start: string | null;
  readonly end: string | null;
  /** Whether both certainly held on one day. */
  readonly certain: boolean;
}

export interface AmbivalentPairRecord<T extends Tie = RelationshipRecord> {
  readonly entities: readonly [EntityRecord, EntityRecord];
  readonly hostile: readonly T[];
  readonly cooperative: readonly T[];
  /** Certain ones first, then in order of time, `MAX_OVERLAPS` at most. */
  readonly overlaps: readonly OverlapRecord<T>[];
  readonly overlapCount: number;
}

export const MAX_OVERLAPS = 20;

/**
 * The pairs that were hostile and cooperated, and can have been so at one time: some hostile deed and some cooperation
 * possibly overlap. Those come first whose weaker side has most voices.
 */
export function ambivalentPairsOf<T extends Tie>(relationships: readonly T[]): AmbivalentPairRecord<T>[] {
  const pairs = new Map<string, T[]>();
  for (const relationship of relationships) {
    const key = [relationship.subject.id, relationship.object.id].sort().join('\n');
    const own = pairs.get(key);
    if (own === undefined) pairs.set(key, [relationship]);
    else own.push(relationship);
  }
  return [...pairs.values()]
    .flatMap((own) => pairOf(own) ?? [])
    .sort((a, b) => weaker(b) - weaker(a) || byKey(idsOf(a), idsOf(b)));
}

function pairOf<T extends Tie>(own: readonly T[]): AmbivalentPairRecord<T> | null {
  const hostile = own.filter(({ type }) => isDeed(type, 'conflict'));
  const cooperative = own.filter(({ type }) => isDeed(type, 'cooperation'));
  const overlaps = hostile.flatMap((one) => cooperative.flatMap((other) => overlapOf(one, other) ?? []));
  const [first] = overlaps;
  if (first === undefined) return null;
  const { subject, object } = first.hostile;
  overlaps.sort((a, b) => byKey(placeOf(a), placeOf(b)));
  return {
    entities: subject.id < object.id ? [subject, object] : [object, subject],
    hostile,
    cooperative,
    overlaps: overlaps.slice(0, MAX_OVERLAPS),
    overlapCount: overlaps.length,
  };
}

function overlapOf<T extends Tie>(hostile: T, cooperative: T): OverlapRecord<T> | null {
  const overlap = overlapBetween(hostile, cooperative);
  return overlap === null ? null : { hostile, cooperative, ...overlap };
}

const placeOf = ({ certain, start, hostile, cooperative }: OverlapRecord<Tie>): readonly string[] => [
  certain ? '0' : '1',
  start ?? '',
  hostile.id,
  cooperative.id,
];

const voicesOf = (list: readonly Tie[]): number => list.reduce((sum, { voices }) => sum + voices, 0);
const weaker = ({ hostile, cooperative }: AmbivalentPairRecord<Tie>): number =>
  Math.min(voicesOf(hostile), voicesOf(cooperative));
const idsOf = ({ entities }: AmbivalentPairRecord<Tie>): readonly string[] => entities.map(({ id }) => id);
