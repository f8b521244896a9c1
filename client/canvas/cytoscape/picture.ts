import type { Core } from 'cytoscape';
import type { Picture } from '../canvas';
import { SvgContext } from './svg-context';

/** What Cytoscape's renderer draws with, beyond its documented face. */
interface Renderer {
  readonly getCachedZSortedEles: () => unknown;
  readonly drawElements: (context: unknown, elements: unknown) => void;
}

/** Shapes that the browser keeps ready can't be written down, and no name is too small to be read in a file. */
const WRITING = { usePaths: () => false, eleTextBiggerThanMin: () => true };

/** Room around the picture, canvas units. */
const MARGIN = 12;

/**
 * The whole canvas as SVG, drawn by the renderer that draws the canvas, so that both look alike; names stay text, at the
 * size that they have without zoom.
 */
export function pictureOf(cy: Core): Picture {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
  const writer = Object.assign(Object.create(renderer) as Renderer, WRITING);
  const { x1, y1, w, h } = cy.elements().boundingBox({ includeOverlays: false });
  const context = new SvgContext();
  context.translate(MARGIN - x1, MARGIN - y1);
  writer.drawElements(context, writer.getCachedZSortedEles());
  return { markup: context.markup(), width: Math.ceil(w + 2 * MARGIN), height: Math.ceil(h + 2 * MARGIN) };
}
