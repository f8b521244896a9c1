import { ENTITY_KINDS, RELATIONSHIP_TYPES, type RelationshipType } from '../../server/domain/kinds/index.js';
import { asRequestError, request } from '../api/request';
import {
  FIRST_VIEW,
  isolated,
  moved,
  replaced,
  toggled,
  unique,
  withShown,
  withoutShown,
  type Focus,
  type LayoutId,
  type Point,
  type View,
} from '../model/view';
import { AroundDocument, WholeGraphDocument, type GraphFilter } from '../operations/generated';
import { serverFilter } from './content';
import { selectProjection, selectView, useStore } from './index';
import { verdictOf } from './verdict';

/** Entities that one expansion brings at most. */
export const EXPAND_LIMIT = 40;
/** Entities that the API gives at most. */
const MOST_NODES = 5000;
/** Entities that can be expanded at once. */
const MOST_STARTS = 100;
/** Entities that showing everything brings at a time. */
const WHOLE_LIMIT = 400;

const get = useStore.getState;
const view = (): View => selectView(get());

function report(thrown: unknown): void {
  get().notify('problem', asRequestError(thrown).message);
}

export function nameOf(id: string): string {
  return get().content.entities.get(id)?.name ?? id;
}

function named(ids: readonly string[]): string {
  const [first] = ids;
  if (first === undefined) return 'nothing';
  return ids.length === 1 ? nameOf(first) : `${ids.length} entities`;
}

// ---- Looking at something ----

/** Opens the details of something; the step stays the same. */
export function lookAt(focus: Focus): void {
  get().amend((now) => ({
    ...now,
    focus,
    selected: focus.on === 'entity' ? [focus.id] : focus.on === 'pair' ? [focus.a, focus.b] : now.selected,
  }));
}

export function clearFocus(): void {
  get().amend((now) => ({ ...now, focus: { on: 'nothing' }, selected: [] }));
}

/** Selects; `adding` keeps what is selected and toggles the new ones. */
export function select(ids: readonly string[], adding: boolean): void {
  get().amend((now) => {
    const [only] = ids;
    const selected = adding
      ? ids.reduce<readonly string[]>((list, id) => toggled(list, id), now.selected)
      : [...ids];
    const [first] = selected;
    const focus: Focus =
      selected.length === 1 && first !== undefined
        ? { on: 'entity', id: first }
        : adding && selected.length > 1
          ? now.focus
          : only === undefined
            ? { on: 'nothing' }
            : now.focus;
    return { ...now, selected, focus };
  });
}

/** Selects all on the canvas. */
export function selectAll(): void {
  const ids = selectProjection(get()).nodes.map((node) => node.id);
  select(ids, false);
  get().speak(`All ${ids.length} selected.`);
}

/** Adds all that is tied on the canvas to these, to the selection. */
export function selectConnected(ids: readonly string[]): void {
  const known = new Set([...view().selected, ...ids]);
  const found = new Set(known);
  for (const { source, target } of selectProjection(get()).edges) {
    if (known.has(source)) found.add(target);
    if (known.has(target)) found.add(source);
  }
  select([...found], false);
  get().speak(`${found.size - known.size} connected added; ${found.size} selected.`);
}

/** Adds to the selection what is not in it yet. */
export function extendSelection(ids: readonly string[]): void {
  const before = view().selected;
  select(unique([...before, ...ids]), false);
  const { selected } = view();
  get().speak(`${ids.map(nameOf).join(', ')} selected; ${selected.length} in all.`);
}

/** Opens a line of the canvas: one relationship, or all between the two. */
export function openEdge(edgeId: string): void {
  const edge = selectProjection(get()).edges.find((candidate) => candidate.id === edgeId);
  if (!edge) return;
  const [only] = edge.members;
  if (edge.members.length === 1 && only !== undefined) {
    get().amend((now) => ({ ...now, focus: { on: 'relationship', id: only }, selected: [] }));
  } else {
    get().amend((now) => ({
      ...now,
      focus: { on: 'pair', a: edge.source, b: edge.target },
      selected: [edge.source, edge.target],
    }));
  }
}

// ---- What is on the canvas ----

/**
 * Puts entities on the canvas, and opens the details where it is one.
 * @param label what the trail calls the step
 */
export function show(ids: readonly string[], label: string): void {
  const already = ids.every((id) => view().shown.includes(id));
  const [only] = ids;
  if (already) {
    if (ids.length === 1 && only !== undefined) lookAt({ on: 'entity', id: only });
    return;
  }
  get().commit(label, (now) => ({
    ...withShown(now, ids),
    selected: [...ids],
    ...(ids.length === 1 && only !== undefined ? { focus: { on: 'entity', id: only } as const } : {}),
  }));
}

