import { toggled, unique, type Focus } from '../model/view';
import { selectProjection } from '../state';
import { get, view, nameOf } from './common';

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

/** Whether details are of somebody who is not selected any more. */
function isLeft(focus: Focus, selected: readonly string[]): boolean {
  if (focus.on === 'entity') return !selected.includes(focus.id);
  return focus.on === 'pair' && !(selected.includes(focus.a) && selected.includes(focus.b));
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
          : only === undefined || isLeft(now.focus, selected)
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

/** Opens all that is between the ends of a line of the canvas; the tie itself where it is the only one. */
export function openPair(edgeId: string): void {
  const { edges } = selectProjection(get());
  const edge = edges.find((candidate) => candidate.id === edgeId);
  if (!edge) return;
  const ends = [edge.source, edge.target];
  const only = edges.filter((other) => ends.includes(other.source) && ends.includes(other.target)).length < 2;
  if (only) openEdge(edgeId);
  else lookAt({ on: 'pair', a: edge.source, b: edge.target });
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
