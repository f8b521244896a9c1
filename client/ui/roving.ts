import { useEffect, type RefObject } from 'react';

/** What the keyboard can stand on. */
const STOPS = 'button:not([disabled]), input:not([disabled]), a[href]';

/** Which stop an arrow key leads to, of `count`, from `here`; null for a key that leads nowhere. Pure. */
export function stopAfter(key: string, here: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(count - 1, here + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, here - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function stopsOf(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.closest('[role=menu]') === null && stop.getClientRects().length > 0,
  );
}

/**
 * Makes a group of controls one stop of the Tab key: the arrow keys go from one to the next, as in the toolbar pattern of
 * the ARIA Authoring Practices Guide. Where one was left, Tab comes back to it.
 * @param group is marked with `data-roving`
 */
export function useRoving(group: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = group.current;
    if (here === null) return undefined;
    let current: HTMLElement | null = null;
    const arrange = (): void => {
      const stops = stopsOf(here);
      if (current === null || !stops.includes(current)) current = stops[0] ?? null;
      for (const stop of stops) {
        const index = stop === current ? 0 : -1;
        if (stop.tabIndex !== index) stop.tabIndex = index;
      }
    };
    const onFocus = (event: FocusEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !stopsOf(here).includes(target)) return;
      current = target;
      arrange();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const stops = stopsOf(here);
      const at = stops.findIndex((stop) => stop === event.target);
      const next = at === -1 ? null : stopAfter(event.key, at, stops.length);
      if (next === null) return;
      event.preventDefault();
      stops[next]?.focus();
    };
    here.setAttribute('data-roving', '');
    here.addEventListener('focusin', onFocus);
    here.addEventListener('keydown', onKey);
    const observer = new MutationObserver(arrange);
    observer.observe(here, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'data-disabled'],
    });
    arrange();
    return () => {
      observer.disconnect();
      here.removeEventListener('focusin', onFocus);
      here.removeEventListener('keydown', onKey);
    };
  }, [group]);
}
