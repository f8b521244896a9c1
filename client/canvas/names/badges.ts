import { edgeWidth } from '../../look/measure';
import type { Bundle, Spread } from '../../layouts/lines/bundles';
import { directionAt, pointAt, type Curve } from '../../layouts/lines/curve';
import { SIGNS } from '../../model/comparison';
import type { EdgeSpec } from '../../model/projection';
import type { Badge } from './pen';
import { badgeBox, badgeWidth } from './pen';
import { overlap, type Box } from './place';

/** What the badges of a pair's lines depend on. */
export interface PairLines {
  readonly bundle: Bundle;
  readonly spread: Spread;
  /** In pixels. */
  readonly middle: Curve;
  readonly curves: ReadonlyMap<string, Curve>;
  readonly edges: readonly EdgeSpec[];
  /** The name of every line is wanted: the pair is in hand. */
  readonly named: boolean;
  /** There are few enough lines to say what each pair is about. */
  readonly large: boolean;
  readonly faded: boolean;
  readonly room: Room;
}

/** What badges have taken already. */
export interface Room {
  /** Takes a box; false where it is taken, unless it must be. */
  take(this: void, box: Box, must: boolean): boolean;
}

/** Where along a line its badge or name is tried. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];

/** An angle at which text along a line is not upside down. */
function upright(curve: Curve, t: number): number {
  const { x, y } = directionAt(curve, t);
  const angle = Math.atan2(y, x);
  return angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** Its pair fought and cooperated in the same period. */
const isAmbivalent = ({ classes }: EdgeSpec): boolean => classes.includes('ambivalent');

/** What a pair is about, in short: the line with most voices, and how many others there are. */
function caption(edges: readonly EdgeSpec[]): string | null {
  const [first] = [...edges].sort((a, b) => edgeWidth(b.voices) - edgeWidth(a.voices) || b.members.length - a.members.length); // prettier-ignore
  if (!first) return null;
  const others = edges.length - 1;
  const mark = edges.some(isAmbivalent) ? '± ' : '';
  return others === 0 ? first.label : `${mark}${first.label}, and ${others} more`;
}

const isContested = ({ standing }: EdgeSpec): boolean => standing === 'DISPUTED';
const isDenied = ({ standing }: EdgeSpec): boolean => standing === 'DENIED';

/** On which sides of a comparison lines stand, with how many where there are several; null where all stand alike on both. */
function signsOf(edges: readonly EdgeSpec[]): string | null {
  const counts = new Map<string, number>();
  for (const { mark } of edges) {
    const sign = mark === undefined ? null : SIGNS[mark];
    if (sign !== null) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return [...counts].map(([sign, count]) => (edges.length > 1 ? `${sign} ${count}` : sign)).join('  ');
}

/** The badge of a ribbon: what it is about where there is room for that, else its count. */
function ribbonBadge(pair: PairLines): Badge | null {
  const { edges, middle, named, large, faded } = pair;
  const contested = edges.some(isContested);
  const denied = !contested && edges.some(isDenied);
  const few = pair.bundle.lines.length < 2;
  const signs = signsOf(edges);
  const count = signs ?? (few ? null : `${edges.length}${edges.some(isAmbivalent) ? ' ±' : ''}`);
  const length = Math.hypot(middle.to.x - middle.from.x, middle.to.y - middle.from.y);
  const about = signs === null ? caption(edges) : `${signs} · ${caption(edges)?.replace(/^\S · /, '') ?? ''}`;
  const texts = named || large ? [about, count] : [count];
  for (const text of texts)
    for (const t of PLACES) {
      if (text === null && !contested && !denied) return null;
      const isName = text !== count;
      const angle = isName ? upright(middle, t) : null;
      const badge: Badge = { point: pointAt(middle, t), angle, contested, denied, text, faded };
      const fits = !isName || named || badgeWidth(badge) < length * 0.8;
      if (fits && pair.room.take(badgeBox(badge), false)) return badge;
    }
  const last: Badge = { point: pointAt(middle, 0.5), angle: null, contested, denied, text: null, faded };
  if (!contested && !denied) return null;
  pair.room.take(badgeBox(last), true);
  return last;
}

function fanBadges(pair: PairLines): Badge[] {
  const boxes: Box[] = [];
  return pair.edges.flatMap((edge): Badge[] => {
    const curve = pair.curves.get(edge.id);
    const contested = isContested(edge);
    const denied = isDenied(edge);
    const sign = edge.mark === undefined ? null : SIGNS[edge.mark];
    const text = pair.named || pair.large ? edge.label : sign;
    const isName = text !== sign;
    if (!curve || (text === null && !contested && !denied)) return [];
    for (const place of PLACES) {
      // From the smaller id on, so that names of lines both ways stand in one row.
      const t = edge.source === pair.bundle.a ? place : 1 - place;
      const badge: Badge = {
        point: pointAt(curve, t),
        angle: text === null || !isName ? null : upright(curve, t),
        contested,
        denied,
        text,
        faded: pair.faded,
      };
      const box = roughBox(badge);
      if (boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      pair.room.take(badgeBox(badge), true);
      return [badge];
    }
    return [];
  });
}

/** The room of a name along a line, as the line of a fan beside it sees it: not the corners of its upright box. */
function roughBox(badge: Badge): Box {
  const { x1, y1, x2, y2 } = badgeBox({ ...badge, angle: 0 });
  const [cos, sin] = [Math.cos(badge.angle ?? 0), Math.sin(badge.angle ?? 0)];
  // Turned back into the line's own axes: neighbors of a fan run nearly alongside.
  const { x, y } = badge.point;
  const [u, v] = [x * cos + y * sin, y * cos - x * sin];
  const [w, h] = [(x2 - x1) / 2, (y2 - y1) / 2 - 1.5];
  return { x1: u - w, y1: v - h, x2: u + w, y2: v + h };
}

/** The badges of a pair's lines: one on a ribbon, one on each line of a fan that has something to say. */
export function badgesOf(pair: PairLines): Badge[] {
  if (pair.spread === 'fan') return fanBadges(pair);
  const badge = ribbonBadge(pair);
  return badge ? [badge] : [];
}
