/**
 * The one door to what the browser keeps for the page. It may be shut (cookies are blocked) or the room behind it full:
 * then what is put there stays until the page is closed, and whoever listens hears of it.
 */

/** Something that the browser keeps: its key, and what a person calls it at the start of a sentence. */
export interface Kept {
  readonly key: string;
  readonly what: string;
}

/** Why something is not kept: `shut`, the browser keeps nothing for this page; `full`, no room is left. */
export type Loss = 'shut' | 'full';

type Listener = () => void;
type LossListener = (loss: Loss, what: string) => void;

/** What could not be put behind the door; as long as the page lives. */
const held = new Map<string, string | null>();
const listeners = new Map<string, Set<Listener>>();
const lossListeners = new Set<LossListener>();
/** What was said already, so that it is said once. */
const said = new Set<string>();

function room(): Storage | null {
  try {
    // A browser that blocks cookies throws here; an embedded one may have none.
    return (window.localStorage as Storage | null) ?? null;
  } catch {
    return null;
  }
}

/** Whether the browser keeps anything for this page. */
export function isOpen(): boolean {
  return room() !== null;
}

/** What is kept under a key; null where nothing is, or where it can't be read. */
export function read(key: string): string | null {
  const own = held.get(key);
  if (own !== undefined) return own;
  try {
    return room()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/**
 * Keeps a text. Where the browser does not take it, it stays until the page is closed.
 * @returns why it is not kept for longer; null where it is
 */
export function write(kept: Kept, text: string): Loss | null {
  const loss = put(kept.key, text);
  if (loss === null) held.delete(kept.key);
  else {
    held.set(kept.key, text);
    tellLoss(loss, kept.what);
  }
  tell(kept.key);
  return loss;
}

/** Holds a text until the page is closed, although the browser could keep it: what is there is not to be overwritten. */
export function hold(key: string, text: string): void {
  held.set(key, text);
  tell(key);
}

/** Forgets what is kept under a key. */
export function remove(key: string): void {
  held.delete(key);
  try {
    room()?.removeItem(key);
  } catch {
    held.set(key, null);
  }
  tell(key);
}

/** The keys that begin so. */
export function keysOf(prefix: string): string[] {
  const keys = new Set<string>();
  try {
    const storage = room();
    for (let index = 0; index < (storage?.length ?? 0); index += 1) {
      const key = storage?.key(index);
      if (key != null) keys.add(key);
    }
  } catch {
    // A door that shuts meanwhile holds no keys.
  }
  for (const [key, text] of held) {
    if (text === null) keys.delete(key);
    else keys.add(key);
  }
  return [...keys].filter((key) => key.startsWith(prefix));
}

/** Calls back when what is kept under a key changes, here or in another tab. Returns the teardown. */
export function onChange(key: string, listener: Listener): () => void {
  watchOtherTabs();
  const all = listeners.get(key) ?? new Set<Listener>();
  listeners.set(key, all);
  all.add(listener);
  return () => all.delete(listener);
}

/** Calls back when something can't be kept, once for each thing. Returns the teardown. */
export function onLoss(listener: LossListener): () => void {
  lossListeners.add(listener);
  return () => lossListeners.delete(listener);
}

/** Why something is not kept, and what to do, for the person at the page. */
export function lossInWords(loss: Loss, what: string): string {
  switch (loss) {
    case 'shut':
      return `${what} can’t be kept: this browser lets this page store nothing. What you set or save stays until you close the page. To keep it, allow cookies and site data for this address, or export it.`;
    case 'full':
      return `${what} can’t be kept: the browser’s room for this page is full. What you set or save now stays until you close the page. To make room, delete saved views or statements, or the map’s borders; or export what you need.`;
    default: {
      const never: never = loss;
      return never;
    }
  }
}

function put(key: string, text: string): Loss | null {
  const storage = room();
  if (storage === null) return 'shut';
  try {
    storage.setItem(key, text);
    return null;
  } catch (thrown) {
    return thrown instanceof DOMException && /quota/i.test(thrown.name) ? 'full' : 'shut';
  }
}

function tell(key: string): void {
  for (const listener of listeners.get(key) ?? []) listener();
}

function tellLoss(loss: Loss, what: string): void {
  const sentence = lossInWords(loss, what);
  if (lossListeners.size === 0 || said.has(sentence)) return;
  said.add(sentence);
  for (const listener of lossListeners) listener(loss, what);
}

let watching = false;

/** The browser tells of what another tab of it changed; without a key, of everything. */
function watchOtherTabs(): void {
  if (watching) return;
  watching = true;
  window.addEventListener('storage', ({ key }) => {
    for (const known of key === null ? listeners.keys() : [key]) tell(known);
  });
}
