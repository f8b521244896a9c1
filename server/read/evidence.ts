import { boundsOfEdge } from '../../domain/bounds.js';
import { STRUCTURAL_SOURCE_KINDS, type Stance, type Tense } from '../../domain/kinds/index.js';
import { counted, judge } from '../../domain/standing.js';
import type { Value } from '../engine/values.js';
import { composeFilter, type Filter } from './filter.js';
import { droppingText } from './filter-text.js';
import type { Reads } from './reads.js';
import type { FigureRecord, RelationshipRecord, TimeRecord } from './records.js';
import { listOf, nodeOf, number, text, texts } from './rows.js';
import { isUntouched } from './untouched.js';

/** One claim that a filter left, as far as it says something of its relationship. */
interface Remaining extends TimeRecord {
  readonly id: string;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly tense: Tense | null;
  readonly voice: string;
  readonly source: string;
  readonly relays: readonly string[];
  readonly inferred: boolean;
  readonly structural: boolean;
  /** Claims elsewhere that a filter left and that cannot be true where it is. */
  readonly contradictedBy: readonly string[];
  readonly value: number | null;
  readonly valueText: string | null;
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
  reader: Reads,
  filter: Filter,
  relationships: readonly RelationshipRecord[],
): Promise<RelationshipRecord[]> {
  const found = await restatedAll(reader, filter, relationships);
  return found.map((one, at) => {
    if (one !== null) return one;
    throw new Error(`no claim of ${relationships[at]?.id ?? ''} remains, and yet the filter kept it`);
  });
}

/** Of some relationships those on which a filter left a claim that asserts, denies or predicts, each as those make it. */
export async function spokenUnder(
  reader: Reads,
  filter: Filter,
  relationships: readonly RelationshipRecord[],
): Promise<RelationshipRecord[]> {
  return (await restatedAll(reader, filter, relationships)).filter((one) => one !== null);
}

/** Each as the claims that a filter left make it; null where it left none that says anything. */
async function restatedAll(
  reader: Reads,
  filter: Filter,
  relationships: readonly RelationshipRecord[],
): Promise<(RelationshipRecord | null)[]> {
  const touched = relationships.filter((one) => !isUntouched(filter, one));
  const claims = await remainingClaims(reader, filter, touched);
  if (claims === null) return [...relationships];
  const under = droppingText(filter);
  return relationships.map((one) =>
    isUntouched(filter, one) ? one : restated(one, claims.get(one.id) ?? [], under),
  );
}

/** One relationship as the claims that a filter left make it; null where it left none. */
export async function oneUnderFilter(
  reader: Reads,
  filter: Filter,
  relationship: RelationshipRecord,
): Promise<RelationshipRecord | null> {
  return (await restatedAll(reader, filter, [relationship]))[0] ?? null;
}

/** The claims that a filter left of each relationship; null where it drops none. */
async function remainingClaims(
  reader: Reads,
  filter: Filter,
  relationships: readonly RelationshipRecord[],
): Promise<Map<string, Remaining[]> | null> {
  // Places choose relationships and drop no claims.
  const composed = composeFilter({ ...filter, places: null, entityKinds: null, relationshipTypes: null });
  if (!composed.recomputes || relationships.length === 0) return null;
  const { asOf: _asOf, from: _from, to: _to, ...parameters } = composed.parameters;
  const { rows } = await reader.run({
    text: `UNWIND $ids AS id
${composed.remaining('relationship', 'id')}
RETURN id AS id, c AS claim, source.id AS source, source.kind AS kind, [(c)-[:RELAYS]->(other:Claim) | other.id] AS relays,
       ${composed.refuting} AS refuting
ORDER BY id, c.id`,
    parameters: { ...parameters, ids: relationships.map(({ id }) => id) },
  });
  const byRelationship = new Map<string, Remaining[]>();
  for (const row of rows) {
    const id = String(row[0]);
    const known = byRelationship.get(id);
    if (known === undefined) byRelationship.set(id, [remaining(row)]);
    else known.push(remaining(row));
  }
  return byRelationship;
}

function isStructural(kind: Value | undefined): boolean {
  return typeof kind === 'string' && STRUCTURAL_SOURCE_KINDS.includes(kind);
}

