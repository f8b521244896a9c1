/** Longest time between the two presses of a double click that systems offer by default, ms. */
const DOUBLE_CLICK_MS = 500;

let waiting = false;

/** Whether the canvas is about to be fitted anew. */
export function isAboutToFit(): boolean {
  return waiting;
}

/**
 * Fits the canvas anew when its element changes its size, but leaves everything under the hand where it is until a second
 * press can no longer follow: the first one opens the details, which take a part of the window.
 * @param refit fits it
 * @returns the teardown
 */
export function fitToWindow(element: HTMLElement, refit: () => void): () => void {
  let pressedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onPress = (): void => {
    pressedAt = performance.now();
  };
  const fit = (): void => {
    const left = pressedAt + DOUBLE_CLICK_MS - performance.now();
    clearTimeout(timer);
    waiting = left > 0;
    if (waiting) timer = setTimeout(fit, left);
    else refit();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  element.addEventListener('pointerdown', onPress, { capture: true });
  return () => {
    clearTimeout(timer);
    waiting = false;
    observer.disconnect();
    element.removeEventListener('pointerdown', onPress, { capture: true });
  };
}
