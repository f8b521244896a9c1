import { judge } from '../domain/standing.js';
import type { Stance } from '../domain/kinds/index.js';
import type { Value } from '../graph/values.js';
import { composeFilter, type Filter } from './filter.js';
import type { GraphReader } from './reader.js';
import type { RelationshipRecord, TimeRecord } from './records.js';
import { nodeOf, number, text, texts } from './rows.js';

/** One claim that a filter left, as far as it says something of its relationship. */
interface Remaining extends TimeRecord {
  readonly id: string;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly voice: string;
  readonly source: string;
  readonly relays: readonly string[];
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly quantifier: string | null;
  readonly from: string | null;
}

const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/**
 * The relationships as the claims that a filter left make them: standing, voices, bounds and figures are those of the
 * remaining claims. One statement for all of them; none where the filter drops no claims.
 */
export async function underFilter(
  reader: GraphReader,
  filter: Filter,
  relationships: readonly RelationshipRecord[],
): Promise<RelationshipRecord[]> {
  // Places choose relationships and drop no claims.
  const composed = composeFilter({ ...filter, places: null, entityKinds: null, relationshipTypes: null });
  if (!composed.recomputes || relationships.length === 0) return [...relationships];
  const { asOf: _asOf, from: _from, to: _to, ...parameters } = composed.parameters;
  const { rows } = await reader.run({
    text: `UNWIND $ids AS id
${composed.remaining('id')}
RETURN id AS id, c AS claim, source.id AS source, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays
ORDER BY id, c.id`,
    parameters: { ...parameters, ids: relationships.map(({ id }) => id) },
  });
  const byRelationship = new Map<string, Remaining[]>();
  for (const row of rows) {
    const id = String(row[0]);
    byRelationship.set(id, [...(byRelationship.get(id) ?? []), remaining(row)]);
  }
  return relationships.map((relationship) =>
    restated(relationship, byRelationship.get(relationship.id) ?? []),
  );
}

function remaining([, claim, source, relays]: readonly Value[]): Remaining {
  const { properties } = nodeOf(claim);
  const bounds = Object.fromEntries(BOUNDS.map((bound) => [bound, text(properties[bound])]));
  return {
    ...(bounds as Record<(typeof BOUNDS)[number], string | null>),
    edtf: text(properties['edtf']),
    id: String(properties['id']),
    stance: text(properties['stance']) as Stance,
    hedged: properties['hedged'] === true,
    voice: text(properties['voice']) ?? '',
    source: String(source),
    relays: texts(relays),
    value: number(properties['value']) ?? text(properties['value']),
    unit: text(properties['unit']),
    quantifier: text(properties['quantifier']),
    from: text(properties['from']),
  };
}

/** A relationship as its remaining claims make it, by the rule of the derivation (cypher/derive/70-*). */
export function restated(relationship: RelationshipRecord, claims: readonly Remaining[]): RelationshipRecord {
  const verdict = judge(claims);
  if (verdict === null) throw new Error(`no claim of ${relationship.id} remains, and yet the filter kept it`);
  const ids = (stance: Stance): string[] =>
    claims.filter((claim) => claim.stance === stance).map(({ id }) => id);
  const asserting = ids('asserts');
  const sameFigure =
    claims.every(({ value }) => value !== null) &&
    (['value', 'unit', 'quantifier'] as const).every((name) => same(claims.map((claim) => claim[name])));
  const first = claims[0];
  return {
    ...relationship,
    ...span(claims.filter(({ stance }) => stance === 'asserts' || asserting.length === 0)),
    standing: verdict.standing,
    voices: verdict.voices,
    hedged: verdict.hedged,
    asserting,
    denying: ids('denies'),
    predicting: ids('predicts'),
    sources: [...new Set(claims.map(({ source }) => source))].sort(),
    value: sameFigure ? (first?.value ?? null) : null,
    unit: sameFigure ? (first?.unit ?? null) : null,
    quantifier: sameFigure ? (first?.quantifier ?? null) : null,
    from: same(claims.map(({ from }) => from)) ? (first?.from ?? null) : null,
    claims: claims.map(({ id }) => id),
  };
}

function same(values: readonly unknown[]): boolean {
  return new Set(values).size <= 1;
}

/** The bounds that span those of the dated claims; a bound that one of them leaves open is open. */
function span(claims: readonly Remaining[]): TimeRecord {
  const dated = claims.filter(({ edtf }) => edtf !== null);
  const bound = (name: (typeof BOUNDS)[number], latest: boolean): string | null => {
    const days = dated.map((claim) => claim[name]);
    if (days.length === 0 || days.includes(null)) return null;
    return days.sort().at(latest ? -1 : 0) ?? null;
  };
  const bounds = {
    startMin: bound('startMin', false),
    startMax: bound('startMax', true),
    endMin: bound('endMin', false),
    endMax: bound('endMax', true),
  };
  return {
    ...bounds,
    edtf: edtfOf(
      dated.map(({ edtf }) => edtf),
      bounds.startMin,
      bounds.endMax,
    ),
  };
}

function edtfOf(given: readonly (string | null)[], first: string | null, last: string | null): string | null {
  if (given.length === 0) return null;
  if (same(given)) return given[0] ?? null;
  return first === null && last === null ? null : `${first ?? '..'}/${last ?? '..'}`;
}
