import { boundsOfEdge } from '../../domain/bounds.js';
import { counted, judge, type Verdict } from '../../domain/standing.js';
import { isRelationshipType, RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/kinds/index.js';
import type { Filter } from '../../server/read/filter.js';
import type { PlainClaim, PlainGraph } from './plain-graph.js';

/** A relationship as a filter leaves it. */
export interface ExpectedRelationship extends Verdict {
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
  readonly claims: readonly string[];
}

interface Edge {
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly predicate: RelationshipType;
}

/** The edge that a claim speaks of; null for one about a single entity. */
export function edgeOf(claim: PlainClaim): Edge | null {
  const { predicate, subject, object } = claim;
  if (object === null || !isRelationshipType(predicate)) return null;
  const swap = RELATIONSHIP_TYPES[predicate].symmetric && object < subject;
  const ends: [string, string] = swap ? [object, subject] : [subject, object];
  const parts = [
    predicate.toLowerCase().replaceAll('_', '-'),
    ...ends,
    claim.episode,
    claim.role,
    claim.against,
  ];
  return { id: parts.filter((part) => part !== null).join(':'), ends, predicate };
}

/** What a filter means, said once more, plainly, over a list of claims. Kinds bind the ends outside `exempt`. */
export function keptBy(
  graph: PlainGraph,
  filter: Filter,
  exempt: readonly string[] = [],
): ExpectedRelationship[] {
  const edges = new Map<string, { edge: Edge; own: PlainClaim[] }>();
  for (const claim of graph.claims) {
    const edge = edgeOf(claim);
    if (edge !== null) edges.set(edge.id, { edge, own: [...(edges.get(edge.id)?.own ?? []), claim] });
  }
  const inside = closure(graph.claims);
  return [...edges.values()].flatMap(({ edge: { id, ends, predicate }, own }): ExpectedRelationship[] => {
    if (filter.relationshipTypes != null && !filter.relationshipTypes.includes(predicate)) return [];
    if (filter.entityKinds != null) {
      const bound = ends.filter((end) => !exempt.includes(end));
      if (!bound.every((end) => filter.entityKinds?.includes(String(graph.kinds[end])))) return [];
    }
    const left = own
      .filter((claim) => remains(claim, filter))
      .map((claim) => challenged(claim, graph, filter));
    const verdict = judge(left);
    if (verdict === null) return [];
    if (!standingFits(verdict.standing, filter)) return [];
    const standing = counted(left);
    if (filter.includeStructure === false && standing.some((claim) => claim.structural)) return [];
    const asserting = standing.filter(({ stance }) => stance === 'asserts');
    const bounds = boundsOfEdge(asserting.length > 0 ? asserting : standing);
    const dateless =
      standing.some((claim) => claim.structural) ||
      (predicate === 'LOCATED_IN' && bounds.startMax === null && bounds.endMin === null);
    if (!timeFits(bounds, filter, dateless)) return [];
    const { places } = filter;
    if (places != null && !left.some((claim) => placed(claim, places, inside, graph.claims))) return [];
    return [{ id, ends, ...verdict, ...bounds, claims: left.map((claim) => claim.id).sort() }];
  });
}

/** The claims that count by themselves: by whose word, when and where, and which types they are about. */
export function counting(graph: PlainGraph, filter: Filter): string[] {
  const inside = closure(graph.claims);
  return graph.claims
    .filter((claim) => {
      const { predicate, startMin, startMax, endMin, endMax } = claim;
      if (!remains(claim, { ...filter, includeStructure: true })) return false;
      const types = filter.relationshipTypes;
      if (types != null && edgeOf(claim) !== null && !types.includes(predicate)) return false;
      const dateless =
        claim.structural === true || (predicate === 'LOCATED_IN' && startMax === null && endMin === null);
      if (!timeFits({ startMin, startMax, endMin, endMax }, filter, dateless)) return false;
      return filter.places == null || placed(claim, filter.places, inside, graph.claims);
    })
    .map(({ id }) => id)
    .sort();
}

/** With the claims elsewhere that remain and cannot be true where it is. */
function challenged(claim: PlainClaim, graph: PlainGraph, filter: Filter): PlainClaim {
  const refuting = graph.claims.filter(
    (other) =>
      (claim.contradicts.includes(other.id) || other.contradicts.includes(claim.id)) &&
      (other.stance === 'asserts' || other.stance === 'denies') &&
      other.structural !== true &&
      remains(other, filter) &&
      edgeOf(other)?.id !== edgeOf(claim)?.id,
  );
  return { ...claim, contradictedBy: refuting.map(({ id }) => id) };
}

/** Structure is nobody's statement: no filter by source, speaker or day drops it. */
function remains(claim: PlainClaim, filter: Filter): boolean {
  if (claim.structural) {
    const { sources, notSources, notClaims, assertedBy, voices, knownBy } = filter;
    const dropping = [sources, notSources, notClaims, assertedBy, voices, knownBy];
    return filter.includeStructure !== false || dropping.every((field) => field == null);
  }
  return (
    (filter.sources == null || filter.sources.includes(claim.source)) &&
    (filter.notSources == null || !filter.notSources.includes(claim.source)) &&
    (filter.notClaims == null || !filter.notClaims.includes(claim.id)) &&
    (filter.assertedBy == null || filter.assertedBy.includes(claim.assertedBy)) &&
    (filter.voices == null || filter.voices.includes(claim.voice)) &&
    (filter.knownBy == null || (claim.knownSince !== null && claim.knownSince <= filter.knownBy))
  );
}

function standingFits(
  standing: Verdict['standing'],
  { verdict, includePredictions, includeDenied, standings }: Filter,
): boolean {
  if (standings != null) {
    if (!standings.some((one) => one.toLowerCase() === standing)) return false;
    if (standing === 'predicted' || standing === 'denied') return true;
  }
  if (standing === 'predicted') return includePredictions === true;
  if (standing === 'denied') return includeDenied === true;
  if (verdict === 'CORROBORATED') return standing === 'corroborated';
  if (verdict === 'UNDISPUTED') return standing === 'corroborated' || standing === 'reported';
  return true;
}

type Bounds = Pick<ExpectedRelationship, 'startMin' | 'startMax' | 'endMin' | 'endMax'>;

/** Structure, and where a place lies, have no date: no day asks them for one. */
function timeFits(bounds: Bounds, { asOf, asOfCertainty, from, to }: Filter, dateless: boolean): boolean {
  const first = '0000';
  const last = '9999';
  const definite = asOfCertainty === 'DEFINITE' && !dateless;
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
export function closure(claims: readonly PlainClaim[]): (place: string) => ReadonlySet<string> {
  const lies = drawn(claims, 'LOCATED_IN');
  return (place) => {
    const around = new Set([place]);
    // A set goes on over what is added to it.
    for (const here of around) for (const [inner, outer] of lies) if (inner === here) around.add(outer);
    return around;
  };
}

function drawn(claims: readonly PlainClaim[], predicate: RelationshipType): [string, string][] {
  return claims.flatMap(({ predicate: own, stance, subject, object }): [string, string][] =>
    own === predicate && stance !== 'predicts-not' && object !== null ? [[subject, object]] : [],
  );
}

const PLACED_BY_OBJECT = ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN'];

export function placed(
  claim: PlainClaim,
  places: readonly string[],
  inside: (place: string) => ReadonlySet<string>,
  claims: readonly PlainClaim[],
): boolean {
  const { object, predicate } = claim;
  const own = object !== null && PLACED_BY_OBJECT.includes(predicate) ? [object] : [];
  const spots = [
    ...claim.at,
    ...own,
    ...drawn(claims, 'OCCURRED_AT')
      .filter(([event]) => claim.about.includes(event) || own.includes(event))
      .map(([, spot]) => spot),
  ];
  return spots.some((spot) => places.some((place) => inside(spot).has(place)));
}

export interface ExpectedSubgraph {
  readonly nodes: readonly string[];
  readonly relationships: readonly ExpectedRelationship[];
  readonly totalNodes: number;
  readonly totalRelationships: number;
}

/** Cuts nodes by the voices of all their relationships, then id; `starts` stay and come first. */
export function cut(
  kept: readonly ExpectedRelationship[],
  found: readonly string[],
  starts: readonly string[],
  limit: number,
): ExpectedSubgraph {
  const others = found.filter((id) => !starts.includes(id)).sort(byVoices(kept));
  const ranked = [...starts, ...others];
  const nodes = ranked.slice(0, Math.max(limit, starts.length));
  const among = (ids: readonly string[]): ExpectedRelationship[] =>
    kept.filter(({ ends }) => ends.every((end) => ids.includes(end)));
  return {
    nodes,
    relationships: sortedById(among(nodes)),
    totalNodes: ranked.length,
    totalRelationships: among(ranked).length,
  };
}

/** Orders ids by the voices of their relationships, then by id. */
export function byVoices(kept: readonly ExpectedRelationship[]): (a: string, b: string) => number {
  const voices = (id: string): number =>
    kept.filter(({ ends }) => ends.includes(id)).reduce((sum, edge) => sum + edge.voices, 0);
  return (a, b) => voices(b) - voices(a) || (a < b ? -1 : 1);
}

export function sortedById(kept: readonly ExpectedRelationship[]): ExpectedRelationship[] {
  return [...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ends of relationships within `depth` of the starts. */
export function reach(
  kept: readonly ExpectedRelationship[],
  starts: readonly string[],
  depth: number,
): string[] {
  const found = new Set(starts);
  for (let level = 0; level < depth; level += 1) {
    const now = new Set(found);
    for (const { ends } of kept) if (ends.some((end) => now.has(end))) ends.forEach((end) => found.add(end));
  }
  return [...found];
}
