import type { Core } from 'cytoscape';
import type { Point } from '../../model/view';

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
  textureCache?: Picture | null;
  readonly pinching?: boolean;
  readonly swipePanning?: boolean;
  readonly hoverData?: { readonly dragging?: boolean };
  /** Whether the picture, and not the elements, was drawn last. */
  textureDrawLastFrame?: boolean;
  readonly TEXTURE_BUFFER?: number;
  readonly NODE?: number;
  readonly canvasWidth: number;
  readonly canvasHeight: number;
  readonly getPixelRatio: () => number;
  matchCanvasSize?: (container: HTMLElement) => void;
  render?: (options?: { forcedContext?: CanvasRenderingContext2D }) => void;
  redrawHint?: (group: 'eles', on: boolean) => void;
  redraw?: () => void;
  skipFrame?: boolean;
  flushRenderedStyleQueue?: () => void;
  makeOffscreenCanvas?: (width: number, height: number) => OffscreenCanvas;
  readonly data?: {
    wheelZooming?: boolean;
    wheelTimeout?: ReturnType<typeof setTimeout>;
    /** By layer. */
    readonly canvasNeedsRedraw: boolean[];
    readonly contexts: CanvasRenderingContext2D[];
    readonly bufferCanvases: HTMLCanvasElement[];
    readonly bufferContexts: CanvasRenderingContext2D[];
  };
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer(): Renderer }).renderer();
}

/** Moves a picture of the canvas while the person pans or zooms, instead of drawing it anew for every frame. */
export function movePicture(cy: Core, on: boolean): void {
  const renderer = rendererOf(cy);
  renderer.textureOnViewport = on;
  if (on) pictureFromCanvas(cy, renderer);
}

const atSize = new WeakSet<Renderer>();

/** Where the camera stands. */
interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

/** The moved picture as Cytoscape keeps it: what it shows, and where its corner lies among the elements. */
interface Picture {
  readonly texture: HTMLCanvasElement;
  readonly viewport: Viewport & { readonly width: number; readonly height: number; readonly mpan: Point };
}

/**
 * Takes the picture from the canvas itself. Cytoscape draws every element once more for it, twice as wide and high, each
 * time that the person begins to move; what is on the canvas is that picture already.
 */
function pictureFromCanvas(cy: Core, renderer: Renderer): void {
  const { render, matchCanvasSize, TEXTURE_BUFFER, NODE, data } = renderer;
  if (atSize.has(renderer) || !render || !matchCanvasSize || !data) return;
  if (TEXTURE_BUFFER === undefined || NODE === undefined) return;
  atSize.add(renderer);
  const shrink = (): void => {
    const texture = data.bufferCanvases[TEXTURE_BUFFER];
    if (texture === undefined || renderer.textureMult === 1) return;
    texture.width = renderer.canvasWidth;
    texture.height = renderer.canvasHeight;
    renderer.textureMult = 1;
  };
  renderer.matchCanvasSize = (container) => {
    matchCanvasSize.call(renderer, container);
    shrink();
  };
  shrink();
  /** Where the camera stood when the elements on the canvas were drawn; null while it shows a moved picture. */
  let drawn: Viewport | null = null;
  const take = ({ zoom, pan }: Viewport): void => {
    const context = data.bufferContexts[TEXTURE_BUFFER];
    const canvas = data.contexts[NODE]?.canvas;
    if (!context || !canvas) return;
    const { width, height } = canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(canvas, 0, 0);
    const mpan = { x: -pan.x / zoom, y: -pan.y / zoom };
    renderer.textureCache = { texture: context.canvas, viewport: { zoom, pan, width, height, mpan } };
  };
  renderer.render = (options) => {
    const forced = options?.forcedContext !== undefined;
    const moving =
      renderer.textureOnViewport === true &&
      [renderer.pinching, renderer.hoverData?.dragging, renderer.swipePanning, data.wheelZooming].some(
        Boolean,
      );
    if (!forced && moving && drawn && !renderer.textureCache) take(drawn);
    const anew = data.canvasNeedsRedraw[NODE] === true || renderer.textureDrawLastFrame === true;
    render.call(renderer, options);
    if (forced) return;
    if (renderer.textureDrawLastFrame === true) drawn = null;
    else if (anew) drawn = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  };
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