function remaining([id, claim, source, kind, relays, refuting]: readonly Value[]): Remaining {
  const { properties } = nodeOf(claim);
  const bounds = Object.fromEntries(BOUNDS.map((bound) => [bound, text(properties[bound])]));
  return {
    ...(bounds as Record<(typeof BOUNDS)[number], string | null>),
    edtf: text(properties['edtf']),
    id: String(properties['id']),
    stance: text(properties['stance']) as Stance,
    hedged: properties['hedged'] === true,
    inferred: properties['inferred'] === true,
    structural: isStructural(kind),
    tense: text(properties['tense']) as Tense | null,
    voice: text(properties['voice']) ?? '',
    source: String(source),
    relays: texts(relays),
    contradictedBy: listOf(refuting).flatMap((one) => {
      const [other, relationship] = listOf(one);
      return relationship === id ? [] : [String(other)];
    }),
    value: number(properties['value']),
    valueText: text(properties['valueText']),
    unit: text(properties['unit']),
    quantifier: text(properties['quantifier']),
    from: text(properties['from']),
  };
}

/**
 * A relationship as its remaining claims make it, by the rule of the derivation (cypher/derive/70-*).
 * @param under what dropped the others, as text
 */
function restated(
  relationship: RelationshipRecord,
  claims: readonly Remaining[],
  under: string,
): RelationshipRecord | null {
  const verdict = judge(claims);
  if (verdict === null) return null;
  const standing = counted(claims);
  const ids = (stance: Stance): string[] =>
    standing.filter((claim) => claim.stance === stance).map(({ id }) => id);
  const byStance = { asserting: ids('asserts'), denying: ids('denies'), predicting: ids('predicts') };
  const asserting = standing.filter(({ stance }) => stance === 'asserts');
  const speaking = asserting.length > 0 ? asserting : standing;
  return {
    ...relationship,
    ...timeOf(speaking),
    ...figureOf(speaking),
    tense: tenseOf(speaking.map(({ tense }) => tense)),
    ...verdict,
    structural: standing.some((claim) => claim.structural),
    claimCount: claims.length,
    asserted: asserting.length,
    denied: byStance.denying.length,
    predicted: byStance.predicting.length,
    sources: [...new Set(claims.map(({ source }) => source))].sort(),
    from: same(claims.map(({ from }) => from)) ? (claims[0]?.from ?? null) : null,
    claims: claims.map(({ id }) => id),
    byStance,
    under,
  };
}

function same(values: readonly unknown[]): boolean {
  return new Set(values).size <= 1;
}

/** A figure, and words, where all that give one give the same. */
function figureOf(claims: readonly Remaining[]): FigureRecord {
  const figures = claims.filter(({ value, quantifier }) => value !== null || quantifier !== null);
  const agreed = (['value', 'unit', 'quantifier'] as const).every((name) =>
    same(figures.map((claim) => claim[name])),
  );
  const [first] = agreed ? figures : [];
  const given = claims.map(({ valueText }) => valueText).filter((words) => words !== null);
  return {
    value: first?.value ?? null,
    unit: first?.unit ?? null,
    quantifier: first?.quantifier ?? null,
    valueText: same(given) ? (given[0] ?? null) : null,
  };
}

/** The tense of all; what holds at all times holds on the day of the text as well. */
function tenseOf(tenses: readonly (Tense | null)[]): Tense | null {
  if (same(tenses)) return tenses[0] ?? null;
  return tenses.every((tense) => tense === 'current' || tense === 'timeless') ? 'current' : null;
}

function timeOf(claims: readonly Remaining[]): TimeRecord {
  const bounds = boundsOfEdge(claims);
  const given = claims.map(({ edtf }) => edtf).filter((edtf) => edtf !== null);
  return { ...bounds, edtf: edtfOf(given, bounds.startMin, bounds.endMax) };
}

function edtfOf(given: readonly (string | null)[], first: string | null, last: string | null): string | null {
  if (given.length === 0) return null;
  if (same(given)) return given[0] ?? null;
  if (first !== null && first === last) return first;
  return `${first ?? '..'}/${last ?? '..'}`;
}
