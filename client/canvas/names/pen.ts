import { FONT } from '../../look/font';
import { LINE_HEIGHT, textWidth, type LabelBox, type Weight } from '../../look/measure';
import { CONTESTED_GLYPH, DENIED_GLYPH, PALETTE } from '../../look/palette';
import type { Scheme } from '../../look/theme';
import type { Point } from '../../model/view';
import type { Box, Piece } from './place';

export type Pen = CanvasRenderingContext2D;

/** Letters of a name with a halo of the ground around them. */
function write(pen: Pen, text: string, x: number, y: number, color: string, ground: string): void {
  pen.lineJoin = 'round';
  pen.lineWidth = 3.5;
  pen.strokeStyle = ground;
  pen.strokeText(text, x, y);
  pen.fillStyle = color;
  pen.fillText(text, x, y);
}

/** Writes a node's name into its box. */
export function writeName(
  pen: Pen,
  { texts }: LabelBox,
  { x1, x2, y1 }: Box,
  font: { readonly size: number; readonly weight: Weight; readonly color: string },
  scheme: Scheme,
): void {
  pen.font = `${font.weight} ${font.size}px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  texts.forEach((text, index) => {
    const y = y1 + (index + 0.8) * font.size * LINE_HEIGHT;
    write(pen, text, (x1 + x2) / 2, y, font.color, PALETTE[scheme].canvas);
  });
}

/** Draws the line from a node to its name. */
export function drawLeader(pen: Pen, { x1, y1, x2, y2 }: Piece, scheme: Scheme): void {
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.lineCap = 'round';
  for (const [width, color] of [
    [3.5, PALETTE[scheme].canvas],
    [1, PALETTE[scheme].ink],
  ] as const) {
    pen.lineWidth = width;
    pen.strokeStyle = color;
    pen.stroke();
  }
  pen.lineCap = 'butt';
}

/** Size of the letters of an outline's name, pixels. */
export const CAPTION = 12;

/** Writes the name of an outline into its box. */
export function writeCaption(pen: Pen, text: string, { x1, y1 }: Box, scheme: Scheme): void {
  pen.font = `600 ${CAPTION}px ${FONT}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  write(pen, text, x1, y1 + 0.8 * CAPTION * LINE_HEIGHT, PALETTE[scheme].quiet, PALETTE[scheme].canvas);
}

/** How many a node stands for, at the upper right of it. */
export interface CampCount {
  readonly text: string;
  readonly box: Box;
  readonly faded: boolean;
}

const COUNT_HEIGHT = 18;

/** The count of a camp whose node has its middle and its radius here, pixels. */
export function campCount(count: number, { x, y }: Point, radius: number, faded: boolean): CampCount {
  const text = String(count);
  const width = Math.max(COUNT_HEIGHT, textWidth(text, SMALL, 700) + 10);
  const [right, up] = [x + radius * 0.72, y - radius * 0.72];
  return {
    text,
    faded,
    box: {
      x1: right - width / 2,
      y1: up - COUNT_HEIGHT / 2,
      x2: right + width / 2,
      y2: up + COUNT_HEIGHT / 2,
    },
  };
}

/** Draws the count of a camp. */
export function drawCampCount(pen: Pen, { text, box, faded }: CampCount, scheme: Scheme): void {
  const palette = PALETTE[scheme];
  const color = faded ? palette.dimmedInk : palette.node;
  pen.beginPath();
  pen.roundRect(box.x1, box.y1, box.x2 - box.x1, box.y2 - box.y1, COUNT_HEIGHT / 2);
  pen.fillStyle = palette.canvas;
  pen.fill();
  pen.strokeStyle = color;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.font = `700 ${SMALL}px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = color;
  pen.fillText(text, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2 + 0.5);
}

/** Size of the letters of line names and badges, pixels. */
export const SMALL = 12;
const BADGE_HEIGHT = 17;

/** What stands on the middle of a pair's lines, or on one of them. */
export interface Badge {
  readonly point: Point;
  /** Along the line, radians, upright; null for one that lies level. */
  readonly angle: number | null;
  readonly contested: boolean;
  readonly denied: boolean;
  /** A count or the name of a line. */
  readonly text: string | null;
  readonly faded: boolean;
}

const glyphOf = ({ contested, denied }: Badge): string | null =>
  contested ? CONTESTED_GLYPH : denied ? DENIED_GLYPH : null;

/** Width of a badge, pixels. */
export function badgeWidth(badge: Badge): number {
  const glyph = glyphOf(badge) === null ? 0 : BADGE_HEIGHT;
  const text = badge.text === null ? 0 : textWidth(badge.text, SMALL, 400) + 8;
  return glyph + text;
}

/** The room of a badge, as an upright box around it. */
export function badgeBox(badge: Badge): Box {
  const { point, angle } = badge;
  const [cos, sin] = [Math.abs(Math.cos(angle ?? 0)), Math.abs(Math.sin(angle ?? 0))];
  const width = badgeWidth(badge);
  const wide = (width * cos + BADGE_HEIGHT * sin) / 2;
  const high = (width * sin + BADGE_HEIGHT * cos) / 2;
  return { x1: point.x - wide, y1: point.y - high, x2: point.x + wide, y2: point.y + high };
}

/** Draws a badge: the mark of what is disputed or denied, and a count or a name beside it. */
export function drawBadge(pen: Pen, badge: Badge, scheme: Scheme): void {
  const palette = PALETTE[scheme];
  const width = badgeWidth(badge);
  const glyph = glyphOf(badge);
  pen.save();
  pen.translate(badge.point.x, badge.point.y);
  pen.rotate(badge.angle ?? 0);
  pen.beginPath();
  pen.roundRect(-width / 2 - 1.5, -BADGE_HEIGHT / 2 - 1.5, width + 3, BADGE_HEIGHT + 3, 5);
  pen.fillStyle = palette.canvas;
  pen.fill();
  pen.textBaseline = 'middle';
  let x = -width / 2;
  if (glyph !== null) {
    pen.beginPath();
    pen.roundRect(x, -BADGE_HEIGHT / 2, BADGE_HEIGHT, BADGE_HEIGHT, 4);
    pen.fillStyle = badge.contested ? palette.contested : palette.denied;
    pen.fill();
    pen.fillStyle = badge.contested ? palette.onContested : palette.onDenied;
    pen.font = `700 ${SMALL}px ${FONT}`;
    pen.textAlign = 'center';
    pen.fillText(glyph, x + BADGE_HEIGHT / 2, 0.5);
    x += BADGE_HEIGHT;
  }
  if (badge.text !== null) {
    pen.font = `400 ${SMALL}px ${FONT}`;
    pen.textAlign = 'left';
    pen.fillStyle = badge.faded ? palette.dimmedInk : palette.quiet;
    pen.fillText(badge.text, x + 4, 0.5);
  }
  pen.restore();
}
