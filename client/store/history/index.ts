import { FIRST_VIEW, type View } from '../../model/view';
import type { Slice } from '../types';

/** One step of what was done: the view after it, and what it was in a few words. */
export interface Step {
  readonly id: number;
  readonly label: string;
  readonly view: View;
}

export interface History {
  readonly steps: readonly Step[];
  /** Index of the step that is shown. */
  readonly cursor: number;
}

/** Steps kept; older ones are forgotten. */
export const MAX_STEPS = 200;

/** A history of one step. */
export function begin(view: View, label: string, id = 0): History {
  return { steps: [{ id, label, view }], cursor: 0 };
}

/** Adds a step after the shown one; what was undone is gone. Nothing happens where the view stays the same. */
export function commit(history: History, label: string, view: View): History {
  const present = history.steps[history.cursor];
  if (present && present.view === view) return history;
  const kept = history.steps.slice(0, history.cursor + 1);
  const id = Math.max(...history.steps.map((step) => step.id)) + 1;
  const steps = [...kept, { id, label, view }].slice(-MAX_STEPS);
  return { steps, cursor: steps.length - 1 };
}

/** Changes the view of a step without adding one: positions of a layout, the camera, the selection. */
export function amend(history: History, stepId: number, change: (view: View) => View): History {
  const steps = history.steps.map((step) =>
    step.id === stepId ? { ...step, view: change(step.view) } : step,
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

export interface HistorySlice {
  readonly history: History;
  /** A new step: undo takes it back. */
  commit(this: void, label: string, change: (view: View) => View): void;
  /** A change of the shown step: undo goes past it. */
  amend(this: void, change: (view: View) => View, stepId?: number): void;
  undo(this: void): void;
  redo(this: void): void;
  goTo(this: void, cursor: number): void;
  /** Forgets all and begins with this view. */
  begin(this: void, view: View, label: string): void;
}

export const createHistorySlice: Slice<HistorySlice> = (set) => ({
  history: begin(FIRST_VIEW, 'The core five'),
  commit: (label, change) =>
    set(({ history }) => ({ history: commit(history, label, change(present(history).view)) })),
  amend: (change, stepId) =>
    set(({ history }) => ({ history: amend(history, stepId ?? present(history).id, change) })),
  undo: () => set(({ history }) => ({ history: goTo(history, history.cursor - 1) })),
  redo: () => set(({ history }) => ({ history: goTo(history, history.cursor + 1) })),
  goTo: (cursor) => set(({ history }) => ({ history: goTo(history, cursor) })),
  begin: (view, label) => set({ history: begin(view, label) }),
});
