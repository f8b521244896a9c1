import {
  ENTITY_KINDS,
  RELATIONSHIP_TYPES,
  isRelationshipType,
  type EntityKind,
  type Family,
} from '../../../domain/kinds/index.js';
import { byId } from '../../../domain/order.js';
import { claimsByPlace } from '../../read/claim-counts.js';
import type { Filter } from '../../read/filter.js';
import type { EntityRecord, RelationshipRecord } from '../../read/records.js';
import type { Reads } from '../../read/reads.js';
import { relationshipsUnder } from '../../read/relationships.js';
import { rolls, standingOf } from '../../read/rollup.js';
import { timelineOf, toldAmong, toldEvents, type TimelineRecord } from '../../read/timeline.js';
import { atAGlance, familyCounts, type FamilyCountRecord, type TiesAtAGlance } from './overview.js';

/** An overview is found part by part, as far as it is selected; all parts are of one filter. */
export interface OverviewOfFilter {
  readonly filter: Filter;
}

/** What a filter leaves of the graph at a glance, but for its claims and places. */
export interface GlanceRecord extends TiesAtAGlance {
  /** Entities by kind: ends of relationships, and events that only datasets tell of. */
  readonly entities: ReadonlyMap<EntityKind, number>;
  /** The years, as the timeline has them. */
  readonly years: TimelineRecord;
}

/** What happened in a place and in what lies in it. */
export interface PlaceCountRecord {
  readonly place: EntityRecord;
  readonly claims: number;
  readonly families: readonly FamilyCountRecord[];
}

/**
 * Reads what relationships and events a filter leaves, and counts them. Whoever answers for others is one camp with them,
 * unless the filter asks for kinds and not for that of the whole.
 */
export async function readGlance(reader: Reads, filter: Filter): Promise<GlanceRecord> {
  const { entityKinds, ...ofAnyKind } = filter;
  const asks = (kind: EntityKind | null): boolean =>
    entityKinds == null || (kind !== null && entityKinds.includes(kind));
  const [under, told, standing] = await Promise.all([
    relationshipsUnder(reader, filter),
    toldEvents(reader, filter),
    standingOf(reader, { rollUp: true }),
  ]);
  // As in the graph: where wholes answer for their parts, kinds are asked of those who answer.
  const ties =
    rolls(filter) && entityKinds != null
      ? (await relationshipsUnder(reader, ofAnyKind)).filter(
          ({ subject, object }) => asks(subject.kind) && asks(object.kind),
        )
      : under;
  const wholeOf = (actor: EntityRecord): EntityRecord => {
    const whole = standing.get(actor.id)?.entity;
    return whole === undefined || !asks(whole.kind) ? actor : whole;
  };
  const parts = new Map<string, number>();
  for (const { entity } of standing.values()) parts.set(entity.id, (parts.get(entity.id) ?? 0) + 1);
  const glance = atAGlance(ties, wholeOf, parts);
  const entities = new Map(glance.kinds);
  if (asks('EVENT')) {
    const all = told.reduce((sum, { count }) => sum + count, 0);
    const known = all === 0 ? 0 : await toldAmong(reader, filter, eventsOf(ties));
    if (all > known) entities.set('EVENT', (entities.get('EVENT') ?? 0) + all - known);
  }
  return { ...glance, entities, years: timelineOf(under, 'YEAR', told) };
}

/** Ids of the events that relationships are tied to. */
function eventsOf(ties: readonly RelationshipRecord[]): string[] {
  const ends = ties.flatMap(({ subject, object }) => [subject, object]);
  return [...new Set(ends.filter(({ kind }) => kind === 'EVENT').map(({ id }) => id))];
}

/** Places in which something is claimed to have happened under a filter, those with most claims first, then by id. */
export async function readPlaces(reader: Reads, filter: Filter): Promise<PlaceCountRecord[]> {
  const counts = await claimsByPlace(reader, filter);
  const found = await reader.entities.loadMany([...counts.keys()]);
  return found
    .flatMap((place): PlaceCountRecord[] => {
      if (place instanceof Error) throw place;
      const own = place === null ? undefined : counts.get(place.id);
      if (place === null || own === undefined || !isLand(place)) return [];
      const families = new Map<Family, number>();
      let claims = 0;
      for (const [predicate, count] of own) {
        claims += count;
        if (!isRelationshipType(predicate)) continue;
        const { family } = RELATIONSHIP_TYPES[predicate];
        families.set(family, (families.get(family) ?? 0) + count);
      }
      return [{ place, claims, families: familyCounts(families) }];
    })
    .sort((a, b) => b.claims - a.claims || byId(a.place, b.place));
}

/** A state is also where something is. */
const isLand = ({ kind }: EntityRecord): boolean =>
  kind !== null && (kind === 'STATE' || ENTITY_KINDS[kind].family === 'Place');
