import { create } from 'zustand';
import type { Content } from '../model/facts';
import { project, type Projection } from '../model/projection';
import type { View } from '../model/view';
import { createContentSlice, filterKey } from './content';
import { createHistorySlice, present } from './history';
import { createInterfaceSlice } from './interface';
import type { State } from './types';

/** The one store of the viewer; each slice has a folder of its own. */
export const useStore = create<State>()((...args) => ({
  ...createHistorySlice(...args),
  ...createContentSlice(...args),
  ...createInterfaceSlice(...args),
}));

/** The view that is shown. */
export function selectView(state: State): View {
  return present(state.history).view;
}

export const useView = (): View => useStore(selectView);
/** Whether what is loaded is under other filters than the view: it says what the view does not ask. */
export function selectStale(state: State): boolean {
  const { contentStatus, contentFilter } = state;
  return (
    contentStatus.phase !== 'ready' &&
    contentFilter !== null &&
    contentFilter !== filterKey(selectView(state))
  );
}

export const useContent = (): Content => useStore((state) => state.content);

let last: { view: View; content: Content; projection: Projection } | null = null;

/** What the canvas, the table and the map show; computed once for each view and content. */
export function selectProjection(state: State): Projection {
  const view = selectView(state);
  const { content } = state;
  if (last && last.content === content && sameForProjection(last.view, view)) return last.projection;
  last = { view, content, projection: project(view, content) };
  return last.projection;
}

/** The fields that the projection reads. */
const PROJECTED = [
  'shown',
  'pinned',
  'bundling',
  'collapsed',
  'hiddenKinds',
  'hiddenTypes',
  'hiddenStandings',
  'asOf',
  'from',
  'to',
  'certainty',
  'onlyDated',
  'selected',
] as const satisfies readonly (keyof View)[];

function sameForProjection(left: View, right: View): boolean {
  return PROJECTED.every((field) => left[field] === right[field]);
}

export const useProjection = (): Projection => useStore(selectProjection);
