import type { Core } from 'cytoscape';
import type { Point } from '../../model/view';
import type { Picture } from '../canvas';
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

/** What writes names beside the renderer. */
interface Names {
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
 */
export function svgPictureOf(cy: Core, names?: Names): Picture {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
  const writer = Object.assign(Object.create(renderer) as Renderer, WRITING, {
    drawInscribedImage: emblemsByPlace(renderer),
  });
  const { x1, y1, w, h } = cy.elements().boundingBox({ includeOverlays: false });
  const context = new SvgContext();
  const margin = names === undefined ? MARGIN : NAMES_MARGIN;
  const pan = { x: margin - x1, y: margin - y1 };
  context.translate(pan.x, pan.y);
  writer.drawElements(context, writer.getCachedZSortedEles());
  context.setTransform(1, 0, 0, 1, 0, 0);
  names?.paint(context as unknown as CanvasRenderingContext2D, 1, pan);
  return { markup: context.markup(), width: Math.ceil(w + 2 * margin), height: Math.ceil(h + 2 * margin) };
}
