import { AllegianceError } from '../errors.js';
import {
  ENTITY_KINDS,
  RELATIONSHIP_TYPES,
  isRelationshipType,
  type EntityKind,
} from '../domain/kinds/index.js';
import type { Parameter } from '../graph/values.js';
import { onClaims, onStored, type TimeConditions } from './times.js';

/** What a caller may ask of the relationships, as in the schema. What is left out does not filter. */
export interface Filter {
  readonly entityKinds?: readonly string[] | null | undefined;
  readonly relationshipTypes?: readonly string[] | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly asOfCertainty?: 'DEFINITE' | 'POSSIBLE' | null | undefined;
  readonly knownBy?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly verdict?: 'ANY_CLAIM' | 'UNDISPUTED' | 'CORROBORATED' | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
  readonly notSources?: readonly string[] | null | undefined;
  readonly assertedBy?: readonly string[] | null | undefined;
  readonly voices?: readonly string[] | null | undefined;
  readonly places?: readonly string[] | null | undefined;
  readonly includePredictions?: boolean | null | undefined;
}

/** A filter as parts of a Cypher statement. All values are parameters, named after the field that asked for them. */
export interface ComposedFilter {
  /** Relationship types inside a pattern's brackets, such as `:FOUGHT|ATTACKED`; empty for all. */
  readonly types: string;
  /**
   * The condition on a relationship `r`, without `WHERE`.
   * @param ends variables of its ends that entity kinds bind
   * @param exempt an expression of ids that entity kinds don't bind, such as the start of a neighbourhood
   */
  readonly condition: (ends: readonly string[], exempt?: string) => string;
  /** Whether claims are dropped, so that standing, voices and bounds are those of the claims that remain. */
  readonly recomputes: boolean;
  /** `MATCH` and `WHERE` of the claims of a relationship that remain, as variable `c` with its `source`. */
  remaining(relationshipId: string): string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

const ASSERTED = ['corroborated', 'reported', 'disputed'];
const STANDINGS = {
  ANY_CLAIM: ASSERTED,
  UNDISPUTED: ['corroborated', 'reported'],
  CORROBORATED: ['corroborated'],
} as const;

/**
 * Composes the conditions that a filter asks for, and no others. Types and kinds are names of the registry and stand in
 * the text. Where no claim is dropped, the conditions read what the derivation stored on the relationship; where claims
 * are dropped, the same rule is asked of those that remain.
 * @throws AllegianceError `BAD_USER_INPUT` for a type or kind that the registry does not know
 */
export function composeFilter(filter: Filter): ComposedFilter {
  const parameters: Record<string, Parameter> = {};
  const claims = claimConditions(filter, parameters);
  const recomputes = claims.conditions.length > 0;
  const exists = existsOver(claims);
  const time = timeParameters(filter, parameters);
  const parts = [
    ...(recomputes ? verdictOnClaims(filter, exists, time) : verdictOnStored(filter, time)),
    ...placeConditions(filter, claims, parameters),
  ];
  const kinds = kindLabels(filter);
  return {
    types: typePattern(filter),
    condition: (ends, exempt) =>
      [...parts, ...(kinds === null ? [] : ends.map((end) => kindCondition(end, kinds, exempt)))].join(
        '\n  AND ',
      ),
    recomputes,
    remaining: (relationshipId) => {
      const where = claims.conditions.length === 0 ? '' : `\nWHERE ${claims.conditions.join(' AND ')}`;
      return `MATCH (c:Claim {relationship: ${relationshipId}})-[:FROM_SOURCE]->(source:Source)${claims.speaker}${where}`;
    },
    parameters,
  };
}

interface ClaimConditions {
  readonly conditions: readonly string[];
  /** A further match, where speakers are asked for. */
  readonly speaker: string;
}

function claimConditions(filter: Filter, parameters: Record<string, Parameter>): ClaimConditions {
  const conditions: string[] = [];
  const take = (name: 'sources' | 'notSources' | 'assertedBy' | 'voices', condition: string): void => {
    if (filter[name] == null) return;
    parameters[name] = [...filter[name]];
    conditions.push(condition);
  };
  take('sources', 'source.id IN $sources');
  take('notSources', 'NOT source.id IN $notSources');
  take('assertedBy', 'speaker.id IN $assertedBy');
  take('voices', 'c.voice IN $voices');
  if (filter.knownBy != null) {
    parameters['knownBy'] = filter.knownBy;
    conditions.push('c.knownSince <= date($knownBy)');
  }
  return {
    conditions,
    speaker: filter.assertedBy == null ? '' : ' MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)',
  };
}

/** A test whether a claim of `r` remains that meets a condition. */
function existsOver({ conditions, speaker }: ClaimConditions): (condition: string) => string {
  return (condition) =>
    `EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source)${speaker} WHERE ${[condition, ...conditions].join(' AND ')} }`;
}

function verdictOnStored(filter: Filter, time: TimeConditions): string[] {
  const standings = [...STANDINGS[filter.verdict ?? 'ANY_CLAIM']];
  if (filter.includePredictions === true) standings.push('predicted');
  return [`r.standing IN [${standings.map((standing) => `'${standing}'`).join(', ')}]`, ...onStored(time)];
}

/**
 * The verdict over the claims that remain. What they assert, all claims together assert, so the stored standing narrows
 * the search first; and they can only corroborate what all claims together corroborate.
 */
function verdictOnClaims(
  filter: Filter,
  exists: (condition: string) => string,
  time: TimeConditions,
): string[] {
  const asserted = exists("c.stance = 'asserts'");
  const denied = exists("c.stance = 'denies'");
  const verdict = filter.verdict ?? 'ANY_CLAIM';
  const clauses = [
    `r.standing IN [${ASSERTED.map((standing) => `'${standing}'`).join(', ')}]`,
    ...(verdict === 'CORROBORATED' ? ['r.voices > 1', independentPair(filter)] : [asserted]),
    ...(verdict === 'ANY_CLAIM' ? [] : [`NOT ${denied}`]),
    ...onClaims(time, exists, "c.stance = 'asserts'"),
  ];
  if (filter.includePredictions !== true) return clauses;
  const predicted = [
    exists("c.stance = 'predicts'"),
    `NOT ${asserted}`,
    `NOT ${denied}`,
    ...onClaims(time, exists, 'true'),
  ];
  return [
    'r.standing IS NOT NULL',
    `((${clauses.join('\n   AND ')})\n   OR (${predicted.join('\n   AND ')}))`,
  ];
}

/** Two sure claims that remain and are independent: of other voices and other sources, neither relaying the other. */
function independentPair(filter: Filter): string {
  const { conditions, speaker } = claimConditions(filter, {});
  const side = (claim: string): { match: string; where: string } => {
    const named = (text: string): string =>
      text
        .replaceAll(/\bc\b/g, claim)
        .replaceAll('source.id', `${claim}Source.id`)
        .replaceAll('speaker', `${claim}Speaker`);
    return {
      match: `MATCH (${claim}:Claim {relationship: r.id})-[:FROM_SOURCE]->(${claim}Source:Source)${named(speaker)}`,
      where: [`${claim}.stance = 'asserts'`, `${claim}.hedged = false`, ...conditions.map(named)].join(
        ' AND ',
      ),
    };
  };
  const [one, other] = [side('one'), side('other')];
  return `EXISTS { ${one.match} ${other.match} WHERE ${one.where} AND ${other.where} AND one.voice <> other.voice AND oneSource.id <> otherSource.id AND NOT (one)-[:RELAYS]-(other) }`;
}

function timeParameters(filter: Filter, parameters: Record<string, Parameter>): TimeConditions {
  const day = (name: 'asOf' | 'from' | 'to'): string | null => {
    if (filter[name] == null) return null;
    parameters[name] = filter[name];
    return `date($${name})`;
  };
  return {
    asOf: day('asOf'),
    from: day('from'),
    to: day('to'),
    definite: filter.asOfCertainty === 'DEFINITE',
  };
}

/** A place stands for all that lies in it; by the places of the claims and of the events that they are about. */
function placeConditions(
  { places }: Filter,
  { conditions, speaker }: ClaimConditions,
  parameters: Record<string, Parameter>,
): string[] {
  if (places == null) return [];
  parameters['places'] = [...places];
  const where = ['place.id IN $places', ...conditions].join(' AND ');
  const at = (way: string): string =>
    `EXISTS { MATCH (c:Claim {relationship: r.id})-[:FROM_SOURCE]->(source:Source)${speaker} MATCH ${way} MATCH (spot)-[:LOCATED_IN*0..]->(place:Entity) WHERE ${where} }`;
  return [
    `(${at('(c)-[:AT]->(spot:Entity)')}\n   OR ${at('(c)-[:ABOUT]->(:Event)-[:OCCURRED_AT]->(spot:Entity)')})`,
  ];
}

function typePattern({ relationshipTypes }: Filter): string {
  if (relationshipTypes == null) return '';
  for (const type of relationshipTypes)
    if (!isRelationshipType(type)) throw unknown('relationshipTypes', type, Object.keys(RELATIONSHIP_TYPES));
  // No type at all lets nothing through; a pattern cannot say that, a type that no relationship has can.
  return `:${relationshipTypes.length === 0 ? 'NONE' : [...new Set(relationshipTypes)].join('|')}`;
}

/**
 * The condition on an entity that a chain may go through: of one of these kinds, or no place and no event where none is
 * named.
 * @param variable of the entity
 */
export function passable(variable: string, { entityKinds }: Filter): string {
  const labels = kindLabels({ entityKinds });
  return labels === null
    ? `NOT ${variable}:Place AND NOT ${variable}:Event`
    : kindCondition(variable, labels, undefined);
}

function kindLabels({ entityKinds }: Filter): readonly string[] | null {
  if (entityKinds == null) return null;
  return [...new Set(entityKinds)].map((kind) => {
    if (!Object.hasOwn(ENTITY_KINDS, kind)) throw unknown('entityKinds', kind, Object.keys(ENTITY_KINDS));
    return ENTITY_KINDS[kind as EntityKind].labels.at(-1) ?? 'Entity';
  });
}

function kindCondition(end: string, labels: readonly string[], exempt: string | undefined): string {
  const any = [
    ...labels.map((label) => `${end}:${label}`),
    ...(exempt === undefined ? [] : [`${end}.id IN ${exempt}`]),
  ];
  return any.length === 0 ? 'false' : `(${any.join(' OR ')})`;
}

function unknown(field: string, value: string, known: readonly string[]): AllegianceError {
  return new AllegianceError(
    'BAD_USER_INPUT',
    `${field} holds "${value}", which is none of ${known.join(', ')}.`,
    { field },
  );
}
