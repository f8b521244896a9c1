import type { Core } from 'cytoscape';

/**
 * Elements (nodes and lines) from which a canvas is drawn sparingly: a picture of it is moved while the person pans or
 * zooms, nothing fades, and it is filled in pieces. Well above the seed graph.
 */
export const MANY_ELEMENTS = 1500;

/** What Cytoscape's canvas renderer has beyond its documented face; each part may be missing in another version. */
interface Renderer {
  textureOnViewport?: boolean;
  skipFrame?: boolean;
  flushRenderedStyleQueue?: () => void;
  makeOffscreenCanvas?: (width: number, height: number) => OffscreenCanvas;
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer(): Renderer }).renderer();
}

/** Moves a picture of the canvas while the person pans or zooms, instead of drawing it anew for every frame. */
export function movePicture(cy: Core, on: boolean): void {
  rendererOf(cy).textureOnViewport = on;
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
