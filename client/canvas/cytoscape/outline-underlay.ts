import type { Core } from 'cytoscape';
import type { Body } from '../../layouts/lines/curve';
import { piecesOf, type Piece } from '../../layouts/outlines/split';
import { PALETTE } from '../../look/palette';
import type { Scheme } from '../../look/theme';
import type { Outlined } from '../../model/outlines';
import type { Point } from '../../model/view';
import type { Extent } from '../canvas';
import { captionOf, type Caption } from '../names/captions';
import type { Pen } from '../names/pen';

/** Nodes up to which groups are outlined: on more, outlines would say nothing and cost much. */
const MOST_OUTLINED = 160;

/** Dashes by which groups differ, pixels: color is for families. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [1.5, 4], [12, 4, 2, 4]];

interface DrawnPiece extends Piece {
  readonly group: Outlined;
  /** Place of its group among the groups. */
  readonly at: number;
  /** Of how many pieces its group is. */
  readonly of: number;
}

export interface OutlineUnderlay {
  /** Outlines these groups from now on, whichever of their members are drawn. */
  show(this: void, groups: readonly Outlined[]): void;
  setScheme(this: void, scheme: Scheme): void;
  /** The names of the outlines, each with where it may stand, in pixels from the canvas's origin at a zoom. */
  captions(this: void, zoom: number): Caption[];
  /** What is outlined: of each piece its group and its members. */
  pieces(this: void): readonly { readonly group: string; readonly members: readonly string[] }[];
  /** Room that the outlines take, canvas units; null where there are none. */
  extent(this: void): Extent | null;
  /** Draws the outlines onto another surface, at a zoom, where the canvas's origin is moved to a point. */
  paint(this: void, pen: Pen, zoom: number, pan: Point): void;
  destroy(this: void): void;
}

/** Draws soft outlines around groups, under the lines of a canvas. */
export function outlineUnderlay(
  cy: Core,
  container: HTMLElement,
  bodyOf: (id: string) => Body | undefined,
  first: Scheme,
): OutlineUnderlay {
  const surface = document.createElement('canvas');
  surface.className = 'a-outlines';
  surface.setAttribute('aria-hidden', 'true');
  container.prepend(surface);
  let scheme = first;
  let groups: readonly Outlined[] = [];
  let kept: readonly DrawnPiece[] | null = null;
  let isBlank = true;

  const pieces = (): readonly DrawnPiece[] => (kept ??= piecesNow(cy, groups, bodyOf));
  const paint = (pen: Pen, zoom: number, pan: Point): void => {
    pen.save();
    pen.translate(pan.x, pan.y);
    for (const piece of pieces()) drawPiece(pen, piece, zoom, scheme);
    pen.restore();
  };
  const repaint = (): void => {
    if (cy.destroyed() || (isBlank && groups.length === 0)) return;
    const ratio = window.devicePixelRatio;
    const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
    if (surface.width !== width) surface.width = width;
    if (surface.height !== height) surface.height = height;
    const pen = surface.getContext('2d');
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(pen, cy.zoom(), cy.pan());
    isBlank = groups.length === 0;
  };
  const anew = (): void => {
    kept = null;
  };
  cy.on('render', repaint);
  cy.on('position add remove data', 'node', anew);
  return {
    show(next) {
      if (next === groups) return;
      groups = next;
      anew();
      repaint();
    },
    setScheme(next) {
      scheme = next;
      repaint();
    },
    captions: (zoom) =>
      pieces().map(({ group, members, of, outline }, index, all) => {
        const isFirst = all.findIndex((other) => other.group === group) === index;
        const text = of === 1 ? group.name : `${group.name} (${members.length} here)`;
        return captionOf(text, outline, zoom, isFirst);
      }),
    pieces: () => pieces().map(({ group, members }) => ({ group: group.id, members })),
    extent: () => extentOf(pieces()),
    paint,
    destroy: () => surface.remove(),
  };
}

function piecesNow(
  cy: Core,
  groups: readonly Outlined[],
  bodyOf: (id: string) => Body | undefined,
): DrawnPiece[] {
  const nodes = cy.nodes().not('.leaving');
  if (groups.length === 0 || nodes.length > MOST_OUTLINED) return [];
  const bodies = nodes.map((node) => bodyOf(node.id())).filter((body) => body !== undefined);
  return groups.flatMap((group, at) => {
    const own = new Set(group.members);
    const found = piecesOf(bodies.filter(({ id }) => own.has(id)), bodies.filter(({ id }) => !own.has(id))); // prettier-ignore
    return found.map((piece) => ({ ...piece, group, at, of: found.length }));
  });
}

function drawPiece(pen: Pen, { outline, at }: DrawnPiece, zoom: number, scheme: Scheme): void {
  const { ink, quiet } = PALETTE[scheme];
  pen.beginPath();
  outline.forEach(({ x, y }, index) => {
    if (index === 0) pen.moveTo(x * zoom, y * zoom);
    else pen.lineTo(x * zoom, y * zoom);
  });
  pen.closePath();
  pen.globalAlpha = scheme === 'light' ? 0.055 : 0.09;
  pen.fillStyle = ink;
  pen.fill();
  pen.globalAlpha = 0.6;
  pen.strokeStyle = quiet;
  pen.lineWidth = 1.25;
  pen.lineJoin = 'round';
  pen.setLineDash([...(DASHES[at % DASHES.length] ?? [])]);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function extentOf(pieces: readonly DrawnPiece[]): Extent | null {
  const points = pieces.flatMap(({ outline }) => outline);
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}
