import type { Core } from 'cytoscape';
import type { NameOverlay } from './name-overlay';
import type { OutlineUnderlay } from './outline-underlay';

/** Pixels of the picture for one of the canvas's units. */
const SCALE = 2;
/** Around the nodes, for their names; pixels. */
const MARGIN = 190;

interface Renderer {
  bufferCanvasImage?: (options: { full: boolean; scale: number }) => HTMLCanvasElement;
}

/** All of a canvas, names and outlines included, as the address of a PNG. */
export function pictureOf(
  cy: Core,
  names: NameOverlay,
  outlines: Pick<OutlineUnderlay, 'paint'>,
  ground: string,
): string {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
  const bare = renderer.bufferCanvasImage?.({ full: true, scale: SCALE });
  if (!bare) return cy.png({ full: true, scale: SCALE, bg: ground });
  const { x1, y1 } = cy.elements().boundingBox();
  const picture = document.createElement('canvas');
  picture.width = bare.width + 2 * MARGIN;
  picture.height = bare.height + 2 * MARGIN;
  const pen = picture.getContext('2d');
  if (!pen) return cy.png({ full: true, scale: SCALE, bg: ground });
  pen.fillStyle = ground;
  pen.fillRect(0, 0, picture.width, picture.height);
  const origin = { x: MARGIN / SCALE - x1, y: MARGIN / SCALE - y1 };
  pen.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  outlines.paint(pen, 1, origin);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(bare, MARGIN, MARGIN);
  // Names are written at twice their size for a picture of twice the scale.
  pen.setTransform(SCALE, 0, 0, SCALE, 0, 0);
  names.paint(pen, 1, origin);
  return picture.toDataURL('image/png');
}
