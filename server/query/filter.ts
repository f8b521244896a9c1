import { AllegianceError } from '../errors.js';
import {
  ENTITY_KINDS,
  RELATIONSHIP_TYPES,
  isRelationshipType,
  type EntityKind,
} from '../domain/kinds/index.js';
import type { Parameter } from '../graph/values.js';
import { asksTime, onClaims, onStored, type TimeConditions } from './times.js';

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
  readonly includeDenied?: boolean | null | undefined;
}

/** A filter as parts of a Cypher statement. All values are parameters, named after the field that asked for them. */
export interface ComposedFilter {
  /** Relationship types inside a pattern's brackets, such as `:FOUGHT|ATTACKED`; empty for all. */
  readonly types: string;
  /** The label of an end in a pattern, `:Entity`; empty where the types are named, since those join only entities. */
  readonly end: string;
  /** Whether claims are dropped, so that standing, voices and bounds are those of the claims that remain. */
  readonly recomputes: boolean;
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
  /** `MATCH` and `WHERE` of the claims of a relationship that remain, as variable `c` with its `source`. */
  readonly remaining: (relationshipId: string) => string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export interface Selection {
  /** Variables of the ends that entity kinds bind. */
  readonly ends: readonly string[];
  /** An expression of ids that entity kinds don't bind, such as the start of a neighbourhood. */
  readonly exempt?: string;
  /** Variables to hand on. */
  readonly carry: readonly string[];
  /** Whether `heard` is to hold what independent voices are counted by. */
  readonly voices?: boolean;
  /** A variable that is true where the derivation found every relationship asserted, so that none need be read for it. */
  readonly settled?: string;
}

const ASSERTED = ['corroborated', 'reported', 'disputed'];
/** Says the same as a standing of those: voices are counted where somebody asserts. A number is read in half the time. */
const IS_ASSERTED = 'r.voices > 0';
const STANDINGS = {
  ANY_CLAIM: ASSERTED,
  UNDISPUTED: ['corroborated', 'reported'],
  CORROBORATED: ['corroborated'],
} as const;

/**
 * Composes the conditions that a filter asks for, and no others. Types and kinds are names of the registry and stand in
 * the text. Where no claim is dropped, the conditions read what the derivation stored on the relationship; where claims
 * are dropped, the same rule is asked of those that remain, which are gathered once for each relationship.
 * @throws AllegianceError `BAD_USER_INPUT` for a type or kind that the registry does not know
 */
export function composeFilter(filter: Filter): ComposedFilter {
  const parameters: Record<string, Parameter> = {};
  const claims = claimConditions(filter, parameters);
  const recomputes = claims.conditions.length > 0;
  const time = timeParameters(filter, parameters);
  const stored = [
    ...(recomputes ? storedBefore(filter) : verdictOnStored(filter, time)),
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
  const remaining = (relationshipId: string, withSource = true): string => {
    const where = recomputes ? `\nWHERE ${claims.conditions.join(' AND ')}` : '';
    return `MATCH ${claims.pattern(relationshipId, withSource)}${where}`;
  };
  const types = typePattern(filter);
  return {
    types,
    end: types === '' ? ':Entity' : '',
    recomputes,
    condition,
    remaining,
    parameters,
    surviving: ({ ends, exempt, carry, voices, settled }) => {
      const where = `WHERE ${condition(ends, exempt, settled)}`;
      if (!recomputes) return where;
      const needsVoices = voices === true || filter.verdict === 'CORROBORATED';
      const facts = [
        'stance: c.stance',
        ...(needsVoices ? [VOICE_FACTS] : []),
        ...(asksTime(time) ? [TIME_FACTS] : []),
      ];
      return `${where}
${remaining('r.id', needsVoices || filter.sources != null || filter.notSources != null)}
WITH ${carry.join(', ')}, collect({${facts.join(', ')}}) AS heard
WHERE ${verdictOnClaims(filter, time).join('\n  AND ')}`;
    },
  };
}

const VOICE_FACTS =
  'id: c.id, hedged: c.hedged, voice: c.voice, source: source.id, relays: [(c)-[:RELAYS]->(other:Claim) | other.id]';
const TIME_FACTS =
  'edtf: c.edtf, startMin: c.startMin, startMax: c.startMax, endMin: c.endMin, endMax: c.endMax';

interface ClaimConditions {
  readonly conditions: readonly string[];
  /** The pattern of a claim `c` of a relationship, with its `source` and its `speaker` where they are asked for. */
  readonly pattern: (relationshipId: string, withSource: boolean) => string;
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
  const speaker = filter.assertedBy == null ? '' : '(speaker:Entity)<-[:ASSERTED_BY]-';
  return {
    conditions,
    pattern: (relationshipId, withSource) =>
      `${speaker}(c:Claim {relationship: ${relationshipId}})${withSource ? '-[:FROM_SOURCE]->(source:Source)' : ''}`,
  };
}

function verdictOnStored(filter: Filter, time: TimeConditions): string[] {
  const verdict = filter.verdict ?? 'ANY_CLAIM';
  const others = [
    ...(filter.includePredictions === true ? ['predicted'] : []),
    ...(filter.includeDenied === true ? ['denied'] : []),
  ];
  if (verdict === 'ANY_CLAIM' && others.length === 0) return [IS_ASSERTED, ...onStored(time)];
  const standings: string[] = [...STANDINGS[verdict], ...others];
  return [`r.standing IN [${standings.map((standing) => `'${standing}'`).join(', ')}]`, ...onStored(time)];
}

/**
 * What must hold of all claims for the remaining ones to have a chance: what these assert, all together assert, and they
 * corroborate no more than all together do.
 */
function storedBefore(filter: Filter): string[] {
  if (filter.includePredictions === true || filter.includeDenied === true) return ['r.standing IS NOT NULL'];
  return filter.verdict === 'CORROBORATED' ? ['r.voices > 1'] : [IS_ASSERTED];
}

const anyHeard = (condition: string): string => `any(x IN heard WHERE ${condition})`;
const noneHeard = (condition: string): string => `none(x IN heard WHERE ${condition})`;

/** Two sure claims that are independent: of other voices and other sources, neither relaying the other. */
export const INDEPENDENT_PAIR = `any(a IN heard WHERE a.stance = 'asserts' AND a.hedged = false
    AND any(b IN heard WHERE b.stance = 'asserts' AND b.hedged = false AND a.voice <> b.voice AND a.source <> b.source
      AND NOT a.id IN b.relays AND NOT b.id IN a.relays))`;

function verdictOnClaims(filter: Filter, time: TimeConditions): string[] {
  const verdict = filter.verdict ?? 'ANY_CLAIM';
  const asserted = [
    anyHeard("x.stance = 'asserts'"),
    ...(verdict === 'CORROBORATED' ? [INDEPENDENT_PAIR] : []),
    ...(verdict === 'ANY_CLAIM' ? [] : [noneHeard("x.stance = 'denies'")]),
    ...onClaims(time, "x.stance = 'asserts' AND "),
  ];
  const ways = [asserted];
  if (filter.includePredictions === true)
    ways.push([
      anyHeard("x.stance = 'predicts'"),
      noneHeard("x.stance = 'asserts' OR x.stance = 'denies'"),
      ...onClaims(time, ''),
    ]);
  if (filter.includeDenied === true)
    ways.push([anyHeard("x.stance = 'denies'"), noneHeard("x.stance = 'asserts'"), ...onClaims(time, '')]);
  if (ways.length === 1) return asserted;
  return [`(${ways.map((way) => `(${way.join('\n   AND ')})`).join('\n   OR ')})`];
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

/**
 * A place stands for all that lies in it; by the places of the claims and of the events that they are about: from a claim
 * to its place, or to its event and on to where that occurred, and then outwards.
 */
function placeConditions(
  { places }: Filter,
  { conditions, pattern }: ClaimConditions,
  parameters: Record<string, Parameter>,
): string[] {
  if (places == null) return [];
  parameters['places'] = [...places];
  const speaker = conditions.some((condition) => condition.includes('speaker.'));
  const source = conditions.some((condition) => condition.includes('source.'));
  const claim = speaker || source ? `${pattern('r.id', source)} MATCH (c)` : pattern('r.id', false);
  const way = '-[:AT|ABOUT|OCCURRED_AT|LOCATED_IN*1..]->(place:Entity)';
  const match = `MATCH ${claim}${way}`;
  return [`EXISTS { ${match} WHERE ${['place.id IN $places', ...conditions].join(' AND ')} }`];
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
