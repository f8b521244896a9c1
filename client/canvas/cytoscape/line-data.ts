import { headLength, headLine, type Bundle, type Spread } from '../../layouts/lines/bundles';
import type { Body, Curve } from '../../layouts/lines/curve';
import { curvesNow, type Lines } from '../../layouts/lines/drawn';

/** What the stylesheet reads of a line to draw it where it runs. */
export interface LineData {
  readonly width: number;
  readonly path: 'straight' | 'unbundled-bezier';
  /** Its ends, from the middles of its nodes. */
  readonly start: string;
  readonly end: string;
  /** Its control point: how far off the straight way from end to end, and where along it. */
  readonly bow: string;
  readonly lean: string;
  readonly head: 'triangle' | 'none';
  readonly headScale: number;
  /** Set while it lies in a ribbon with others. */
  readonly ribbon: true | undefined;
}

/** Length of Cytoscape's arrowhead of scale 1 on a thin line, canvas units. */
const HEAD = 8.7;
/** Lines of a ribbon cover each other by so much, so that no ground shows between them. */
const COVER = 0.5;

const px = (x: number, y: number): string => `${x.toFixed(2)}px ${y.toFixed(2)}px`;

function pathOf(
  { from, control, to }: Curve,
  source: Body,
  target: Body,
): Pick<LineData, 'path' | 'start' | 'end' | 'bow' | 'lean'> {
  const ends = {
    start: px(from.x - source.x, from.y - source.y),
    end: px(to.x - target.x, to.y - target.y),
  };
  if (control === null) return { ...ends, path: 'straight', bow: '0', lean: '0.5' };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [cx, cy] = [control.x - from.x, control.y - from.y];
  return {
    ...ends,
    path: 'unbundled-bezier',
    bow: ((-cx * dy + cy * dx) / length).toFixed(2),
    lean: ((cx * dx + cy * dy) / (length * length)).toFixed(4),
  };
}

/** The data of the lines of a bundle as it runs now, by id; empty where an end of it has no place. */
export function bundleData(
  lines: Lines,
  bundle: Bundle,
  spread: Spread,
  bodyOf: (id: string) => Body | undefined,
): ReadonlyMap<string, LineData> {
  const found = new Map<string, LineData>();
  const curves = curvesNow(lines, bundle, spread, bodyOf);
  const ribbon = spread === 'ribbon' && bundle.lines.length > 1;
  const carrier = ribbon ? headLine(bundle) : undefined;
  for (const line of bundle.lines) {
    const [curve, source, target] = [curves?.get(line.id), bodyOf(line.source), bodyOf(line.target)];
    if (!curve || !source || !target) continue;
    const width = spread === 'fan' ? (lines.fanWidths.get(line.id) ?? line.width) : line.width;
    found.set(line.id, {
      ...pathOf(curve, source, target),
      width: Number((ribbon ? width + COVER : width).toFixed(2)),
      head: ribbon ? (line === carrier ? 'triangle' : 'none') : line.symmetric ? 'none' : 'triangle',
      headScale: ribbon ? Number((headLength(bundle.width) / HEAD).toFixed(2)) : 1.05,
      ribbon: ribbon || undefined,
    });
  }
  return found;
}
