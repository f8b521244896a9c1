import { beginWithWhole } from '../actions';
import { explain, FileError } from '../ui/build';
import { LAYOUTS } from '../layouts';
import { layoutInput } from '../layouts/input';
import { runLayout } from '../layouts/run';
import { firstSeats } from '../layouts/first';
import type { LayoutInput, Positions } from '../layouts/types';
import { withPositions, type LayoutId } from '../model/view';
import { lossInWords, onLoss } from '../storage/door';
import { BROWSER_HISTORY, keepAddress } from './address';
import { SERVER_FIELDS } from '../state/content';
import { present } from '../state/history';
import { selectProjection, selectView, useStore } from '../state';

/** What of the page the effects need. */
export interface Surroundings {
  /** Width of the canvas divided by its height. */
  readonly aspect: () => number;
}

const get = useStore.getState;

/** Loads what the shown view needs, whenever that changes. */
export function keepContent(): () => void {
  const load = (): void => void get().loadContent(selectView(get()));
  load();
  return useStore.subscribe((state, before) => {
    const now = selectView(state);
    const then = selectView(before);
    if (SERVER_FIELDS.some((field) => now[field] !== then[field])) load();
  });
}

/** The seats of a layout; those of rings, and a word about it, where the layout's file can't be loaded. */
async function arranged(layout: LayoutId, input: LayoutInput): Promise<Positions> {
  try {
    return await runLayout(layout, input);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    const { text } = await explain(thrown);
    get().notify(
      'problem',
      `“${LAYOUTS[layout].name}” could not arrange this, so it stands in rings. ${text}`,
    );
    return runLayout('concentric', input);
  }
}

/** Seats the nodes that have no place yet. What is seated stays. */
export function keepLayout(surroundings: Surroundings): () => void {
  let running: string | null = null;
  const seat = async (): Promise<void> => {
    const state = get();
    if (state.contentStatus.phase !== 'ready') return;
    const step = present(state.history);
    const projection = selectProjection(state);
    const missing = projection.nodes.filter((node) => step.view.positions[node.id] === undefined);
    if (missing.length === 0) return;
    const job = `${step.id}:${step.view.layout}:${missing.map((node) => node.id).join()}`;
    if (running === job) return;
    running = job;
    const { view } = step;
    state.setArranging(true);
    try {
      const aspect = surroundings.aspect();
      const input = layoutInput(view, state.content, projection, aspect, false);
      const positions = firstSeats(view, aspect) ?? (await arranged(view.layout, input));
      get().amend((now) => {
        const seats = Object.entries(positions).filter(([id]) => now.positions[id] === undefined);
        return withPositions(now, Object.fromEntries(seats));
      }, step.id);
    } catch (thrown) {
      get().notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      if (running === job) {
        running = null;
        get().setArranging(false);
      }
    }
  };
  void seat();
  return useStore.subscribe((state, before) => {
    if (
      state.content !== before.content ||
      state.contentStatus !== before.contentStatus ||
      present(state.history).view !== present(before.history).view
    )
      void seat();
  });
}

/** Starts everything that follows the state. Returns the teardown. */
export function startEffects(surroundings: Surroundings): () => void {
  const stops = [
    keepAddress(BROWSER_HISTORY),
    keepContent(),
    keepLayout(surroundings),
    onLoss((loss, what) => get().notify('problem', lossInWords(loss, what))),
  ];
  void beginWithWhole();
  return () => {
    for (const stop of stops) stop();
  };
}
