import { notePress, secondPressLeft } from '../../ui/second-press';

let waiting = false;

/** Whether the canvas is about to be fitted anew. */
export function isAboutToFit(): boolean {
  return waiting;
}

/**
 * Fits the canvas anew when its element changes its size, but leaves everything under the hand where it is until a second
 * press can no longer follow: the first one may have changed what stands around it.
 * @param refit fits it
 * @returns the teardown
 */
export function fitToWindow(element: HTMLElement, refit: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    const left = secondPressLeft();
    clearTimeout(timer);
    waiting = left > 0;
    if (waiting) timer = setTimeout(fit, left);
    else refit();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  element.addEventListener('pointerdown', notePress, { capture: true });
  return () => {
    clearTimeout(timer);
    waiting = false;
    observer.disconnect();
    element.removeEventListener('pointerdown', notePress, { capture: true });
  };
}
