import type { View } from '../../model/view';

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

export interface HistorySlice {
  readonly history: History;
  /** A new step: undo takes it back. */
  commit(this: void, label: string, change: (view: View) => View): void;
  /** A change of the shown step: undo goes past it. */
  amend(this: void, change: (view: View) => View, stepId?: number, label?: string): void;
  undo(this: void): void;
  redo(this: void): void;
  goTo(this: void, cursor: number): void;
  /** Forgets all and begins with this view. */
  begin(this: void, view: View, label: string): void;
  /** Shows a history as it was before. */
  restore(this: void, history: History): void;
}
