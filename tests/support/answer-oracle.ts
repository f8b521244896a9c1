import { ENTITY_KINDS } from '../../domain/kinds/index.js';
import type { ClaimFilter } from '../../server/read/claims.js';
import type { Filter } from '../../server/read/filter.js';
import { closure, keptBy, placed, type ExpectedRelationship } from './filter-oracle.js';
import type { PlainClaim, PlainGraph } from './plain-graph.js';

/** Every chain without a repeated entity, shortest first, then by its least attested hop, then by the ids on the way. */
export function chains(
  graph: PlainGraph,
  filter: Filter,
  from: string,
  to: string,
  { maxLength, first }: { readonly maxLength: number; readonly first: number },
): { readonly nodes: readonly string[]; readonly relationships: readonly string[] }[] {
  const { entityKinds, ...rest } = filter;
  const hops = new Map<string, Map<string, ExpectedRelationship>>();
  for (const edge of keptBy(graph, rest))
    for (const [one, other] of [edge.ends, [...edge.ends].reverse() as [string, string]]) {
      const own = hops.get(one) ?? new Map<string, ExpectedRelationship>();
      const known = own.get(other);
      const better =
        known === undefined ||
        edge.voices > known.voices ||
        (edge.voices === known.voices && edge.id < known.id);
      hops.set(one, better ? own.set(other, edge) : own);
    }
  const passable = (id: string): boolean => {
    const kind = graph.kinds[id];
    if (kind === undefined) return false;
    if (entityKinds != null) return entityKinds.includes(kind);
    return !['Place', 'Event'].includes(ENTITY_KINDS[kind].family);
  };
  const found: { nodes: string[]; hops: ExpectedRelationship[] }[] = [];
  let open: { nodes: string[]; hops: ExpectedRelationship[] }[] =
    from === to ? [] : [{ nodes: [from], hops: [] }];
  for (let length = 1; length <= maxLength && found.length < first; length += 1) {
    const longer = open.flatMap(({ nodes, hops: way }) =>
      [...(hops.get(nodes.at(-1) ?? '') ?? [])]
        .filter(([next]) => !nodes.includes(next) && (next === to || passable(next)))
        .map(([next, hop]) => ({ nodes: [...nodes, next], hops: [...way, hop] })),
    );
    const weakest = ({ hops: way }: { hops: ExpectedRelationship[] }): number =>
      Math.min(...way.map(({ voices }) => voices));
    found.push(
      ...longer
        .filter(({ nodes }) => nodes.at(-1) === to)
        .sort((a, b) => weakest(b) - weakest(a) || (a.nodes.join('\n') < b.nodes.join('\n') ? -1 : 1)),
    );
    open = longer.filter(({ nodes }) => nodes.at(-1) !== to);
  }
  return found
    .slice(0, first)
    .map(({ nodes, hops: way }) => ({ nodes, relationships: way.map(({ id }) => id) }));
}

/** The events that an entity took part in or that happened there: by first day, then id, undated ones last. */
export function eventsOf(graph: PlainGraph, filter: Filter, id: string): string[] {
  if (graph.kinds[id] === 'EVENT') return [];
  const { entityKinds: _, relationshipTypes, ...rest } = filter;
  const joining = ['PARTICIPATED_IN', 'OCCURRED_AT'].filter(
    (type) => relationshipTypes?.includes(type) ?? true,
  );
  const kept = keptBy(graph, { ...rest, relationshipTypes: joining }).filter(({ ends }) => ends.includes(id));
  const events = [...new Set(kept.flatMap(({ ends }) => ends.filter((end) => end !== id)))];
  const day = (event: string): string => graph.firstDays[event] ?? '9999';
  return events.sort((a, b) => (day(a) === day(b) ? (a < b ? -1 : 1) : day(a) < day(b) ? -1 : 1));
}

/** Ids of the claims that a filter lets through. */
export function claimsFitting(graph: PlainGraph, filter: ClaimFilter): string[] {
  const text = filter.text?.trim().toLowerCase() ?? '';
  const inside = closure(graph.claims);
  const same = (asked: string | null | undefined, ...own: (string | null)[]): boolean =>
    asked == null || own.includes(asked);
  return graph.claims
    .filter(
      (claim) =>
        same(filter.subject, claim.subject) &&
        same(filter.object, claim.object) &&
        same(filter.entity, claim.subject, claim.object, claim.against, ...claim.about) &&
        same(filter.predicate, claim.predicate) &&
        same(filter.stance, claim.stance) &&
        same(filter.source, claim.source) &&
        same(filter.assertedBy, claim.assertedBy) &&
        same(filter.voice, claim.voice) &&
        same(filter.event, ...claim.about) &&
        same(filter.question, ...claim.answers.map(({ question }) => question)) &&
        same(filter.episode, claim.episode) &&
        (filter.hedged == null || filter.hedged === claim.hedged) &&
        (filter.inferred == null || filter.inferred === claim.inferred) &&
        (filter.predicates == null || filter.predicates.includes(claim.predicate)) &&
        (filter.from == null || claim.endMax === null || claim.endMax >= filter.from) &&
        (filter.to == null || claim.startMin === null || claim.startMin <= filter.to) &&
        (filter.places == null || placed(claim, filter.places, inside, graph.claims)) &&
        claim.text.toLowerCase().includes(text),
    )
    .map(({ id }) => id);
}

/** For each question that a fitting claim answers, all claims that answer it, by position. */
export function disputesFitting(graph: PlainGraph, filter: ClaimFilter): [string, [string, string[]][]][] {
  const fitting = new Set(claimsFitting(graph, filter));
  const answers = graph.claims.flatMap((claim: PlainClaim) =>
    claim.answers.map((answer) => ({ ...answer, claim: claim.id })),
  );
  const questions = [
    ...new Set(answers.filter(({ claim }) => fitting.has(claim)).map(({ question }) => question)),
  ]
    .filter((question) => filter.question == null || filter.question === question)
    .sort();
  return questions.map((question) => {
    const own = answers.filter((answer) => answer.question === question);
    const positions = [...new Set(own.map(({ position }) => position))];
    return [
      question,
      positions.map((position) => [
        position,
        own.filter((answer) => answer.position === position).map(({ claim }) => claim),
      ]),
    ];
  });
}
