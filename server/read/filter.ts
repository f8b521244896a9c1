import {
  ENTITY_KINDS,
  RELATIONSHIP_TYPES,
  STRUCTURAL_SOURCE_KINDS,
  isRelationshipType,
  type EntityKind,
} from '../../domain/kinds/index.js';
import type { Parameter } from '../engine/values.js';
import type { Filter } from './filter-fields.js';
import { asksTime, onStored, type TimeConditions } from './times.js';
import { untouched } from './untouched.js';
import {
  allowedStandings,
  ASSERTED,
  IS_ASSERTED,
  storedBefore,
  unknownValue,
  verdictOnClaims,
  verdictOnStored,
} from './verdicts.js';

export type { Filter } from './filter-fields.js';

/** A filter as parts of a Cypher statement. All values are parameters, named after the field that asked for them. */
export interface ComposedFilter {
  /** Relationship types inside a pattern's brackets, such as `:FOUGHT|ATTACKED`; empty for all. */
  readonly types: string;
  /** The label of an end in a pattern, `:Entity`; empty where the types are named, since those join only entities. */
  readonly end: string;
  /** Whether claims are dropped, so that standing, voices and bounds are those of the claims that remain. */
  readonly recomputes: boolean;
  /** Whether `surviving` also gives `whole`, true where all claims of `r` remain; `heard` is then empty. */
  readonly tellsWhole: boolean;
  /**
   * The clauses after a MATCH that binds a relationship `r` which leave only those that survive. Where claims are
   * dropped, `heard` then holds the claims that remain, as maps.
   */
  readonly surviving: (selection: Selection) => string;
  /**
   * What stored properties alone say about `r`, without `WHERE`: all that the filter asks where it drops no claims, and
   * otherwise what must hold besides.
   */
  readonly condition: (ends: readonly string[], exempt?: string) => string;
  /**
   * `MATCH` and `WHERE` of the claims that remain, as variable `c` with its `source`.
   * @param key what they are found by, and the expression that it equals
   */
  readonly remaining: (key: ClaimKey, is: string) => string;
  /** The claims that remain and cannot be true where a claim `c` is, as a list of their ids and relationships. */
  readonly refuting: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export interface Selection {
  /** Variables of the ends that entity kinds bind. */
  readonly ends: readonly string[];
  /** An expression of ids that entity kinds don't bind, such as the start of a neighborhood. */
  readonly exempt?: string;
  /** Variables to hand on. */
  readonly carry: readonly string[];
  /** Whether `heard` is to hold what independent voices are counted by. */
  readonly voices?: boolean;
  /** A variable that is true where the derivation found every relationship asserted, so that none need be read for it. */
  readonly settled?: string;
}

export type ClaimKey = 'relationship' | 'id';

/** Only a gazetteer or the editors speak of it. */
const NOT_STRUCTURAL = 'r.structural IS NULL';

/**
 * Composes the conditions that a filter asks for, and no others. Types and kinds are names of the registry and stand in
 * the text. Where no claim is dropped, the conditions read what the derivation stored on the relationship; where claims
 * are dropped, the same rule is asked of those that remain, which are gathered once for each relationship.
 * @throws AllegianceError `BAD_USER_INPUT` for a type or kind that the registry does not know
 */
export function composeFilter(filter: Filter): ComposedFilter {
  const parameters: Record<string, Parameter> = {};
  const claims = claimConditions(filter, parameters);
  const { recomputes } = claims;
  const whole = untouched(filter);
  const time = timeParameters(filter, parameters);
  const stored = [
    ...(recomputes
      ? [...storedBefore(filter), ...sourcesBefore(filter)]
      : [...verdictOnStored(filter), ...onStored(time)]),
    ...(filter.includeStructure === false && !recomputes ? [NOT_STRUCTURAL] : []),
    ...placeConditions(filter, claims, parameters),
  ];
  const kinds = kindLabels(filter);
  const condition = (ends: readonly string[], exempt?: string, settled?: string): string =>
    [
      ...stored.map((one) =>
        settled !== undefined && one === IS_ASSERTED ? `(${settled} OR ${IS_ASSERTED})` : one,
      ),
      ...(kinds === null ? [] : ends.map((end) => kindCondition(end, kinds, exempt))),
    ].join('\n  AND ');
  const remaining = (key: ClaimKey, is: string): string =>
    `MATCH ${claims.pattern(key, is)}${recomputes ? `\nWHERE ${claims.conditions('c')}` : ''}`;
  const types = typePattern(filter);
  return {
    types,
    end: types === '' ? ':Entity' : '',
    recomputes,
    tellsWhole: whole !== null,
    condition,
    remaining,
    refuting: recomputes ? refuting(claims, []) : '[]',
    parameters,
    surviving: ({ ends, exempt, carry, voices, settled }) => {
      const where = `WHERE ${condition(ends, exempt, settled)}`;
      if (!recomputes) return where;
      const allowed = allowedStandings(filter);
      const asserted = ASSERTED.filter((standing) => allowed.has(standing));
      const asked = asserted.length > 0 && asserted.length < ASSERTED.length;
      const needsVoices =
        voices === true || (asked && allowed.has('corroborated') !== allowed.has('reported'));
      const facts = [
        'stance: c.stance',
        `structural: ${structural('source')}`,
        ...(asked ? [`challenged: ${challenged(claims)}`] : []),
        ...(needsVoices ? [VOICE_FACTS] : []),
        ...(asksTime(time) ? [TIME_FACTS] : []),
      ];
      const gathered = (kept: readonly string[]): string => `${remaining('relationship', 'r.id')}
WITH ${kept.join(', ')}, collect({${facts.join(', ')}}) AS heard, min(CASE WHEN ${structural('source')} OR c.stance = 'predicts-not' THEN 1 ELSE 0 END) AS untold
WHERE ${verdictOnClaims(filter, time).join('\n  AND ')}`;
      if (whole === null) return `${where}\n${gathered(carry)}`;
      return `${where}
CALL (r) {
  WITH r
  WHERE ${whole}
    AND ${[...verdictOnStored(filter), ...onStored(time)].join('\n    AND ')}
  RETURN true AS whole, [] AS heard
  UNION ALL
  WITH r
  WHERE NOT (${whole})
  ${gathered(['r'])}
  RETURN false AS whole, heard
}`;
    },
  };
}

/** Whether a source gives structure only, as Cypher. */
const structural = (source: string): string =>
  `coalesce(${source}.kind, 'document') IN [${STRUCTURAL_SOURCE_KINDS.map((kind) => `'${kind}'`).join(', ')}]`;

const VOICE_FACTS =
  "id: c.id, sure: c.stance = 'asserts' AND c.hedged = false AND coalesce(c.inferred, false) = false, voice: c.voice, source: source.id, relays: [(c)-[:RELAYS]->(other:Claim) | other.id]";
const TIME_FACTS = 'startMin: c.startMin, startMax: c.startMax, endMin: c.endMin, endMax: c.endMax';

/** Whether a claim elsewhere that remains, and that asserts or denies, cannot be true where a claim `c` of `r` is; as Cypher. */
function challenged(claims: ClaimConditions): string {
  return `size(${refuting(claims, ["coalesce(e.relationship, '') <> r.id"])}) > 0`;
}

function refuting({ conditions }: ClaimConditions, further: readonly string[]): string {
  const where = ["e.stance IN ['asserts', 'denies']", ...further, conditions('e')].join(' AND ');
  return `[(c)-[:CONTRADICTS]-(e:Claim)-[:FROM_SOURCE]->(elsewhere:Source) WHERE ${where} | [e.id, e.relationship]]`;
}

/** Whether a claim's `source` gives structure only, as Cypher. */
export const STRUCTURE = structural('source');

export interface ClaimConditions {
  /** Whether any claim is dropped. */
  readonly recomputes: boolean;
  /** What a claim must fulfil to remain: `c` with its `source`, or another, `e`, of no structure, with its source `elsewhere`. */
  readonly conditions: (claim: 'c' | 'e') => string;
  /** The pattern of a claim `c` with its `source`. */
  readonly pattern: (key: ClaimKey, is: string) => string;
}

/**
 * Structure is nobody's statement on the war, so that filters by source, speaker or day keep it, unless it is not wanted.
 * @param prefix of the names of the parameters, which are added to `parameters`
 */
export function claimConditions(
  filter: Filter,
  parameters: Record<string, Parameter>,
  prefix = '',
): ClaimConditions {
  const wanted: ((claim: 'c' | 'e', source: string) => string)[] = [];
  const take = (
    name: 'sources' | 'notSources' | 'assertedBy' | 'voices',
    condition: (claim: 'c' | 'e', source: string) => string,
  ): void => {
    if (filter[name] == null) return;
    parameters[`${prefix}${name}`] = [...filter[name]];
    wanted.push(condition);
  };
  take('sources', (_, source) => `${source}.id IN $${prefix}sources`);
  take('notSources', (_, source) => `NOT ${source}.id IN $${prefix}notSources`);
  take('assertedBy', (claim) => `${claim}.speaker IN $${prefix}assertedBy`);
  take('voices', (claim) => `${claim}.voice IN $${prefix}voices`);
  if (filter.knownBy != null) {
    parameters[`${prefix}knownBy`] = filter.knownBy;
    wanted.push((claim) => `${claim}.knownSince <= date($${prefix}knownBy)`);
  }
  const withStructure = filter.includeStructure !== false;
  return {
    recomputes: wanted.length > 0,
    conditions: (claim) => {
      const source = claim === 'c' ? 'source' : 'elsewhere';
      const fits = wanted.map((condition) => condition(claim, source)).join(' AND ');
      if (claim === 'e') return `NOT ${structural(source)} AND ${fits}`;
      return withStructure ? `(${structural(source)} OR (${fits}))` : `NOT ${structural(source)} AND ${fits}`;
    },
    pattern: (key, is) => `(c:Claim {${key}: ${is}})\nMATCH (c)-[:FROM_SOURCE]->(source:Source)`,
  };
}

/**
 * Drops what rests on one source alone that a filter leaves out, before its claims are looked at: mostly what a dataset
 * says. Structure stays.
 */
function sourcesBefore(filter: Filter): string[] {
  const only = (test: string): string => `(size(r.sources) > 1 OR r.structural IS NOT NULL OR ${test})`;
  return [
    ...(filter.sources == null ? [] : [only('r.sources[0] IN $sources')]),
    ...(filter.notSources == null ? [] : [only('NOT r.sources[0] IN $notSources')]),
  ];
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

/** Predicates whose object is a place, or an event with places. */
const PLACED_BY_OBJECT = ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN'];

/** Of the ways from a claim `c` to where it is placed, by its object only where the predicate says so; as Cypher. */
export const OF_PLACES = `(type(way) <> 'OBJECT' OR c.predicate IN [${PLACED_BY_OBJECT.map((predicate) => `'${predicate}'`).join(', ')}])`;

/** The claims `c` that are placed in `$places`, from the places inwards; some come more than once. */
export const CLAIMS_OF_PLACES = `UNWIND $places AS placed
MATCH (:Entity {id: placed})<-[:OCCURRED_AT|LOCATED_IN*0..]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[way:AT|ABOUT|OBJECT]-(c:Claim)
WHERE ${OF_PLACES}`;

/** From a claim `c` outwards to a place of `$places`, as `MATCH` and `WHERE`. */
export const PLACED = `MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT|LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places AND ${OF_PLACES}`;

/**
 * A place stands for all that lies in it; by the places of the claims, of the events that they are about or that somebody
 * took part in, and the places that they are about themselves: from a claim to its place, or to its event and on to where
 * that occurred, and then outwards.
 */
function placeConditions(
  { places }: Filter,
  { recomputes, conditions, pattern }: ClaimConditions,
  parameters: Record<string, Parameter>,
): string[] {
  if (places == null) return [];
  parameters['places'] = [...places];
  const claim = recomputes ? pattern('relationship', 'r.id') : '(c:Claim {relationship: r.id})';
  return [`EXISTS { MATCH ${claim} ${PLACED}${recomputes ? ` AND ${conditions('c')}` : ''} }`];
}

function typePattern({ relationshipTypes }: Filter): string {
  if (relationshipTypes == null) return '';
  for (const type of relationshipTypes)
    if (!isRelationshipType(type))
      throw unknownValue('relationshipTypes', type, Object.keys(RELATIONSHIP_TYPES));
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
    if (!Object.hasOwn(ENTITY_KINDS, kind))
      throw unknownValue('entityKinds', kind, Object.keys(ENTITY_KINDS));
    return ENTITY_KINDS[kind as EntityKind].labels.at(-1) ?? 'Entity';
  });
}

/**
 * Of one kind a plain label, which a scan can start from. Of several a CASE, which none can: of labels joined by OR, Neo4j
 * 5.26 makes a union of scans, which joined to the other end of a relationship loses every row.
 */
function kindCondition(end: string, labels: readonly string[], exempt: string | undefined): string {
  const any = [
    ...labels.map((label) => `${end}:${label}`),
    ...(exempt === undefined ? [] : [`${end}.id IN ${exempt}`]),
  ];
  if (any.length === 0) return 'false';
  return any.length === 1 ? any.join() : `CASE WHEN ${any.join(' OR ')} THEN true ELSE false END`;
}
