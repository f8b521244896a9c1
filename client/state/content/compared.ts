import { request } from '../../data/request';
import type { Mark } from '../../model/comparison';
import { difference } from '../../model/difference';
import { NO_CONTENT, type Content, type RelationshipFact } from '../../model/facts';
import { project } from '../../model/projection';
import { FIRST_VIEW, unique, type View, type Comparison, type Side } from '../../model/view';
import { BetweenDocument, SourcesApartDocument, type GraphFilter } from '../../operations/generated';
import { serverFilter } from './server-filter';

async function between(ids: readonly string[], filter: GraphFilter, signal: AbortSignal): Promise<Content> {
  if (ids.length === 0) return NO_CONTENT;
  const { neighborhood } = await request(
    BetweenDocument,
    { ids: [...ids], filter, limit: ids.length },
    signal,
  );
  return {
    entities: new Map(neighborhood.nodes.map((node) => [node.id, node])),
    relationships: neighborhood.relationships,
  };
}

/** Two sources: what each says over the two alone, as the server compares them. */
async function sourcesCompared(view: View, a: string, b: string, signal: AbortSignal): Promise<Content> {
  const filter: GraphFilter = { ...serverFilter(view), sources: unique([a, b]), notSources: null };
  const [content, { sourceDiff }] = await Promise.all([
    between(view.shown, filter, signal),
    request(SourcesApartDocument, { left: a, right: b }, signal),
  ]);
  const lists: readonly (readonly [Mark, readonly { readonly id: string }[]])[] = [
    ['a', sourceDiff.onlyLeft],
    ['b', sourceDiff.onlyRight],
    ['both', sourceDiff.agree],
    ['apart', sourceDiff.contradictRelationships],
  ];
  const ties = new Map(lists.flatMap(([mark, list]) => list.map(({ id }) => [id, mark] as const)));
  return {
    entities: content.entities,
    // What neither of them asserts is no part of the comparison.
    relationships: content.relationships.filter(({ id }) => ties.has(id)),
    marks: { ties, entities: new Map() },
  };
}

/** Two days: what holds on each of what is on the canvas, under the other filters. */
async function daysCompared(view: View, a: string, b: string, signal: AbortSignal): Promise<Content> {
  const content = await between(view.shown, serverFilter(view), signal);
  // Kinds, types and standings are left to the picture, so that they can be changed in it.
  const { certainty, onlyDated, shown } = view;
  const on = (asOf: string): readonly RelationshipFact[] =>
    project({ ...FIRST_VIEW, hiddenStandings: [], certainty, onlyDated, shown, asOf }, content).relationships;
  const marks = difference({ entities: [], ties: on(a) }, { entities: [], ties: on(b) });
  return {
    entities: content.entities,
    relationships: content.relationships.filter(({ id }) => marks.ties.has(id)),
    marks,
  };
}

/** Two views: what each shows under its own filters. Where they make a tie stand differently, A's is drawn. */
async function viewsCompared(a: View, b: View, signal: AbortSignal): Promise<Content> {
  const [left, right] = await Promise.all(
    [a, b].map(async (view) => {
      const content = await between(view.shown, serverFilter(view), signal);
      return { content, ...project(view, content) };
    }),
  );
  if (!left || !right) return NO_CONTENT;
  const held = ({ nodes, relationships }: typeof left): Parameters<typeof difference>[0] => ({
    entities: nodes.map(({ id }) => id),
    ties: relationships,
  });
  return {
    entities: new Map([...right.content.entities, ...left.content.entities]),
    relationships: [
      ...new Map([...right.relationships, ...left.relationships].map((tie) => [tie.id, tie])).values(),
    ],
    marks: difference(held(left), held(right)),
  };
}

/** The view of a side, as it was kept. */
const viewOf = (side: Extract<Side, { on: 'view' }>): View => ({ ...FIRST_VIEW, ...side.view });

/** What two hold together, each tie with the side that it stands on. */
export async function comparedContent(
  view: View,
  { a, b }: Comparison,
  signal: AbortSignal,
): Promise<Content> {
  if (a.on === 'source' && b.on === 'source') return sourcesCompared(view, a.id, b.id, signal);
  if (a.on === 'day' && b.on === 'day') return daysCompared(view, a.day, b.day, signal);
  if (a.on === 'view' && b.on === 'view') return viewsCompared(viewOf(a), viewOf(b), signal);
  throw new Error('A comparison is of two sources, two days or two views.');
}
