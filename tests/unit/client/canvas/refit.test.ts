import { fitToWindow, isAboutToFit } from '../../../../client/canvas/react/refit';

/** An element of which only its size and presses matter, and what watches its size. */
function stage(): { element: HTMLElement; press: () => void; resize: () => void } {
  const presses: (() => void)[] = [];
  let resized: () => void = () => undefined;
  const watching = class {
    constructor(callback: () => void) {
      resized = callback;
    }
    observe(): void {}
    disconnect(): void {
      resized = () => undefined;
    }
  };
  globalThis.ResizeObserver = watching as unknown as typeof ResizeObserver;
  const element = {
    addEventListener: (_: string, listener: () => void) => presses.push(listener),
    removeEventListener: () => presses.splice(0),
  } as unknown as HTMLElement;
  return { element, press: () => presses.forEach((listener) => listener()), resize: () => resized() };
}

describe('fitting the canvas to a changed window', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('happens at once where nobody pressed anything', () => {
    const { element, resize } = stage();
    const fit = jest.fn();
    fitToWindow(element, fit);
    resize();
    expect(fit).toHaveBeenCalledTimes(1);
    expect(isAboutToFit()).toBe(false);
  });

  it('waits after a press until a second can no longer follow, however often the size changes', () => {
    const { element, press, resize } = stage();
    const fit = jest.fn();
    fitToWindow(element, fit);
    press();
    resize();
    jest.advanceTimersByTime(300);
    press();
    resize();
    expect(isAboutToFit()).toBe(true);
    jest.advanceTimersByTime(499);
    expect(fit).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(fit).toHaveBeenCalledTimes(1);
    expect(isAboutToFit()).toBe(false);
  });

  it('ends with its teardown', () => {
    const { element, press, resize } = stage();
    const fit = jest.fn();
    const stop = fitToWindow(element, fit);
    press();
    resize();
    stop();
    jest.advanceTimersByTime(1000);
    expect(fit).not.toHaveBeenCalled();
    expect(isAboutToFit()).toBe(false);
  });
});
