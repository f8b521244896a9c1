import type cytoscape from 'cytoscape';
import type { Core } from 'cytoscape';

/** How long nothing is asked of a canvas before it sleeps, ms: longer than Cytoscape puts any work off. */
const REST_MS = 500;

interface Queue {
  size(): number;
}

/** What Cytoscape's canvas renderer and its loop have beyond their documented face. */
interface Renderer {
  readonly cy: Core;
  readonly destroyed?: boolean;
  readonly requestedFrame?: boolean;
  readonly lastDrawTime?: number;
  renderLoopStarted?: boolean;
  readonly data?: {
    readonly eleTxrCache?: { getElementQueue?(): Queue };
    readonly lblTxrCache?: { getElementQueue?(): Queue };
    readonly slbTxrCache?: { getElementQueue?(): Queue };
    readonly lyrTxrCache?: { readonly layersQueue?: Queue };
  };
}

interface Prototype {
  startRenderLoop?: (this: Renderer) => void;
  redraw?: (this: Renderer, options?: object) => void;
}

/** What a canvas runs when an animation begins: one of elements, one of the camera. */
type Beginnings = Partial<
  Record<'addToAnimationPool' | 'animation', (this: Core, ...given: unknown[]) => unknown>
>;

interface Loop {
  runs: boolean;
  /** When there was last something to do. */
  busy: number;
  /** The renderer as its loop sees it: destroyed, once there is nothing to do. */
  readonly seen: Renderer;
}

/** Whether a frame is asked for, something is animated, or pictures of elements are still to be made. */
function isBusy({ cy, requestedFrame, data }: Renderer): boolean {
  const { _private } = cy as unknown as { _private?: { aniEles?: { length: number } } };
  if (requestedFrame === true || cy.animated() || (_private?.aniEles?.length ?? 0) > 0) return true;
  const queues = [data?.eleTxrCache, data?.lblTxrCache, data?.slbTxrCache].map((cache) =>
    cache?.getElementQueue?.(),
  );
  return [...queues, data?.lyrTxrCache?.layersQueue].some((queue) => queue !== undefined && queue.size() > 0);
}

/**
 * Lets canvases sleep while there is nothing to draw, for `cytoscape.use`: Cytoscape's own loop runs in every frame of
 * the screen for ever, which takes a tenth of a processor. The loop ends by itself where it finds its renderer destroyed,
 * so a resting one is shown to it as that, and it is started anew as soon as a frame is asked for or an animation begins.
 */
export function sleepWhenIdle(cytoscapeItself: typeof cytoscape): void {
  const find = cytoscapeItself as unknown as (
    type: string,
    name: string,
  ) => { prototype?: Prototype } | undefined;
  const proto = find('renderer', 'canvas')?.prototype;
  if (!proto?.startRenderLoop || !proto.redraw) return;
  const { startRenderLoop, redraw } = proto;
  const loops = new WeakMap<Renderer, Loop>();

  const rests = (renderer: Renderer, loop: Loop): boolean => {
    const now = performance.now();
    if (isBusy(renderer)) loop.busy = now;
    loop.runs = now - Math.max(loop.busy, renderer.lastDrawTime ?? 0) < REST_MS;
    return !loop.runs;
  };
  const newLoop = (renderer: Renderer): Loop => {
    const seen = new Proxy(renderer, {
      get(target, key) {
        if (key === 'destroyed') return target.destroyed === true || rests(target, loop);
        const value: unknown = Reflect.get(target, key);
        // What the loop calls works on the renderer itself, at its full speed.
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const loop: Loop = { runs: false, busy: 0, seen };
    const { cy } = renderer;
    const beginnings = cy as unknown as Beginnings;
    for (const name of ['addToAnimationPool', 'animation'] as const) {
      const begin = beginnings[name];
      if (!begin) continue;
      beginnings[name] = (...given) => {
        wake(renderer);
        return begin.apply(cy, given);
      };
    }
    loops.set(renderer, loop);
    return loop;
  };
  const wake = (renderer: Renderer): void => {
    const loop = loops.get(renderer) ?? newLoop(renderer);
    loop.busy = performance.now();
    if (loop.runs || renderer.destroyed === true) return;
    loop.runs = true;
    renderer.renderLoopStarted = false;
    startRenderLoop.call(loop.seen);
  };
  proto.startRenderLoop = function () {
    wake(this);
  };
  proto.redraw = function (options) {
    redraw.call(this, options);
    wake(this);
  };
}
