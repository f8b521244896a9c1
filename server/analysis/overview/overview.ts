import {
  ENTITY_KINDS,
  FAMILIES,
  RELATIONSHIP_TYPES,
  STANDINGS,
  type EntityKind,
  type Family,
  type RelationshipType,
  type Standing,
} from '../../../domain/kinds/index.js';
import { byId, compareTexts } from '../../../domain/order.js';
import type { EntityRecord, RelationshipRecord } from '../../read/records.js';

/** What of a relationship an overview counts. */
export type CountedTie = Pick<
  RelationshipRecord,
  'type' | 'subject' | 'object' | 'standing' | 'voices' | 'asserted'
>;

export interface FamilyCountRecord {
  readonly family: Family;
  readonly count: number;
}

export interface StandingCountRecord {
  readonly standing: Standing;
  readonly count: number;
}

/** An actor with all that it answers for. */
export interface CampRecord {
  readonly entity: EntityRecord;
  /** How many entities it answers for. */
  readonly parts: number;
  /** How many other actors it is tied to. */
  readonly connections: number;
  readonly relationships: number;
  readonly claims: number;
  readonly families: readonly FamilyCountRecord[];
}

/** Two actors with all that is between them. */
export interface DyadRecord {
  readonly entities: readonly [EntityRecord, EntityRecord];
  readonly relationships: number;
  readonly claims: number;
  readonly voices: number;
  readonly families: readonly FamilyCountRecord[];
  readonly standings: readonly StandingCountRecord[];
}

/** Items that are kept of a list, the first ones; how many there are is counted. */
export const MOST_LISTED = 1_000;

/** The first of a list in its order, and how many there are. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface TiesAtAGlance {
  readonly relationships: number;
  readonly kinds: ReadonlyMap<EntityKind, number>;
  readonly types: ReadonlyMap<RelationshipType, number>;
  readonly families: readonly FamilyCountRecord[];
  readonly standings: readonly StandingCountRecord[];
  readonly camps: Listed<CampRecord>;
  readonly dyads: Listed<DyadRecord>;
}

const isActor = ({ kind }: EntityRecord): boolean => kind !== null && ENTITY_KINDS[kind].family === 'Actor';

const bump = <K>(counts: Map<K, number>, key: K, by = 1): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + by);

/** Counts in the order of the registry, without those that are none. */
export function familyCounts(counts: ReadonlyMap<Family, number>): FamilyCountRecord[] {
  return (Object.keys(FAMILIES) as Family[]).flatMap((family) => {
    const count = counts.get(family) ?? 0;
    return count === 0 ? [] : [{ family, count }];
  });
}

function standingCounts(counts: ReadonlyMap<Standing, number>): StandingCountRecord[] {
  return (Object.keys(STANDINGS) as Standing[]).flatMap((standing) => {
    const count = counts.get(standing) ?? 0;
    return count === 0 ? [] : [{ standing, count }];
  });
}

/**
 * What relationships come to at a glance: how many of which type, family and standing; the actors that are tied to most
 * others, each with what it answers for; and the pairs of actors of whom most is claimed.
 * @param ties the relationships of a filter
 * @param wholeOf who answers for an actor, and itself where nobody does
 * @param parts how many entities stand under each, by its id
 */
export function atAGlance(
  ties: readonly CountedTie[],
  wholeOf: (actor: EntityRecord) => EntityRecord,
  parts: ReadonlyMap<string, number>,
): TiesAtAGlance {
  const ends = new Map<string, EntityRecord>();
  const types = new Map<RelationshipType, number>();
  const families = new Map<Family, number>();
  const standings = new Map<Standing, number>();
  const camps = new Tally();
  const dyads = new Tally();
  for (const tie of ties) {
    const { type, subject, object, standing } = tie;
    ends.set(subject.id, subject).set(object.id, object);
    bump(types, type);
    bump(families, RELATIONSHIP_TYPES[type].family);
    bump(standings, standing);
    if (!isActor(subject) || !isActor(object) || subject.id === object.id) continue;
    dyads.add([subject, object].sort(byId), tie);
    const [a, b] = [wholeOf(subject), wholeOf(object)];
    if (a.id === b.id) continue;
    camps.add([a], tie, b.id);
    camps.add([b], tie, a.id);
  }
  const kinds = new Map<EntityKind, number>();
  for (const { kind } of ends.values()) if (kind !== null) bump(kinds, kind);
  return {
    relationships: ties.length,
    kinds,
    types,
    families: familyCounts(families),
    standings: standingCounts(standings),
    camps: firstOf(
      camps.items.flatMap(({ entities: [entity], partners, ...item }): CampRecord[] =>
        entity === undefined
          ? []
          : [
              {
                entity,
                parts: parts.get(entity.id) ?? 0,
                connections: partners.size,
                relationships: item.relationships,
                claims: item.claims,
                families: familyCounts(item.families),
              },
            ],
      ),
      (a, b) => b.connections - a.connections || b.claims - a.claims || byId(a.entity, b.entity),
    ),
    dyads: firstOf(
      dyads.items.flatMap(({ entities: [a, b], ...item }): DyadRecord[] =>
        a === undefined || b === undefined
          ? []
          : [
              {
                entities: [a, b],
                relationships: item.relationships,
                claims: item.claims,
                voices: item.voices,
                families: familyCounts(item.families),
                standings: standingCounts(item.standings),
              },
            ],
      ),
      (a, b) =>
        b.claims - a.claims || b.voices - a.voices || compareTexts(keyOf(a.entities), keyOf(b.entities)),
    ),
  };
}

function firstOf<T>(items: readonly T[], order: (a: T, b: T) => number): Listed<T> {
  return { items: [...items].sort(order).slice(0, MOST_LISTED), total: items.length };
}

const keyOf = (entities: readonly EntityRecord[]): string => entities.map(({ id }) => id).join('\n');

interface Item {
  readonly entities: readonly EntityRecord[];
  readonly partners: Set<string>;
  readonly families: Map<Family, number>;
  readonly standings: Map<Standing, number>;
  relationships: number;
  claims: number;
  voices: number;
}

/** Sums ties by whom they are of. */
class Tally {
  readonly #items = new Map<string, Item>();

  get items(): Item[] {
    return [...this.#items.values()];
  }

  /** @param partner who is at the other end, where that is counted */
  add(entities: readonly EntityRecord[], tie: CountedTie, partner?: string): void {
    const key = keyOf(entities);
    const known = this.#items.get(key) ?? {
      entities,
      partners: new Set<string>(),
      families: new Map<Family, number>(),
      standings: new Map<Standing, number>(),
      relationships: 0,
      claims: 0,
      voices: 0,
    };
    this.#items.set(key, known);
    if (partner !== undefined) known.partners.add(partner);
    bump(known.families, RELATIONSHIP_TYPES[tie.type].family);
    bump(known.standings, tie.standing);
    known.relationships += 1;
    known.claims += tie.asserted;
    known.voices += tie.voices;
  }
}
