import { useLayoutEffect, useRef } from 'react';
import { isTextEntry } from './text-entry';

/**
 * What Esc closes: all that is open stands in one pile, and Esc closes what is on top of it, wherever the focus is. The
 * focus goes back to what opened it.
 */

/** `window`: stands over the page. `page`: a part of it, which Esc leaves alone while one types elsewhere. */
type Kind = 'window' | 'page';

interface Layer {
  readonly kind: Kind;
  readonly close: () => void;
  /** Esc closes it just now. */
  escaped: boolean;
}

const pile: Layer[] = [];

/** What was pressed last, where the browser does not give the focus to what is pressed. */
let pressed: HTMLElement | null = null;

function top(): Layer | undefined {
  return pile.findLast(({ kind }) => kind === 'window') ?? pile.at(-1);
}

function onKey(event: KeyboardEvent): void {
  pressed = null;
  if (event.key !== 'Escape' || event.isComposing) return;
  const layer = top();
  if (layer === undefined || (layer.kind === 'page' && isTextEntry(event.target))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  layer.escaped = true;
  layer.close();
}

function onPress(event: MouseEvent): void {
  const { target } = event;
  pressed = target instanceof Element ? target.closest<HTMLElement>('a[href], button, [tabindex]') : null;
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('click', onPress, { capture: true });
}

function push(close: () => void, kind: Kind): Layer {
  listen();
  const layer: Layer = { close, kind, escaped: false };
  pile.push(layer);
  return layer;
}

function takeOff(layer: Layer): void {
  const index = pile.indexOf(layer);
  if (index !== -1) pile.splice(index, 1);
}

/** Puts something on the pile that Esc closes and that keeps the focus where it is. @returns takes it off */
export function pushClosable(close: () => void): () => void {
  const layer = push(close, 'window');
  return () => takeOff(layer);
}

function focused(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}

/** Whether the focus is nowhere, or in a window that goes away. */
function isLost(): boolean {
  const here = focused();
  return here === null || here.closest('[role=dialog], [role=menu]') !== null;
}

function giveBack(opener: HTMLElement | null, fallback: (() => HTMLElement | null) | undefined): void {
  const isThere = opener?.isConnected === true && opener.getClientRects().length > 0;
  (isThere ? opener : fallback?.())?.focus({ preventScroll: true });
}

/**
 * Lets Esc close something as long as it is open; where the focus was in it, or is lost, it goes back to what opened it.
 * @param fallback gives what has the focus where that is gone
 */
export function useClosable(
  opened: boolean,
  close: () => void,
  kind: Kind = 'window',
  fallback?: () => HTMLElement | null,
): void {
  const newest = useRef({ close, fallback });
  newest.current = { close, fallback };
  // Before anything that opened takes the focus.
  useLayoutEffect(() => {
    if (!opened) return undefined;
    const opener = focused() ?? pressed;
    const layer = push(() => newest.current.close(), kind);
    return () => {
      takeOff(layer);
      const { fallback: otherwise } = newest.current;
      if (kind === 'window') {
        if (isLost()) giveBack(opener, otherwise);
        return;
      }
      const before = focused();
      // A part of the page is gone once all is drawn; whoever pressed elsewhere has left it.
      queueMicrotask(() => {
        const wasInside = before?.isConnected === false;
        if (focused() === null && (layer.escaped || wasInside)) giveBack(opener, otherwise);
      });
    };
  }, [opened, kind]);
}
