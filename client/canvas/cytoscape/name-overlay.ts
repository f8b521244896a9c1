import type { Core, NodeSingular } from 'cytoscape';
import { curvesNow, middleNow } from '../../layouts/lines/drawn';
import { sampled, type Curve } from '../../layouts/lines/curve';
import { marginsIn } from '../../layouts/clearance';
import { labelBox, type LabelBox, type Weight } from '../../look/measure';
import { PALETTE } from '../../look/palette';
import type { Scheme } from '../../look/theme';
import type { EdgeSpec, NodeSpec, Projection } from '../../model/projection';
import type { Point } from '../../model/view';
import type { DrawnName, Emphasis } from '../canvas';
import type { RunningLines } from './lines';
import { badgesOf, type Room } from '../names/badges';
import { badgeBox, drawBadge, writeName, type Badge, type Pen } from '../names/pen';
import { Grid, placeNames, type Box, type NameToPlace, type Piece } from '../names/place';

/** Names that are looked at, the best connected first, and nodes and pairs up to which lines are avoided. */
const MOST_NAMES = 500;
const MOST_AVOIDED = 90;
/** Pairs up to which each says what it is about, and from which zoom on. */
const FEW_PAIRS = 14;
const LARGE_ZOOM = 0.55;
/** Pairs up to which each has its badge from far off. */
const MOST_BADGES = 400;
/** The best connected have larger names: so many, and fewer among many. */
const MAJOR = 12;
const MAJOR_OF_MANY = 6;
const MANY_NODES = 25;
/** Kept free at the edges of a window, and under the tools at its right; pixels. */
const EDGE = 6;
const TOOLS = 60;

interface Font {
  readonly size: number;
  readonly weight: Weight;
}

interface Named {
  readonly node: NodeSpec;
  readonly font: Font;
  readonly label: LabelBox;
}

/** What is written, in pixels from the canvas's origin at a zoom. */
interface Writing {
  readonly zoom: number;
  readonly names: readonly { readonly named: Named; readonly box: Box }[];
  readonly badges: readonly Badge[];
}

export interface NameOverlay {
  show(this: void, picture: Pick<Projection, 'nodes' | 'edges'>): void;
  emphasize(this: void, emphasis: Emphasis): void;
  setScheme(this: void, scheme: Scheme): void;
  /** What is written now. */
  drawn(this: void): DrawnName[];
  /** Writes everything onto another surface, at a zoom, where the canvas's origin is moved to a point. */
  paint(this: void, pen: Pen, zoom: number, pan: Point): void;
  destroy(this: void): void;
}

/**
 * Writes names and badges over a canvas, in pixels of the page whatever the zoom: what finds no room is left out, and
 * nothing is ever scaled.
 */
export function nameOverlay(
  cy: Core,
  container: HTMLElement,
  lines: RunningLines,
  first: Scheme,
): NameOverlay {
  const surface = document.createElement('canvas');
  surface.className = 'a-names';
  surface.setAttribute('aria-hidden', 'true');
  container.append(surface);
  let scheme = first;
  let emphasis: Emphasis = { lit: new Set(), picked: new Set(), walked: null, fan: null };
  let named: readonly Named[] = [];
  let edges: ReadonlyMap<string, EdgeSpec> = new Map();
  let kept: Writing | null = null;
  let frame = 0;

  const writing = (zoom: number): Writing => {
    if (kept?.zoom === zoom) return kept;
    const badges = badgesAt(cy, lines, edges, emphasis, zoom);
    kept = {
      zoom,
      badges,
      names: namesAt(cy, lines, named, emphasis, badges, zoom, isNarrow() ? EDGE : TOOLS),
    };
    return kept;
  };
  // On a phone the tools lie below the canvas.
  const isNarrow = (): boolean => container.closest('.a-narrow') !== null;
  const paint = (pen: Pen, zoom: number, pan: Point): void => {
    const { names, badges } = writing(zoom);
    pen.save();
    pen.translate(pan.x, pan.y);
    const some = emphasis.lit.size > 0;
    for (const badge of badges) drawBadge(pen, badge, scheme);
    for (const { named: one, box } of names) {
      const faded = some && !emphasis.lit.has(one.node.id);
      const color = faded ? PALETTE[scheme].dimmedInk : PALETTE[scheme].ink;
      writeName(pen, one.label, box, { ...one.font, color }, scheme);
    }
    pen.restore();
  };
  const repaint = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (cy.destroyed()) return;
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
  };
  const anew = (): void => {
    kept = null;
    frame ||= requestAnimationFrame(repaint);
  };
  cy.on('render', repaint);
  cy.on('position add remove data', anew);
  return {
    show(projection) {
      named = namedOf(projection.nodes);
      edges = new Map(projection.edges.map((edge) => [edge.id, edge]));
      anew();
    },
    emphasize(next) {
      emphasis = next;
      anew();
    },
    setScheme(next) {
      scheme = next;
      anew();
    },
    drawn: () => {
      const { names } = writing(cy.zoom());
      const { x, y } = cy.pan();
      return names.map(({ named: { node, font, label }, box }) => ({
        id: node.id,
        texts: label.texts,
        size: font.size,
        weight: font.weight,
        x: box.x1 + x,
        y: box.y1 + y,
        width: box.x2 - box.x1,
        height: box.y2 - box.y1,
      }));
    },
    paint,
    destroy() {
      cancelAnimationFrame(frame);
      surface.remove();
    },
  };
}

