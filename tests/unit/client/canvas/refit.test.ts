import type { CanvasHandle } from '../../../../client/canvas/canvas';
import type { Camera, Point } from '../../../../client/model/view';
import { fitToWindow, isAboutToFit, onResize } from '../../../../client/canvas/react/refit';
import fc from '../../../support/fast-check.js';

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

const WINDOW = { innerWidth: 1440, innerHeight: 900 };
const HEIGHT = 800;
const EDGE = 69;

/** A canvas of a width, its camera, and points of it, in its own units. */
function opened(width: number, camera: Camera, points: Readonly<Record<string, Point>>) {
  let now = camera;
  const element = {
    clientWidth: width,
    getBoundingClientRect: () => ({
      left: 0,
      top: 0,
      right: element.clientWidth,
      bottom: HEIGHT,
      width: element.clientWidth,
      height: HEIGHT,
    }),
  };
  // What stands left and on top stays there when the canvas gets narrower.
  const corner = (): Point => ({
    x: now.center.x - origin.width / 2 / now.zoom,
    y: now.center.y - HEIGHT / 2 / now.zoom,
  });
  const origin = { width };
  const onScreen = (id: string): Point | null => {
    const point = points[id];
    if (point === undefined) return null;
    const { x, y } = corner();
    return { x: (point.x - x) * now.zoom, y: (point.y - y) * now.zoom };
  };
  const handle = {
    resize: () => undefined,
    onScreen,
    extent: () => {
      const { x, y } = corner();
      return { x1: x, y1: y, x2: x + element.clientWidth / now.zoom, y2: y + HEIGHT / now.zoom };
    },
    state: () => ({ camera: now }),
    setCamera: (next: Camera) => {
      now = next;
      origin.width = element.clientWidth;
    },
  } as unknown as CanvasHandle;
  return { element, handle, onScreen, zoom: () => now.zoom };
}

describe('a canvas beside which something opens', () => {
  beforeEach(() => Object.assign(globalThis, { window: WINDOW }));
  afterEach(() => Reflect.deleteProperty(globalThis, 'window'));

  const place = fc.record({ x: fc.integer({ min: 80, max: 1000 }), y: fc.integer({ min: 80, max: 700 }) });

  it('keeps what is in hand in sight, and its size where there is room', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 400, max: 1100 }), (a, b, narrower) => {
        const camera = { zoom: 1, center: { x: 568, y: 400 } };
        const { element, handle, onScreen, zoom } = opened(1136, camera, { a, b });
        const refit = jest.fn();
        const resized = onResize(handle, element as unknown as HTMLElement, refit, () => ['a', 'b']);
        element.clientWidth = narrower;
        resized();
        expect(refit).not.toHaveBeenCalled();
        for (const id of ['a', 'b']) {
          const point = onScreen(id);
          expect(point?.x).toBeGreaterThanOrEqual(EDGE);
          expect(point?.x).toBeLessThanOrEqual(narrower - EDGE);
          expect(point?.y).toBeGreaterThanOrEqual(EDGE);
          expect(point?.y).toBeLessThanOrEqual(HEIGHT - EDGE);
        }
        if (Math.abs(a.x - b.x) <= narrower - 140) expect(zoom()).toBe(1);
      }),
    );
  });

  it('is fitted anew where something closes, opens below, or the window changes', () => {
    const { element, handle } = opened(800, { zoom: 1, center: { x: 0, y: 0 } }, {});
    const refit = jest.fn();
    const resized = onResize(handle, element as unknown as HTMLElement, refit, () => []);
    resized();
    element.clientWidth = 1100;
    resized();
    Object.assign(globalThis, { window: { ...WINDOW, innerWidth: 1200 } });
    element.clientWidth = 900;
    resized();
    expect(refit).toHaveBeenCalledTimes(3);
    element.clientWidth = 700;
    resized();
    expect(refit).toHaveBeenCalledTimes(3);
  });
});
