import type { CanvasState } from '../canvas/canvas';
import { canvas } from '../canvas/mounted-canvas';
import { isAboutToFit } from '../canvas/react/refit';
import { isHoldingStill } from '../ui/second-press';
import type { Point, View } from '../model/view';
import { selectProjection, selectView, useStore } from '../state';

/** What tests and the curious can read of the page; nothing here changes it. */
export interface DebugHook {
  canvas(): CanvasState | null;
  /** Pixels of the page. */
  onScreen(id: string): Point | null;
  view(): View;
  steps(): { readonly cursor: number; readonly labels: readonly string[] };
  /** True when nothing is loading, being arranged or about to be fitted, and every node has its place. */
  settled(): boolean;
}

declare global {
  interface Window {
    allegiance?: DebugHook;
  }
}

export function exposeForTests(): void {
  window.allegiance = {
    canvas: () => canvas()?.state() ?? null,
    onScreen: (id) => canvas()?.onScreen(id) ?? null,
    view: () => selectView(useStore.getState()),
    steps: () => {
      const { history } = useStore.getState();
      return { cursor: history.cursor, labels: history.steps.map((step) => step.label) };
    },
    settled: () => {
      const state = useStore.getState();
      const view = selectView(state);
      const { nodes } = selectProjection(state);
      const drawn = view.surface !== 'graph' || canvas()?.state().nodes.length === nodes.length;
      return (
        state.contentStatus.phase === 'ready' &&
        !state.arranging &&
        state.work.length === 0 &&
        !isAboutToFit() &&
        !isHoldingStill() &&
        drawn &&
        nodes.every((node) => view.positions[node.id] !== undefined)
      );
    },
  };
}
