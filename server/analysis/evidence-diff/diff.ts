import { byId } from '../../../domain/order.js';
import type { Filter } from '../../read/filter.js';
import type { RelationshipRecord } from '../../read/records.js';
import type { Tie } from '../../read/ties.js';

/** A relationship that stays and is told otherwise. */
export interface StandingChangeRecord<T extends Tie = RelationshipRecord> {
  readonly before: T;
  readonly after: T;
}

/** What becomes of relationships when other evidence counts. */
export interface DiffRecord {
  readonly beforeCount: number;
  readonly afterCount: number;
  /** Those with most voices first, then by id. */
  readonly gone: readonly Tie[];
  readonly come: readonly Tie[];
  /** In order of id. */
  readonly changed: readonly StandingChangeRecord<Tie>[];
  /** Those that stay with the standing that they had. */
  readonly same: number;
  /** Those that stay and that nobody denies or contradicts afterwards. */
  readonly uncontested: number;
}

/**
 * Compares the relationships that are there before with those that are there afterwards, by their ids over all claims.
 * @param before and `after`: each relationship once
 */
export function diffOf(before: readonly Tie[], after: readonly Tie[]): DiffRecord {
  const [earlier, later] = [before, after].map((list) => new Map(list.map((one) => [one.id, one]))) as [
    Map<string, Tie>,
    Map<string, Tie>,
  ];
  const kept = before.flatMap((one) => {
    const other = later.get(one.id);
    return other === undefined ? [] : [{ before: one, after: other }];
  });
  const changed = kept.filter((pair) => pair.before.standing !== pair.after.standing);
  return {
    beforeCount: before.length,
    afterCount: after.length,
    gone: before.filter(({ id }) => !later.has(id)).sort(byVoices),
    come: after.filter(({ id }) => !earlier.has(id)).sort(byVoices),
    changed: changed.sort((a, b) => byId(a.before, b.before)),
    same: kept.length - changed.length,
    uncontested: kept.filter((pair) => pair.after.standing !== 'disputed').length,
  };
}

function byVoices(a: Tie, b: Tie): number {
  return b.voices - a.voices || byId(a, b);
}

/** A difference with what it comes to, in plain words, and the filters of its two sides. */
export interface ToldDiff extends DiffRecord {
  readonly before: Filter;
  readonly after: Filter;
  readonly sentence: string;
}
