import { decodeQuery, isQueryLink } from '../console/link';
import { FIRST_VIEW, type View } from '../model/view';
import { decodeView, encodeView } from '../url/codec';
import { present, type History } from '../state/history';
import { Entries } from '../state/history/entries';
import { selectView, useStore } from '../state';

/** What a page needs of the browser's history; a test has one of its own. */
export interface BrowserHistory {
  /** What stands before the fragment. */
  base(): string;
  fragment(): string;
  push(state: unknown, address: string): void;
  replace(state: unknown, address: string): void;
  /** Calls back when another entry was gone to, with what was left there. Returns the teardown. */
  onGone(listener: (state: unknown) => void): () => void;
  /** Calls back when the page is left. Returns the teardown. */
  onLeave(listener: () => void): () => void;
}

/** The browser's own. */
export const BROWSER_HISTORY: BrowserHistory = {
  base: () => window.location.pathname + window.location.search,
  fragment: () => window.location.hash,
  push: (state, address) => window.history.pushState(state, '', address),
  replace: (state, address) => window.history.replaceState(state, '', address),
  onGone: (listener) => {
    const heard = (event: PopStateEvent): void => listener(event.state);
    window.addEventListener('popstate', heard);
    return () => window.removeEventListener('popstate', heard);
  },
  onLeave: (listener) => {
    window.addEventListener('pagehide', listener);
    return () => window.removeEventListener('pagehide', listener);
  },
};

/** What an entry is marked with. A page that was loaded anew does not know the entries from before by their number. */
interface Mark {
  readonly session: string;
  readonly entry: number;
}

function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && 'session' in value && 'entry' in value;
}

/** Wait before a changed view is written into the address, ms. */
const REST_MS = 120;
/** The same where writing its positions takes a good part of a second, so that it happens when the hand has come to rest. */
const MANY_REST_MS = 1500;
/** Entities from which a view is such. */
const MANY_SHOWN = 500;

const get = useStore.getState;

/** Shows the view of an address; says so where it can't be read. */
function openView(fragment: string): void {
  try {
    get().begin(decodeView(fragment), fragment.replace(/^#/, '') === '' ? 'The core five' : 'From a link');
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
function openQuery(fragment: string): boolean {
  if (!isQueryLink(fragment)) return false;
  try {
    get().openInConsole({ ...decodeQuery(fragment), linked: true });
  } catch (thrown) {
    get().notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
  }
  return true;
}

/**
 * Opens what the address links to, and from then on keeps the address and the browser's history in step with the page:
 * whatever changes the step that is shown is an entry of its own, and each entry keeps what it showed.
 * @returns the teardown
 */
export function keepAddress(browser: BrowserHistory): () => void {
  const session = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const entries = new Entries();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The history changes since the page went to another entry, or opens a link. */
  let going = false;

  const write = (how: 'push' | 'replace', view: View): void => {
    clearTimeout(timer);
    timer = undefined;
    const fragment = encodeView(view);
    const mark: Mark = { session, entry: entries.here };
    try {
      browser[how](mark, fragment === '' ? browser.base() : `#${fragment}`);
    } catch {
      // A browser takes so many entries in so many seconds; the address follows when the hand has come to rest.
      timer = setTimeout(() => write('replace', selectView(get())), MANY_REST_MS);
    }
  };
  const writeSoon = (): void => {
    clearTimeout(timer);
    const many = selectView(get()).shown.length >= MANY_SHOWN;
    timer = setTimeout(() => write('replace', selectView(get())), many ? MANY_REST_MS : REST_MS);
  };
  const open = (act: () => void): void => {
    going = true;
    try {
      act();
    } finally {
      going = false;
    }
  };

  open(() => {
    if (openQuery(browser.fragment())) get().begin(FIRST_VIEW, 'The core five');
    else openView(browser.fragment());
  });
  entries.add(get().history);
  write('replace', selectView(get()));

  const onChange = (history: History, before: History): void => {
    entries.amend(history, before);
    const step = present(history);
    const old = present(before);
    if (step.id !== old.id) {
      // What changed in the entry that is left is written before it is.
      if (timer !== undefined) write('replace', old.view);
      entries.add(history);
      write('push', step.view);
      return;
    }
    entries.show(history);
    if (step.view !== old.view) writeSoon();
  };
  const unsubscribe = useStore.subscribe((state, before) => {
    if (state.history !== before.history && !going) onChange(state.history, before.history);
  });

  const onGone = (mark: unknown): void => {
    clearTimeout(timer);
    timer = undefined;
    const fragment = browser.fragment();
    const known =
      isMark(mark) && mark.session === session ? entries.returnTo(mark.entry, get().history) : null;
    if (known !== null) {
      open(() => get().restore(known));
      // Whoever follows the state may have changed it at once, for example seated who had no place.
      onChange(get().history, known);
      // What came late to the step is not in this entry's address yet.
      writeSoon();
      return;
    }
    open(() => {
      if (!openQuery(fragment)) openView(fragment);
    });
    // An entry that this page has not made: a link that was followed, an address that was typed, one from before a reload.
    entries.add(get().history);
    write('replace', selectView(get()));
  };
  const stops = [
    unsubscribe,
    browser.onGone(onGone),
    browser.onLeave(() => {
      if (timer !== undefined) write('replace', selectView(get()));
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