function namedOf(nodes: readonly NodeSpec[]): Named[] {
  const ordered = [...nodes].sort((a, b) => b.degree - a.degree).slice(0, MOST_NAMES);
  const major = nodes.length > MANY_NODES ? MAJOR_OF_MANY : MAJOR;
  return ordered.map((node, index) => {
    const actor = node.classes.includes('actor');
    const font: Font =
      index < major && node.degree > 0 && actor ? { size: 15, weight: 600 } : { size: 12, weight: 400 };
    return { node, font, label: labelBox(node.name, font.size, font.weight) };
  });
}

const scaled = (point: Point, zoom: number): Point => ({ x: point.x * zoom, y: point.y * zoom });

const scaledCurve = ({ from, control, to }: Curve, zoom: number): Curve => ({
  from: scaled(from, zoom),
  control: control && scaled(control, zoom),
  to: scaled(to, zoom),
});

function badgesAt(
  cy: Core,
  lines: RunningLines,
  edges: ReadonlyMap<string, EdgeSpec>,
  emphasis: Emphasis,
  zoom: number,
): Badge[] {
  const now = lines.lines();
  if (!now) return [];
  const fanned = lines.fanned();
  const large = now.bundles.length <= FEW_PAIRS && zoom >= LARGE_ZOOM;
  const some = emphasis.lit.size > 0;
  const room = badgeRoom(cy, zoom);
  return now.bundles.flatMap((bundle) => {
    const own = bundle.lines.flatMap(({ id }) => edges.get(id) ?? []);
    const lit = bundle.lines.some(({ id }) => emphasis.lit.has(id));
    const picked = bundle.lines.some(({ id }) => emphasis.picked.has(id));
    const inHand = bundle.key === fanned || bundle.key === emphasis.fan || picked;
    if (now.bundles.length > MOST_BADGES && !inHand && zoom < 1) return [];
    const middle = middleNow(now, bundle, lines.bodyOf);
    if (!middle) return [];
    const spread = bundle.key === fanned ? 'fan' : now.spread;
    const curves = new Map<string, Curve>();
    if (spread === 'fan')
      for (const [id, curve] of curvesNow(now, bundle, spread, lines.bodyOf) ?? [])
        curves.set(id, scaledCurve(curve, zoom));
    return badgesOf({
      bundle,
      spread,
      middle: scaledCurve(middle, zoom),
      curves,
      edges: own,
      named: inHand || (lit && emphasis.lit.size <= 8),
      large,
      faded: some && !lit,
      room,
    });
  });
}

/** Keeps badges off each other and off nodes. */
function badgeRoom(cy: Core, zoom: number): Room {
  const grid = new Grid();
  cy.nodes().forEach((node) => {
    const { x, y } = scaled(node.position(), zoom);
    const radius = (Number(node.data('size')) * zoom) / 2;
    grid.add({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius });
  });
  return {
    take(box, must) {
      if (!must && grid.covers(box, 1)) return false;
      grid.add(box);
      return true;
    },
  };
}

function namesAt(
  cy: Core,
  lines: RunningLines,
  named: readonly Named[],
  emphasis: Emphasis,
  badges: readonly Badge[],
  zoom: number,
  atRight: number,
): Writing['names'] {
  const now = lines.lines();
  const wanted: NameToPlace[] = [];
  const taken: Box[] = badges.map(badgeBox);
  const byId = new Map<string, Named>();
  for (const one of named) {
    const node = cy.$id(one.node.id) as unknown as NodeSingular;
    if (node.empty()) continue;
    const { x, y } = scaled(node.position(), zoom);
    const radius = (Number(node.data('size')) * zoom) / 2;
    const { id, classes } = one.node;
    const must = emphasis.lit.has(id) || emphasis.walked === id || classes.includes('chosen');
    byId.set(id, one);
    wanted.push({ id, x, y, radius, label: one.label, must });
    taken.push({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius });
  }
  wanted.sort((a, b) => Number(b.must) - Number(a.must));
  const { left, right, top, bottom } = marginsIn(cy.width());
  const within: Box = {
    x1: Math.min(...wanted.map(({ x, radius }) => x - radius)) - left + EDGE,
    y1: Math.min(...wanted.map(({ y, radius }) => y - radius)) - top,
    x2: Math.max(...wanted.map(({ x, radius }) => x + radius)) + right - atRight,
    y2: Math.max(...wanted.map(({ y, radius }) => y + radius)) + bottom,
  };
  const pieces: Piece[] = [];
  if (now && named.length <= MOST_AVOIDED)
    for (const bundle of now.bundles) {
      const middle = middleNow(now, bundle, lines.bodyOf);
      if (!middle) continue;
      const points = sampled(scaledCurve(middle, zoom), middle.control ? 6 : 1);
      points.slice(1).forEach((to, index) => {
        const from = points[index] ?? to;
        pieces.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
      });
    }
  return placeNames(wanted, taken, pieces, within).flatMap(({ id, box }) => {
    const one = byId.get(id);
    return one ? [{ named: one, box }] : [];
  });
}
