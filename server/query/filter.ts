import { AllegianceError } from '../errors.js';
import {
  ENTITY_KINDS,
  RELATIONSHIP_TYPES,
  isRelationshipType,
  type EntityKind,
} from '../domain/kinds/index.js';
import type { Parameter } from '../graph/values.js';

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

export interface Fragment {
  /** Clauses that follow a MATCH of `s`, `r` and `o` and end with `WITH s AS s, r AS r, o AS o, voices AS voices ...`. */
  readonly clauses: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Whether claims are dropped, so that standing, voices and bounds are computed again from those that remain. */
  readonly recomputes: boolean;
}

/** The variables that the fragment hands on: all that a relationship shows under the filter. */
export const STORED = ['standing', 'voices'] as const;
export const RECOMPUTED = [
  'standing',
  'voices',
  'hedged',
  'asserting',
  'denying',
  'predicting',
  'startMin',
  'startMax',
  'endMin',
  'endMax',
] as const;

/**
 * The clauses of a filter. Types and kinds are names of the registry and stand in the text; every value is a parameter
 * named after the field that asked for it, and only what was asked for is there.
 * @throws AllegianceError `BAD_USER_INPUT` for a type or kind that the registry does not know
 */
export function filterFragment(filter: Filter): Fragment {
  const recomputes = [
    filter.sources,
    filter.notSources,
    filter.assertedBy,
    filter.voices,
    filter.knownBy,
  ].some((value) => value != null);
  const parameters: Record<string, Parameter> = {};
  const onEnds = [...typeConditions(filter), ...kindConditions(filter)];
  const clauses = [
    `WHERE ${['r.standing IS NOT NULL', ...onEnds].join('\n  AND ')}`,
    ...(filter.places == null ? [] : placeClauses(filter, parameters)),
    recomputes
      ? recompute(filter, parameters)
      : 'WITH s AS s, r AS r, o AS o, r.standing AS standing, r.voices AS voices',
    `WHERE ${[standingCondition(filter), ...timeConditions(filter, parameters, recomputes ? '' : 'r.')].join('\n  AND ')}`,
  ];
  return { clauses: clauses.join('\n'), parameters, recomputes };
}

function typeConditions({ relationshipTypes }: Filter): string[] {
  if (relationshipTypes == null) return [];
  for (const type of relationshipTypes)
    if (!isRelationshipType(type)) throw unknown('relationshipTypes', type, Object.keys(RELATIONSHIP_TYPES));
  return [`type(r) IN [${relationshipTypes.map((type) => `'${type}'`).join(', ')}]`];
}

function kindConditions({ entityKinds }: Filter): string[] {
  if (entityKinds == null) return [];
  const labels = entityKinds.map((kind) => {
    if (!Object.hasOwn(ENTITY_KINDS, kind)) throw unknown('entityKinds', kind, Object.keys(ENTITY_KINDS));
    return ENTITY_KINDS[kind as EntityKind].labels.at(-1) ?? 'Entity';
  });
  if (labels.length === 0) return ['false'];
  const any = (variable: string): string => `(${labels.map((label) => `${variable}:${label}`).join(' OR ')})`;
  return [any('s'), any('o')];
}

function standingCondition({ verdict, includePredictions }: Filter): string {
  const standings = {
    ANY_CLAIM: ['corroborated', 'reported', 'disputed'],
    UNDISPUTED: ['corroborated', 'reported'],
    CORROBORATED: ['corroborated'],
  }[verdict ?? 'ANY_CLAIM'];
  const all = includePredictions === true ? [...standings, 'predicted'] : standings;
  return `standing IN [${all.map((standing) => `'${standing}'`).join(', ')}]`;
}

function timeConditions(filter: Filter, parameters: Record<string, Parameter>, on: string): string[] {
  const conditions: string[] = [];
  const definite = filter.asOfCertainty === 'DEFINITE';
  const day = (name: 'asOf' | 'from' | 'to'): string => {
    parameters[name] = filter[name] ?? null;
    return `date($${name})`;
  };
  const atMost = (bound: string, limit: string): string =>
    definite ? `${on}${bound} <= ${limit}` : `(${on}${bound} IS NULL OR ${on}${bound} <= ${limit})`;
  const atLeast = (bound: string, limit: string): string =>
    definite ? `${on}${bound} >= ${limit}` : `(${on}${bound} IS NULL OR ${on}${bound} >= ${limit})`;
  if (filter.asOf != null) {
    const at = day('asOf');
    conditions.push(
      atMost(definite ? 'startMax' : 'startMin', at),
      atLeast(definite ? 'endMin' : 'endMax', at),
    );
  }
  // An interval is a possible overlap; with DEFINITE only undated relationships go.
  if (filter.from != null) conditions.push(atLeast('endMax', day('from')));
  if (filter.to != null) conditions.push(atMost('startMin', day('to')));
  return conditions;
}

