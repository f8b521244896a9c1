import type { Point } from '../../model/view';
import { rimOf, unit, type Body, type Curve } from './curve';

const { abs, hypot, max, min } = Math;

/** A line to draw. Lines of one pair make a bundle. */
export interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly symmetric: boolean;
  /** Canvas units. */
  readonly width: number;
}

/** All lines between two, in the order in which they lie beside each other. */
export interface Bundle {
  readonly key: string;
  /** The two ends, the smaller id first: sides do not change with the direction of a line. */
  readonly a: string;
  readonly b: string;
  readonly lines: readonly Line[];
  /** Of all lines side by side. */
  readonly width: number;
  /** The end that every line leads to; null where they lead both ways, or one has no direction. */
  readonly leadsTo: 'a' | 'b' | null;
}

/** `ribbon`: lines side by side without a gap. `fan`: each on a curve of its own, its arrowhead apart. */
export type Spread = 'ribbon' | 'fan';

/** The key of a pair, whichever end is named first. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one}~${other}` : `${other}~${one}`;

/** Lines by pair, in the order given; loops are left out. */
export function bundlesOf(lines: readonly Line[]): Bundle[] {
  const bundles = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.source === line.target) continue;
    const key = pairKey(line.source, line.target);
    const bundle = bundles.get(key);
    if (bundle) bundle.push(line);
    else bundles.set(key, [line]);
  }
  return [...bundles].map(([key, own]) => {
    const [first] = own;
    const [source, target] = [first?.source ?? '', first?.target ?? ''];
    const oneWay = own.every((line) => !line.symmetric && line.source === source);
    return {
      key,
      a: source < target ? source : target,
      b: source < target ? target : source,
      leadsTo: !oneWay ? null : source < target ? 'b' : 'a',
      lines: own,
      width: own.reduce((sum, line) => sum + line.width, 0),
    };
  });
}

/** Canvas units between the middles of two lines of a fan. */
const FAN_STEP = 21;
/** A fan is at most so wide for its length. */
const FAN_SHARE = 0.52;
/** Between two arrowheads at a rim. */
const HEAD_STEP = 9;
/** How far every other arrowhead stands back where there is no room for them side by side. */
const HEAD_BACK = 11;

/** Between the outermost lines of a fan, halfway along it. */
export function fanWidth(lines: number, length: number): number {
  return min((lines - 1) * FAN_STEP, length * FAN_SHARE);
}

const minus = (p: Point, q: Point): Point => ({ x: p.x - q.x, y: p.y - q.y });
const plus = (p: Point, q: Point, by = 1): Point => ({ x: p.x + q.x * by, y: p.y + q.y * by });
const left = ({ x, y }: Point): Point => ({ x: -y, y: x });

/** How a bundle is bent. */
export interface Bend {
  /** How far its middle lies off the straight line, to the left seen from a; canvas units. */
  readonly by: number;
  /** Where along the line it is drawn aside: 0.5 in its middle, less nearer to a. */
  readonly at: number;
}

export const STRAIGHT: Bend = { by: 0, at: 0.5 };

/** The middle of a bundle, from rim to rim. */
export function middleOf(a: Body, b: Body, bend: Bend): Curve {
  return curveOf(a, b, bend, 0, NO_BACK);
}

/** How far a line's ends stand back from the rims. */
interface Back {
  readonly a: number;
  readonly b: number;
}

const NO_BACK: Back = { a: 0, b: 0 };

/** The line of a ribbon that carries its arrowhead. */
export function headLine({ lines, leadsTo }: Bundle): Line | undefined {
  return leadsTo === null ? undefined : lines[Math.floor(lines.length / 2)];
}

/** How long the arrowhead of a ribbon is, canvas units. */
export function headLength(width: number): number {
  return 7 + width * 0.9;
}

/** A curve from rim to rim that leaves both ends so far off their middles and lies so far off the straight line. */
function curveOf(a: Body, b: Body, bend: Bend, atEnds: number, back: Back): Curve {
  const normal = left(unit(minus(b, a)));
  const middle = plus(a, minus(b, a), bend.at);
  const straight = abs(bend.by - atEnds) < 0.01;
  // A quadratic curve passes its chord's middle at half the distance of its control point.
  const control = plus(middle, normal, 2 * bend.by - atEnds);
  const sideways = (body: Body, towards: Point): Point => {
    const most = body.radius * 0.92;
    const by = max(-most, min(most, atEnds));
    const own = left(unit(minus(towards, body)));
    const sign = own.x * normal.x + own.y * normal.y < 0 ? -1 : 1;
    return { x: own.x * by * sign, y: own.y * by * sign };
  };
  const end = (body: Body, other: Body, by: number): Point => {
    const towards = straight ? plus(other, normal, atEnds) : control;
    const off = straight
      ? plus({ x: 0, y: 0 }, normal, max(-body.radius * 0.92, min(body.radius * 0.92, atEnds)))
      : sideways(body, control);
    const direction = unit(minus(towards, plus(body, off)));
    return plus(rimOf(body, off, direction), direction, by);
  };
  return { from: end(a, b, back.a), control: straight ? null : control, to: end(b, a, back.b) };
}

/** Every other arrowhead of a crowded fan stands back. */
function fanBack(rim: number, index: number): Back {
  const by = rim < HEAD_STEP - 0.5 && index % 2 === 1 ? HEAD_BACK : 0;
  return { a: by, b: by };
}

/** The lines beside the one with the arrowhead end where it begins. */
function ribbonBack(bundle: Bundle, line: Line): Back {
  if (bundle.leadsTo === null || bundle.lines.length < 2 || line === headLine(bundle)) return NO_BACK;
  const by = headLength(bundle.width) * 0.8;
  return bundle.leadsTo === 'a' ? { a: by, b: 0 } : { a: 0, b: by };
}

/** The curves of a bundle's lines, each from its source to its target. */
export function curvesOf(
  bundle: Bundle,
  a: Body,
  b: Body,
  bend: Bend,
  spread: Spread,
): ReadonlyMap<string, Curve> {
  const curves = new Map<string, Curve>();
  const count = bundle.lines.length;
  const length = hypot(b.x - a.x, b.y - a.y);
  const step = count < 2 ? 0 : fanWidth(count, length) / (count - 1);
  const rim = count < 2 ? 0 : min(HEAD_STEP, (1.7 * min(a.radius, b.radius)) / (count - 1));
  let edge = -bundle.width / 2;
  bundle.lines.forEach((line, index) => {
    const place = index - (count - 1) / 2;
    const offset = spread === 'ribbon' ? edge + line.width / 2 : place * step;
    const atEnds = spread === 'ribbon' ? offset : place * rim;
    const back = spread === 'fan' ? fanBack(rim, index) : ribbonBack(bundle, line);
    edge += line.width;
    const curve = curveOf(a, b, { by: bend.by + offset, at: bend.at }, atEnds, back);
    curves.set(
      line.id,
      line.source === bundle.a ? curve : { from: curve.to, control: curve.control, to: curve.from },
    );
  });
  return curves;
}