/** Puts an entity on the canvas that may not have been there before, and opens its details. */
export function add({ id, name }: { readonly id: string; readonly name: string }): void {
  show([id], `Added ${name}`);
}

/** Brings what is tied to some entities, the best attested first; again, the next best. */
export async function expand(ids: readonly string[]): Promise<void> {
  if (ids.length > MOST_STARTS) {
    get().notify('problem', `${ids.length} are selected. Select at most ${MOST_STARTS} to expand them.`);
    return;
  }
  try {
    const before = view();
    const filter = queryFilter(before);
    const { neighborhood } = await request(AroundDocument, {
      ids: [...ids],
      depth: 1,
      filter,
      limit: Math.min(MOST_NODES, EXPAND_LIMIT + unique([...ids, ...before.shown]).length),
    });
    const missing = neighborhood.nodes.map((node) => node.id).filter((id) => !view().shown.includes(id));
    const fresh = missing.slice(0, EXPAND_LIMIT);
    if (fresh.length === 0) {
      get().notify('info', `Everything tied to ${named(ids)} is already on the canvas.`);
      get().speak(`Nothing more is tied to ${named(ids)}.`);
      return;
    }
    get().commit(`Expanded ${named(ids)}`, (now) => withShown(now, fresh));
    get().speak(`${fresh.length} added around ${named(ids)}.`);
    const left = neighborhood.totalNodes - neighborhood.nodes.length + missing.length - fresh.length;
    const total = neighborhood.totalNodes - ids.length;
    if (left > 0)
      get().setCut({
        what: `around ${named(ids)}`,
        shown: total - left,
        total,
        next: Math.min(EXPAND_LIMIT, left),
        more: () => expand(ids),
      });
  } catch (thrown) {
    report(thrown);
  }
}

/** Brings given neighbours by one type. */
export function expandType(id: string, type: RelationshipType, neighbours: readonly string[]): void {
  const name = RELATIONSHIP_TYPES[type].name;
  get().commit(`Expanded ${nameOf(id)}: ${name}`, (now) => withShown(now, neighbours));
  get().speak(`${neighbours.length} added around ${nameOf(id)}: ${name}.`);
}

/** Takes away what is tied to this one alone. */
export function collapse(id: string): void {
  const { edges } = selectProjection(get());
  const partners = new Map<string, Set<string>>();
  for (const edge of edges) {
    partners.set(edge.source, (partners.get(edge.source) ?? new Set()).add(edge.target));
    partners.set(edge.target, (partners.get(edge.target) ?? new Set()).add(edge.source));
  }
  const leaves = [...(partners.get(id) ?? [])].filter(
    (other) => other !== id && [...(partners.get(other) ?? [])].every((end) => end === id || end === other),
  );
  if (leaves.length === 0) {
    get().notify('info', `Nothing hangs on ${nameOf(id)} alone.`);
    return;
  }
  get().commit(`Collapsed ${nameOf(id)}`, (now) => withoutShown(now, leaves));
  get().speak(`${leaves.length} that hang on ${nameOf(id)} alone are hidden.`);
}

export function hide(ids: readonly string[]): void {
  if (ids.length === 0) return;
  get().speak(`${named(ids)} hidden.`);
  get().commit(`Hid ${named(ids)}`, (now) => withoutShown(now, ids));
}

/** Leaves the entities and what is tied to them. */
export function isolate(ids: readonly string[]): void {
  if (ids.length === 0) return;
  const kept = new Set(ids);
  if (ids.length === 1) {
    for (const edge of selectProjection(get()).edges) {
      if (ids.includes(edge.source)) kept.add(edge.target);
      if (ids.includes(edge.target)) kept.add(edge.source);
    }
  }
  get().speak(`Only ${named(ids)} and what is tied to it is left.`);
  get().commit(`Isolated ${named(ids)}`, (now) => isolated(now, [...kept]));
}

export function togglePin(ids: readonly string[]): void {
  if (ids.length === 0) return;
  const pinning = ids.some((id) => !view().pinned.includes(id));
  get().speak(`${named(ids)} ${pinning ? 'pinned' : 'released'}.`);
  get().commit(`${pinning ? 'Pinned' : 'Released'} ${named(ids)}`, (now) => ({
    ...now,
    pinned: pinning ? [...new Set([...now.pinned, ...ids])] : now.pinned.filter((id) => !ids.includes(id)),
  }));
}

