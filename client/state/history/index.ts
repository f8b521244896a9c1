import { FIRST_VIEW, type View } from '../../model/view';
import type { Slice } from '../types';
import type { Step, History, HistorySlice } from './types';

export type { Step, History, HistorySlice };

/** Steps kept; older ones are forgotten. */
export const MAX_STEPS = 200;

/** No two steps of a page have the same id, also where one begins anew: entries of the browser's history name them. */
let lastId = 0;

function freshId(): number {
  lastId += 1;
  return lastId;
}

/** A history of one step. */
export function begin(view: View, label: string): History {
  return { steps: [{ id: freshId(), label, view }], cursor: 0 };
}

/** Adds a step after the shown one; what was undone is gone. Nothing happens where the view stays the same. */
export function commit(history: History, label: string, view: View): History {
  const present = history.steps[history.cursor];
  if (present && present.view === view) return history;
  const kept = history.steps.slice(0, history.cursor + 1);
  const steps = [...kept, { id: freshId(), label, view }].slice(-MAX_STEPS);
  return { steps, cursor: steps.length - 1 };
}

/** Changes the view of a step without adding one: positions of a layout, the camera, the selection; its label where one is given. */
export function amend(
  history: History,
  stepId: number,
  change: (view: View) => View,
  label?: string,
): History {
  const steps = history.steps.map((step) =>
    step.id === stepId ? { ...step, label: label ?? step.label, view: change(step.view) } : step,
  );
  return { ...history, steps };
}

/** Shows the step at an index, if there is one. */
export function goTo(history: History, cursor: number): History {
  return cursor < 0 || cursor >= history.steps.length ? history : { ...history, cursor };
}

/** The step that is shown. */
export function present(history: History): Step {
  const step = history.steps[history.cursor];
  if (step === undefined) throw new Error('A history always has a shown step.');
  return step;
}

// ---- Public API ----

export const createHistorySlice: Slice<HistorySlice> = (set) => ({
  history: begin(FIRST_VIEW, 'The core five'),
  commit: (label, change) =>
    set(({ history }) => ({ history: commit(history, label, change(present(history).view)) })),
  amend: (change, stepId, label) =>
    set(({ history }) => ({ history: amend(history, stepId ?? present(history).id, change, label) })),
  undo: () => set(({ history }) => ({ history: goTo(history, history.cursor - 1) })),
  redo: () => set(({ history }) => ({ history: goTo(history, history.cursor + 1) })),
  goTo: (cursor) => set(({ history }) => ({ history: goTo(history, cursor) })),
  begin: (view, label) => set({ history: begin(view, label) }),
  restore: (history) => set({ history }),
});
