import type { Core } from 'cytoscape';
import type { Point } from '../../model/view';
import type { Extent, Picture } from '../canvas';
import { SvgContext } from './svg-context';

/** What Cytoscape's renderer draws with, beyond its documented face. */
interface Renderer {
  readonly getCachedZSortedEles: () => unknown;
  readonly drawElements: (context: unknown, elements: unknown) => void;
  readonly drawInscribedImage: (context: unknown, image: unknown, node: Drawn, ...rest: unknown[]) => void;
}

/** What the renderer keeps of a node that it drew. */
interface Drawn {
  readonly _private: { readonly rscratch: { pathCache?: unknown } };
}

/** Shapes that the browser keeps ready can't be written down, and no name is too small to be read in a file. */
const WRITING = { usePaths: () => false, eleTextBiggerThanMin: () => true };

/** Room around the picture, canvas units. */
const MARGIN = 12;
/** The same where names are written by themselves: the renderer does not know how wide they are. */
const NAMES_MARGIN = 96;

/** What is drawn beside the renderer: names over what it draws, outlines under it. */
interface Layer {
  paint(pen: CanvasRenderingContext2D, zoom: number, pan: Point): void;
}

/** Draws emblems where their nodes are: for a node with a shape kept ready, the renderer draws around the origin. */
function emblemsByPlace(renderer: Renderer): Renderer['drawInscribedImage'] {
  return function draw(this: Renderer, context, image, node, ...rest) {
    const { rscratch } = node._private;
    const { pathCache } = rscratch;
    rscratch.pathCache = undefined;
    try {
      renderer.drawInscribedImage.call(this, context, image, node, ...rest);
    } finally {
      rscratch.pathCache = pathCache;
    }
  };
}

/**
 * The whole canvas as SVG, drawn by the renderer that draws the canvas, so that both look alike; names stay text, at the
 * size that they have without zoom.
 * @param names what the renderer does not write itself; none where it writes all
 * @param outlines what lies under the lines, and the room that it takes
 */
export function svgPictureOf(
  cy: Core,
  names?: Layer,
  outlines?: Layer & { extent(): Extent | null },
): Picture {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
  const writer = Object.assign(Object.create(renderer) as Renderer, WRITING, {
    drawInscribedImage: emblemsByPlace(renderer),
  });
  const elements = cy.elements().boundingBox({ includeOverlays: false });
  const { x1, y1, x2, y2 } = around(elements, outlines?.extent() ?? null);
  const context = new SvgContext();
  const margin = names === undefined ? MARGIN : NAMES_MARGIN;
  const pan = { x: margin - x1, y: margin - y1 };
  outlines?.paint(context as unknown as CanvasRenderingContext2D, 1, pan);
  context.translate(pan.x, pan.y);
  writer.drawElements(context, writer.getCachedZSortedEles());
  context.setTransform(1, 0, 0, 1, 0, 0);
  names?.paint(context as unknown as CanvasRenderingContext2D, 1, pan);
  const [width, height] = [x2 - x1 + 2 * margin, y2 - y1 + 2 * margin].map(Math.ceil) as [number, number];
  return { markup: context.markup(), width, height, origin: pan };
}

/** The room of two together. */
function around(one: Extent, other: Extent | null): Extent {
  if (other === null) return one;
  return {
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
    x2: Math.max(one.x2, other.x2),
    y2: Math.max(one.y2, other.y2),
  };
}
