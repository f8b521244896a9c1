import { RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/kinds/index.js';
import { request } from '../data/request';
import {
  isolated,
  withPositions,
  unique,
  withHidden,
  withShown,
  type LayoutId,
  type Point,
} from '../model/view';
import { AroundDocument } from '../operations/generated';
import { selectProjection } from '../state';
import { MOST_NODES, get, view, report, nameOf, named, withCollapsed } from './common';
import { lookAt } from './selection';
import { queryFilter } from './filter';

/** Entities that one expansion brings at most. */
export const EXPAND_LIMIT = 40;
/** Entities that can be expanded at once. */
const MOST_STARTS = 100;

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
    const { neighborhood } = await get().during(`what is tied to ${named(ids)}`, () =>
      request(AroundDocument, {
        ids: [...ids],
        depth: 1,
        filter,
        limit: Math.min(MOST_NODES, EXPAND_LIMIT + unique([...ids, ...before.shown]).length),
      }),
    );
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

/** Brings given neighbors by one type. */
export function expandType(id: string, type: RelationshipType, neighbors: readonly string[]): void {
  const name = RELATIONSHIP_TYPES[type].name;
  get().commit(`Expanded ${nameOf(id)}: ${name}`, (now) => withShown(now, neighbors));
  get().speak(`${neighbors.length} added around ${nameOf(id)}: ${name}.`);
}

/** Hides what is tied to this one alone. */
export function hideLeaves(id: string): void {
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
  const hidden = withCollapsed(leaves);
  get().commit(`Hid what hangs on ${nameOf(id)}`, (now) => withHidden(now, hidden));
  get().speak(`${leaves.length} that hang on ${nameOf(id)} alone are hidden.`);
}

export function hide(ids: readonly string[]): void {
  if (ids.length === 0) return;
  const hidden = withCollapsed(ids);
  get().speak(`${named(ids)} hidden.`);
  get().commit(`Hid ${named(ids)}`, (now) => withHidden(now, hidden));
}

/** Brings back who was taken off the canvas by hand. */
export function bringBack(ids: readonly string[]): void {
  if (ids.length === 0) return;
  get().commit(ids.length === 1 ? 'Brought one back' : `Brought ${ids.length} back`, (now) =>
    withShown(now, ids),
  );
  get().speak(`${ids.length} brought back.`);
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
  const all = withCollapsed([...kept]);
  get().speak(`Only ${named(ids)} and what is tied to it is left.`);
  get().commit(`Isolated ${named(ids)}`, (now) => isolated(now, all));
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

/** Puts nodes elsewhere; what is collapsed into one goes with it, so that it opens where its whole stands. */
export function placeAt(positions: Readonly<Record<string, Point>>): void {
  const before = view().positions;
  const moved: Record<string, Point> = {};
  for (const { id, standsFor } of selectProjection(get()).nodes) {
    const [from, to] = [before[id], positions[id]];
    if (!from || !to) continue;
    for (const part of standsFor) {
      const at = before[part];
      if (at) moved[part] = { x: at.x + to.x - from.x, y: at.y + to.y - from.y };
    }
  }
  get().commit(`Moved ${named(Object.keys(positions))}`, (now) =>
    withPositions(now, { ...moved, ...positions }),
  );
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
  if (Object.keys(next).length > 0) placeAt(next);
}

/** Arranges all but the pinned anew. */
export function arrange(layout: LayoutId, label: string): void {
  get().commit(label, (now) => {
    const pinned = new Set(now.pinned);
    const kept = Object.entries(now.positions).filter(([id]) => pinned.has(id));
    return { ...now, layout, positions: Object.fromEntries(kept), camera: null };
  });
}