/** A place stands for all that lies in it; by the places of the claims and of the events that they are about. */
function placeClauses({ places }: Filter, parameters: Record<string, Parameter>): string[] {
  parameters['places'] = [...(places ?? [])];
  return [
    'MATCH (placed:Claim {relationship: r.id})',
    'OPTIONAL MATCH (placed)-[:AT]->(spot:Entity)',
    'OPTIONAL MATCH (placed)-[:ABOUT]->(:Event)-[:OCCURRED_AT]->(scene:Entity)',
    'WITH s AS s, r AS r, o AS o, collect(DISTINCT spot.id) + collect(DISTINCT scene.id) AS spots',
    'OPTIONAL MATCH (inner:Entity)-[:LOCATED_IN*0..6]->(outer:Entity)',
    'WHERE inner.id IN spots AND outer.id IN $places',
    'WITH s AS s, r AS r, o AS o, count(outer) AS within',
    'WHERE within > 0',
  ];
}

/** The derivation's own rule (cypher/derive), over the claims that the filter leaves. */
function recompute(filter: Filter, parameters: Record<string, Parameter>): string {
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
  const ids = (stance: string): string => `collect(CASE WHEN c.stance = '${stance}' THEN c.id END)`;
  return `MATCH (c:Claim {relationship: r.id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
WHERE ${conditions.join('\n  AND ')}
OPTIONAL MATCH (c)-[:RELAYS]->(relayed:Claim)
WITH s AS s, r AS r, o AS o, c AS c, source.id AS source, collect(relayed.id) AS relays
ORDER BY c.id
WITH s AS s, r AS r, o AS o, ${ids('asserts')} AS asserting, ${ids('denies')} AS denying, ${ids('predicts')} AS predicting,
     collect(CASE WHEN c.stance = 'asserts' AND c.hedged = false THEN c.id END) AS sureIds,
     collect({id: c.id, voice: c.voice, source: source, relays: relays, sure: c.stance = 'asserts' AND c.hedged = false}) AS heard
WITH s AS s, r AS r, o AS o, asserting, denying, predicting, sureIds, [x IN heard WHERE x.sure] AS sure
WITH s AS s, r AS r, o AS o, asserting, denying, predicting, sure,
     [x IN sure WHERE size([y IN x.relays WHERE y IN sureIds]) = 0] AS first,
     size([a IN sure WHERE size([b IN sure WHERE a.voice <> b.voice AND a.source <> b.source AND NOT b.id IN a.relays AND NOT a.id IN b.relays]) > 0]) > 0 AS independent
WITH s AS s, r AS r, o AS o, asserting, denying, predicting, sure, independent,
     size(reduce(seen = [], x IN first | CASE WHEN x.voice IN seen THEN seen ELSE seen + [x.voice] END)) AS differentVoices,
     size(reduce(seen = [], x IN first | CASE WHEN x.source IN seen THEN seen ELSE seen + [x.source] END)) AS differentSources
WITH s AS s, r AS r, o AS o, asserting, denying, predicting, sure, independent,
     CASE WHEN differentVoices < differentSources THEN differentVoices ELSE differentSources END AS most
WITH s AS s, r AS r, o AS o, asserting, denying, predicting, size(asserting) > 0 AND size(sure) = 0 AS hedged,
     CASE WHEN size(asserting) = 0 THEN 0 WHEN NOT independent THEN 1 WHEN most < 2 THEN 2 ELSE most END AS voices
OPTIONAL MATCH (d:Claim {relationship: r.id})
WHERE d.edtf IS NOT NULL AND (d.id IN asserting OR (size(asserting) = 0 AND (d.id IN denying OR d.id IN predicting)))
WITH s AS s, r AS r, o AS o, asserting, denying, predicting, hedged, voices, count(d) AS dated,
     count(d.startMin) AS withStartMin, min(d.startMin) AS minStartMin, count(d.startMax) AS withStartMax, max(d.startMax) AS maxStartMax,
     count(d.endMin) AS withEndMin, min(d.endMin) AS minEndMin, count(d.endMax) AS withEndMax, max(d.endMax) AS maxEndMax
WITH s AS s, r AS r, o AS o, asserting, denying, predicting, hedged, voices,
     CASE WHEN dated > 0 AND withStartMin = dated THEN minStartMin END AS startMin,
     CASE WHEN dated > 0 AND withStartMax = dated THEN maxStartMax END AS startMax,
     CASE WHEN dated > 0 AND withEndMin = dated THEN minEndMin END AS endMin,
     CASE WHEN dated > 0 AND withEndMax = dated THEN maxEndMax END AS endMax,
     CASE WHEN size(asserting) > 0 AND size(denying) > 0 THEN 'disputed'
          WHEN voices > 1 THEN 'corroborated'
          WHEN size(asserting) > 0 THEN 'reported'
          WHEN size(denying) > 0 THEN 'denied'
          ELSE 'predicted' END AS standing`;
}

function unknown(field: string, value: string, known: readonly string[]): AllegianceError {
  return new AllegianceError(
    'BAD_USER_INPUT',
    `${field} holds "${value}", which is none of ${known.join(', ')}.`,
    { field },
  );
}
