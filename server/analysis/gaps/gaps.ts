import { ENTITY_KINDS } from '../../../domain/kinds/index.js';
import { byId } from '../../../domain/order.js';
import { byKey } from '../../read/cursors.js';
import type { Filter } from '../../read/filter.js';
import type { EntityRecord } from '../../read/records.js';
import type { Tie } from '../../read/ties.js';

/** Two actors of whom much is said, and nothing of the two. */
export interface UndescribedPairRecord {
  readonly entities: readonly [EntityRecord, EntityRecord];
  /** Voices on all relationships of each. */
  readonly voices: readonly [number, number];
  readonly commonNeighbors: number;
}

export interface GapsRecord {
  /** The actors among whom pairs are looked for. */
  readonly considered: number;
  readonly pairs: readonly UndescribedPairRecord[];
  /** Relationships that one voice asserts, those between the best described first. */
  readonly singleVoice: readonly Tie[];
  readonly undated: readonly Tie[];
  readonly undatedEvents: readonly EntityRecord[];
}

/** Actors of whom at least so many voices speak are well attested. */
export const WELL_ATTESTED = 5;
/** Of those, so many are looked at in pairs, the best described. */
export const MOST_ACTORS = 200;

/** The gaps of a filter, with the filter. */
export interface GapsOfFilter extends GapsRecord {
  readonly filter: Filter;
}

const familyOf = ({ kind }: EntityRecord): string | null =>
  kind === null ? null : ENTITY_KINDS[kind].family;
const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
const isDated = (item: Pick<EntityRecord, 'startMin' | 'startMax' | 'endMin' | 'endMax'>): boolean =>
  [item.startMin, item.startMax, item.endMin, item.endMax].some((bound) => bound !== null);

/** Where a place lies has no date. */
const isWhereItLies = ({ type, subject }: Tie): boolean =>
  type === 'LOCATED_IN' && familyOf(subject) === 'Place';

/**
 * What is not told, of what a filter lets through. Pairs have some neighbor in common, else they are no gap in a story,
 * and are ordered by how many voices speak of the lesser described of
 * the two, then by the number of neighbors that they have in common (places are none), then by their ids.
 * @param ties all relationships of the filter
 * @param together ends of structure, such as a force and its state: they are no strangers
 */
export function gapsOf(ties: readonly Tie[], together: readonly (readonly [string, string])[]): GapsRecord {
  const entities = new Map<string, EntityRecord>();
  const voices = new Map<string, number>();
  const near = new Map<string, Set<string>>();
  const described = new Set(together.map(([a, b]) => pairKey(a, b)));
  for (const { subject, object, voices: count } of ties) {
    described.add(pairKey(subject.id, object.id));
    for (const [one, other] of [
      [subject, object],
      [object, subject],
    ] as const) {
      entities.set(one.id, one);
      voices.set(one.id, (voices.get(one.id) ?? 0) + count);
      if (familyOf(other) !== 'Place') near.set(one.id, (near.get(one.id) ?? new Set()).add(other.id));
    }
  }
  const voicesOf = (id: string): number => voices.get(id) ?? 0;
  const actors = [...entities.values()]
    .filter((one) => familyOf(one) === 'Actor' && !one.unnamed && voicesOf(one.id) >= WELL_ATTESTED)
    .sort((a, b) => voicesOf(b.id) - voicesOf(a.id) || byId(a, b))
    .slice(0, MOST_ACTORS)
    .sort(byId);
  const pairs = actors.flatMap((a, at) =>
    actors.slice(at + 1).flatMap((b): UndescribedPairRecord[] => {
      const commonNeighbors = inCommon(near.get(a.id), near.get(b.id));
      if (commonNeighbors === 0 || described.has(pairKey(a.id, b.id))) return [];
      return [{ entities: [a, b], voices: [voicesOf(a.id), voicesOf(b.id)], commonNeighbors }];
    }),
  );
  const ofEnds = ({ subject, object }: Tie): number => Math.min(voicesOf(subject.id), voicesOf(object.id));
  return {
    considered: actors.length,
    pairs: pairs.sort(
      (a, b) =>
        Math.min(...b.voices) - Math.min(...a.voices) ||
        b.commonNeighbors - a.commonNeighbors ||
        byKey(idsOf(a), idsOf(b)),
    ),
    singleVoice: ties
      .filter((tie) => tie.asserted > 0 && tie.voices === 1)
      .sort((a, b) => ofEnds(b) - ofEnds(a) || byId(a, b)),
    undated: ties.filter((tie) => !isDated(tie) && !isWhereItLies(tie)),
    undatedEvents: [...entities.values()].filter((one) => one.kind === 'EVENT' && !isDated(one)).sort(byId),
  };
}

const idsOf = ({ entities }: UndescribedPairRecord): readonly string[] => entities.map(({ id }) => id);

function inCommon(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  return [...(a ?? [])].filter((id) => b?.has(id)).length;
}
