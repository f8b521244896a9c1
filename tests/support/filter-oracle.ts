import { judge, type Verdict } from '../../server/domain/standing.js';
import { RELATIONSHIP_TYPES } from '../../server/domain/kinds/index.js';
import type { Filter } from '../../server/query/filter.js';
import { RANDOM_ENTITIES, type RandomClaim } from './random-graph.js';

/** A relationship as a filter leaves it. */
export interface Kept extends Verdict {
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
  readonly claims: readonly string[];
}

/** What a filter means, said once more, plainly, over a list of claims. Kinds bind the ends outside `exempt`. */
export function keptBy(
  claims: readonly RandomClaim[],
  filter: Filter,
  exempt: readonly string[] = [],
): Kept[] {
  const edges = new Map<
    string,
    { ends: [string, string]; predicate: RandomClaim['predicate']; own: RandomClaim[] }
  >();
  for (const claim of claims) {
    const swap = RELATIONSHIP_TYPES[claim.predicate].symmetric && claim.object < claim.subject;
    const ends: [string, string] = swap ? [claim.object, claim.subject] : [claim.subject, claim.object];
    const id = [claim.predicate.toLowerCase().replaceAll('_', '-'), ...ends, claim.episode].join(':');
    edges.set(id, { ends, predicate: claim.predicate, own: [...(edges.get(id)?.own ?? []), claim] });
  }
  const inside = closure(claims);
  return [...edges].flatMap(([id, { ends, predicate, own }]): Kept[] => {
    if (filter.relationshipTypes != null && !filter.relationshipTypes.includes(predicate)) return [];
    if (filter.entityKinds != null) {
      const bound = ends.filter((end) => !exempt.includes(end));
      if (!bound.every((end) => filter.entityKinds?.includes(String(RANDOM_ENTITIES[end])))) return [];
    }
    const left = own.filter((claim) => remains(claim, filter));
    const verdict = judge(left);
    if (verdict === null) return [];
    if (!standingFits(verdict.standing, filter)) return [];
    const bounds = boundsOf(left);
    if (!timeFits(bounds, filter)) return [];
    if (filter.places != null && !left.some((claim) => placed(claim, filter.places ?? [], inside, claims)))
      return [];
    return [{ id, ends, ...verdict, ...bounds, claims: left.map((claim) => claim.id).sort() }];
  });
}

function remains(claim: RandomClaim, filter: Filter): boolean {
  return (
    (filter.sources == null || filter.sources.includes(claim.source)) &&
    (filter.notSources == null || !filter.notSources.includes(claim.source)) &&
    (filter.assertedBy == null || filter.assertedBy.includes(claim.assertedBy)) &&
    (filter.voices == null || filter.voices.includes(claim.voice)) &&
    (filter.knownBy == null || (claim.knownSince !== null && claim.knownSince <= filter.knownBy))
  );
}

function standingFits(
  standing: Verdict['standing'],
  { verdict, includePredictions, includeDenied }: Filter,
): boolean {
  if (standing === 'predicted') return includePredictions === true;
  if (standing === 'denied') return includeDenied === true;
  if (verdict === 'CORROBORATED') return standing === 'corroborated';
  if (verdict === 'UNDISPUTED') return standing === 'corroborated' || standing === 'reported';
  return true;
}

type Bounds = Pick<Kept, 'startMin' | 'startMax' | 'endMin' | 'endMax'>;

function boundsOf(left: readonly RandomClaim[]): Bounds {
  const asserting = left.filter(({ stance }) => stance === 'asserts');
  const dated = (asserting.length > 0 ? asserting : left).filter(({ edtf }) => edtf !== null);
  const bound = (name: keyof Bounds, latest: boolean): string | null => {
    const days = dated.map((claim) => claim[name]);
    if (days.length === 0 || days.includes(null)) return null;
    return (days as string[]).reduce((a, b) => (a > b === latest ? a : b));
  };
  return {
    startMin: bound('startMin', false),
    startMax: bound('startMax', true),
    endMin: bound('endMin', false),
    endMax: bound('endMax', true),
  };
}

function timeFits(bounds: Bounds, { asOf, asOfCertainty, from, to }: Filter): boolean {
  const first = '0000';
  const last = '9999';
  const definite = asOfCertainty === 'DEFINITE';
  if (asOf != null) {
    const fits = definite
      ? (bounds.startMax ?? last) <= asOf && asOf <= (bounds.endMin ?? first)
      : (bounds.startMin ?? first) <= asOf && asOf <= (bounds.endMax ?? last);
    if (!fits) return false;
  }
  if (from == null && to == null) return true;
  const undated = Object.values(bounds).every((bound) => bound === null);
  if (undated) return !definite;
  return (bounds.endMax ?? last) >= (from ?? first) && (bounds.startMin ?? first) <= (to ?? last);
}

/** For each place, all in which it lies, itself included. A place lies in another where an edge was drawn that says so. */
function closure(claims: readonly RandomClaim[]): Map<string, Set<string>> {
  const lies = drawn(claims, 'LOCATED_IN');
  const result = new Map(Object.keys(RANDOM_ENTITIES).map((id) => [id, new Set([id])]));
  for (let round = 0; round < 3; round += 1)
    for (const [inner, outer] of lies)
      for (const around of result.values()) if (around.has(inner)) around.add(outer);
  return result;
}

function drawn(claims: readonly RandomClaim[], predicate: RandomClaim['predicate']): [string, string][] {
  return claims
    .filter((claim) => claim.predicate === predicate && claim.stance !== 'predicts-not')
    .map(({ subject, object }) => [subject, object]);
}

function placed(
  claim: RandomClaim,
  places: readonly string[],
  inside: ReadonlyMap<string, ReadonlySet<string>>,
  claims: readonly RandomClaim[],
): boolean {
  const spots = [
    ...(claim.at === null ? [] : [claim.at]),
    ...drawn(claims, 'OCCURRED_AT')
      .filter(([event]) => event === claim.about)
      .map(([, spot]) => spot),
  ];
  return spots.some((spot) => places.some((place) => inside.get(spot)?.has(place)));
}

export interface ExpectedSubgraph {
  readonly nodes: readonly string[];
  readonly relationships: readonly Kept[];
  readonly totalNodes: number;
  readonly totalRelationships: number;
}

/** Cuts nodes by the voices of all their relationships, then id; `starts` stay and come first. */
export function cut(
  kept: readonly Kept[],
  found: readonly string[],
  starts: readonly string[],
  limit: number,
): ExpectedSubgraph {
  const voices = (id: string): number =>
    kept.filter(({ ends }) => ends.includes(id)).reduce((sum, edge) => sum + edge.voices, 0);
  const others = found
    .filter((id) => !starts.includes(id))
    .sort((a, b) => voices(b) - voices(a) || (a < b ? -1 : 1));
  const ranked = [...starts, ...others];
  const nodes = ranked.slice(0, Math.max(limit, starts.length));
  const among = (ids: readonly string[]): Kept[] =>
    kept.filter(({ ends }) => ends.every((end) => ids.includes(end)));
  return {
    nodes,
    relationships: among(nodes).sort((a, b) => (a.id < b.id ? -1 : 1)),
    totalNodes: ranked.length,
    totalRelationships: among(ranked).length,
  };
}

/** The ends of relationships within `depth` of the starts. */
export function reach(kept: readonly Kept[], starts: readonly string[], depth: number): string[] {
  const found = new Set(starts);
  for (let level = 0; level < depth; level += 1) {
    const now = new Set(found);
    for (const { ends } of kept) if (ends.some((end) => now.has(end))) ends.forEach((end) => found.add(end));
  }
  return [...found];
}