export function moveTo(positions: Readonly<Record<string, Point>>): void {
  get().commit(`Moved ${named(Object.keys(positions))}`, (now) => moved(now, positions));
}

/** Moves some by so many units. */
export function moveBy(ids: readonly string[], by: Point): void {
  const { positions } = view();
  const next = Object.fromEntries(
    ids.flatMap((id) => {
      const point = positions[id];
      return point === undefined ? [] : [[id, { x: point.x + by.x, y: point.y + by.y }] as const];
    }),
  );
  if (Object.keys(next).length > 0) moveTo(next);
}

// ---- Layout ----

/** Arranges all but the pinned anew. */
export function arrange(layout: LayoutId, label: string): void {
  get().commit(label, (now) => {
    const pinned = new Set(now.pinned);
    const kept = Object.entries(now.positions).filter(([id]) => pinned.has(id));
    return { ...now, layout, positions: Object.fromEntries(kept), camera: null };
  });
}

// ---- Whole views ----

/** The first view again. */
export function home(): void {
  get().commit('The core five', () => FIRST_VIEW);
}

/** A different set of entities with a different filter: a question, a path, a named view. */
export function present(
  label: string,
  ids: readonly string[],
  change: (view: View) => View = (now) => now,
): void {
  get().commit(label, (now) => change(replaced(now, ids)));
}

/** The filter of the API for all that the view filters. What can't be said in it is left out. */
export function queryFilter(of: View): GraphFilter {
  const types = (Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]).filter(
    (type) => !of.hiddenTypes.includes(type),
  );
  const kinds = (Object.keys(ENTITY_KINDS) as (keyof typeof ENTITY_KINDS)[]).filter(
    (kind) => !of.hiddenKinds.includes(kind),
  );
  const { verdict } = verdictOf(of.hiddenStandings);
  return {
    ...serverFilter(of),
    includePredictions: !of.hiddenStandings.includes('PREDICTED'),
    includeDenied: !of.hiddenStandings.includes('DENIED'),
    ...(of.hiddenTypes.length > 0 ? { relationshipTypes: types } : {}),
    ...(of.hiddenKinds.length > 0 ? { entityKinds: kinds } : {}),
    ...(verdict === 'ANY_CLAIM' ? {} : { verdict }),
    ...(of.from === null ? {} : { from: of.from }),
    ...(of.to === null ? {} : { to: of.to }),
    ...(of.asOf === null ? {} : { asOf: of.asOf }),
    ...(of.asOf === null && of.from === null && of.to === null ? {} : { asOfCertainty: of.certainty }),
  };
}

/** Everything that the present filters let through, the best attested first. */
export async function showAll(limit = WHOLE_LIMIT): Promise<void> {
  try {
    const { graph } = await request(WholeGraphDocument, { filter: queryFilter(view()), limit });
    const ids = graph.nodes.map((node) => node.id);
    const { totalNodes: total } = graph;
    get().commit('Everything', (now) =>
      limit > WHOLE_LIMIT ? withShown(now, ids) : { ...replaced(now, ids), focus: now.focus },
    );
    if (total > ids.length && limit < MOST_NODES)
      get().setCut({
        what: 'in the whole graph',
        shown: ids.length,
        total,
        next: Math.min(WHOLE_LIMIT, total - ids.length),
        more: () => showAll(Math.min(MOST_NODES, limit + WHOLE_LIMIT)),
      });
  } catch (thrown) {
    report(thrown);
  }
}

/** What both (or all) are tied to. */
export async function showCommonNeighbours(ids: readonly string[]): Promise<void> {
  try {
    const around = await Promise.all(
      ids.map((id) =>
        request(AroundDocument, { ids: [id], depth: 1, filter: queryFilter(view()), limit: 1000 }),
      ),
    );
    const sets = around.map(({ neighborhood }) => new Set(neighborhood.nodes.map((node) => node.id)));
    const [first, ...others] = sets;
    const common = [...(first ?? [])].filter((id) => !ids.includes(id) && others.every((set) => set.has(id)));
    if (common.length === 0) {
      get().notify('info', `${ids.map(nameOf).join(' and ')} share no neighbour under these filters.`);
      return;
    }
    get().commit(`Common neighbours of ${ids.map(nameOf).join(' and ')}`, (now) => ({
      ...withShown(now, common),
      selected: [...ids, ...common],
    }));
    get().speak(`${common.length} common neighbours shown.`);
  } catch (thrown) {
    report(thrown);
  }
}
