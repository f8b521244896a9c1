import { layoutInput } from '../graph/layouts/input';
import { runLayout } from '../graph/layouts/run';
import { firstSeats } from '../graph/layouts/first';
import { FIRST_VIEW, moved } from '../model/view';
import { decodeQuery, isQueryLink } from '../console/link';
import { decodeView, encodeView } from '../url/codec';
import { SERVER_FIELDS } from './content';
import { present } from './history';
import { selectProjection, selectView, useStore } from './index';

/** What of the page the effects need. */
export interface Surroundings {
  /** Width of the canvas divided by its height. */
  readonly aspect: () => number;
}

const get = useStore.getState;

/** Loads what the shown view needs, whenever that changes. */
function keepContent(): () => void {
  const load = (): void => void get().loadContent(selectView(get()));
  load();
  return useStore.subscribe((state, before) => {
    const now = selectView(state);
    const then = selectView(before);
    if (SERVER_FIELDS.some((field) => now[field] !== then[field])) load();
  });
}

/** Seats the nodes that have no place yet. What is seated stays. */
function keepLayout(surroundings: Surroundings): () => void {
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
      const positions = firstSeats(view, aspect) ?? (await runLayout(view.layout, input));
      get().amend((now) => {
        const seats = Object.entries(positions).filter(([id]) => now.positions[id] === undefined);
        return moved(now, Object.fromEntries(seats));
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

interface PageState {
  readonly session: string;
  readonly step: number;
}

function isPageState(value: unknown): value is PageState {
  return typeof value === 'object' && value !== null && 'session' in value && 'step' in value;
}

/** Wait before a changed view is written into the address, ms. */
const REST_MS = 120;
/** The same where writing its positions takes a good part of a second, so that it happens when the hand has come to rest. */
const MANY_REST_MS = 1500;
/** Entities from which a view is such. */
const MANY_SHOWN = 500;

/** Keeps the address bar and the back button in step with the history. */
function keepAddress(): () => void {
  const session = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  let written: number = present(get().history).id;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const address = (): string => {
    const hash = encodeView(selectView(get()));
    return hash === '' ? window.location.pathname + window.location.search : `#${hash}`;
  };
  const write = (adding: boolean): void => {
    clearTimeout(timer);
    timer = undefined;
    const step = present(get().history).id;
    const state: PageState = { session, step };
    if (adding) window.history.pushState(state, '', address());
    else window.history.replaceState(state, '', address());
    written = step;
  };
  write(false);
  const unsubscribe = useStore.subscribe((state, before) => {
    if (state.history === before.history) return;
    const step = present(state.history).id;
    const isNew = step !== written && !before.history.steps.some((old) => old.id === step);
    if (isNew) {
      write(true);
      return;
    }
    clearTimeout(timer);
    const many = selectView(state).shown.length >= MANY_SHOWN;
    timer = setTimeout(() => write(false), many ? MANY_REST_MS : REST_MS);
  });
  const onLeave = (): void => {
    if (timer !== undefined) write(false);
  };
  const onPop = (event: PopStateEvent): void => {
    clearTimeout(timer);
    const { history } = get();
    const state: unknown = event.state;
    if (isPageState(state) && state.session === session) {
      const index = history.steps.findIndex((step) => step.id === state.step);
      written = state.step;
      if (index !== -1) {
        get().goTo(index);
        return;
      }
    }
    if (openQueryLink()) write(false);
    else openAddress();
  };
  window.addEventListener('popstate', onPop);
  window.addEventListener('pagehide', onLeave);
  return () => {
    window.removeEventListener('pagehide', onLeave);
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('popstate', onPop);
  };
}

/** Shows the view of the address; says so where it can't be read. */
export function openAddress(): void {
  try {
    const view = decodeView(window.location.hash);
    get().begin(view, window.location.hash === '' ? 'The core five' : 'From a link');
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    get().begin(FIRST_VIEW, 'The core five');
    get().notify('problem', `${why} The first view is shown instead.`);
  }
}

/**
 * Opens the console with the statement of the address. It does not run: whoever follows a link has not read it yet.
 * @returns whether the address is such a link
 */
function openQueryLink(): boolean {
  const { hash } = window.location;
  if (!isQueryLink(hash)) return false;
  try {
    get().openInConsole({ ...decodeQuery(hash), linked: true });
  } catch (thrown) {
    get().notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
  }
  return true;
}

/** Starts everything that follows the state. Returns the teardown. */
export function startEffects(surroundings: Surroundings): () => void {
  if (openQueryLink()) get().begin(FIRST_VIEW, 'The core five');
  else openAddress();
  const stops = [keepContent(), keepLayout(surroundings), keepAddress()];
  return () => {
    for (const stop of stops) stop();
  };
}
