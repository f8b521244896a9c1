import type { Core } from 'cytoscape';

/**
 * Elements (nodes and lines) from which a canvas is drawn sparingly: a picture of it is moved while the person pans or
 * zooms, nothing fades, and it is filled in pieces. Well above the seed graph.
 */
export const MANY_ELEMENTS = 1500;

/** What Cytoscape's canvas renderer has beyond its documented face; each part may be missing in another version. */
interface Renderer {
  textureOnViewport?: boolean;
  /** Pixels of the moved picture for one of the canvas, each way. */
  textureMult?: number;
  TEXTURE_BUFFER?: number;
  canvasWidth?: number;
  canvasHeight?: number;
  matchCanvasSize?: (container: HTMLElement) => void;
  redrawHint?: (group: 'eles', on: boolean) => void;
  redraw?: () => void;
  data?: {
    wheelZooming?: boolean;
    wheelTimeout?: ReturnType<typeof setTimeout>;
    bufferCanvases?: HTMLCanvasElement[];
  };
  skipFrame?: boolean;
  flushRenderedStyleQueue?: () => void;
  makeOffscreenCanvas?: (width: number, height: number) => OffscreenCanvas;
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer(): Renderer }).renderer();
}

/** Moves a picture of the canvas while the person pans or zooms, instead of drawing it anew for every frame. */
export function movePicture(cy: Core, on: boolean): void {
  const renderer = rendererOf(cy);
  renderer.textureOnViewport = on;
  if (on) takeAtSize(renderer);
}

const atSize = new WeakSet<Renderer>();

/**
 * Takes the picture at the size of the canvas. Cytoscape takes it twice as wide and high, so that each frame makes one
 * pixel of four, for a picture that is sharp only while one zooms in.
 */
function takeAtSize(renderer: Renderer): void {
  const { matchCanvasSize, TEXTURE_BUFFER } = renderer;
  if (atSize.has(renderer) || matchCanvasSize === undefined || TEXTURE_BUFFER === undefined) return;
  atSize.add(renderer);
  const shrink = (): void => {
    const picture = renderer.data?.bufferCanvases?.[TEXTURE_BUFFER];
    if (picture === undefined || renderer.textureMult === 1) return;
    picture.width = renderer.canvasWidth ?? picture.width;
    picture.height = renderer.canvasHeight ?? picture.height;
    renderer.textureMult = 1;
  };
  renderer.matchCanvasSize = (container) => {
    matchCanvasSize.call(renderer, container);
    shrink();
  };
  shrink();
}

/** How long Cytoscape waits for another turn of the wheel before it draws anew, ms. */
const USUAL_REST_MS = 150;
const LONGEST_REST_MS = 1200;
/** Turns of the wheel that the next one may take the time of. */
const TURNS = 2.5;

/**
 * Waits longer for the next turn of the wheel where turns come slowly, because each frame takes long or the hand is slow:
 * otherwise a large canvas is drawn anew between any two of them. Call once for a canvas.
 */
export function waitForTheWheel(cy: Core): void {
  let last = -Infinity;
  cy.on('scrollzoom', () => {
    const now = performance.now();
    const rest = TURNS * (now - last);
    last = now;
    const renderer = rendererOf(cy);
    const { data } = renderer;
    if (renderer.textureOnViewport !== true || data === undefined) return;
    if (rest <= USUAL_REST_MS || rest > TURNS * LONGEST_REST_MS) return;
    clearTimeout(data.wheelTimeout);
    data.wheelTimeout = setTimeout(
      () => {
        data.wheelZooming = false;
        if (cy.destroyed()) return;
        renderer.redrawHint?.('eles', true);
        renderer.redraw?.();
      },
      Math.min(rest, LONGEST_REST_MS),
    );
  });
}

/** Works out the look of what was added, and leaves the drawing of it for later: a piece of a long piece of work. */
export function prepareUndrawn(cy: Core): void {
  const renderer = rendererOf(cy);
  renderer.skipFrame = true;
  renderer.flushRenderedStyleQueue?.();
}

/** True where the browser has no graphics processor and imitates one: then drawing on the processor itself is faster. */
function isImitated(): boolean {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}

/** Runs something in which every canvas that is made keeps its pixels in main memory, which browsers do on this hint. */
function inMainMemory(make: () => void): void {
  const proto = HTMLCanvasElement.prototype;
  const original = Object.getOwnPropertyDescriptor(proto, 'getContext');
  if (!original) return make();
  const getContext = original.value as (this: HTMLCanvasElement, kind: string, options?: object) => unknown;
  Object.defineProperty(proto, 'getContext', {
    ...original,
    value(this: HTMLCanvasElement, kind: string, options?: object) {
      return getContext.call(this, kind, kind === '2d' ? { ...options, willReadFrequently: true } : options);
    },
  });
  try {
    make();
  } finally {
    Object.defineProperty(proto, 'getContext', original);
  }
}

/**
 * Where graphics are imitated, gives a canvas that is about to become large new surfaces in main memory. Call it before
 * elements are added: the stylesheet is the first one again.
 */
export function drawOnProcessor(cy: Core, container: HTMLElement): void {
  if (!isImitated()) return;
  const registered = Object.getOwnPropertyDescriptor(container, '_cyreg');
  inMainMemory(() => cy.mount(container));
  if (registered) Object.defineProperty(container, '_cyreg', registered);
  const renderer = rendererOf(cy);
  if (typeof OffscreenCanvas === 'undefined' || !renderer.makeOffscreenCanvas) return;
  renderer.makeOffscreenCanvas = (width, height) => {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d', { willReadFrequently: true });
    return canvas;
  };
}
