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
import { placeCaptions, type Caption } from '../names/captions';
import {
  badgeBox,
  campCount,
  drawBadge,
  drawCampCount,
  drawLeader,
  writeCaption,
  writeName,
  type Badge,
  type CampCount,
  type Pen,
} from '../names/pen';
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
  readonly names: readonly { readonly named: Named; readonly box: Box; readonly leader: Piece | null }[];
  readonly badges: readonly Badge[];
  readonly camps: readonly CampCount[];
  readonly captions: readonly { readonly text: string; readonly box: Box }[];
}

export interface NameOverlay {
  show(this: void, picture: Pick<Projection, 'nodes' | 'edges'>): void;
  emphasize(this: void, emphasis: Emphasis): void;
  setScheme(this: void, scheme: Scheme): void;
  /** Writes everything anew: what it stands beside has changed. */
  anew(this: void): void;
  /** The names of outlines that are written now. */
  captions(this: void): string[];
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
  outlines: { readonly captions: (zoom: number) => Caption[] },
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
    const nodes = nodesAt(cy, zoom);
    const badges = badgesAt(nodes, lines, edges, emphasis, zoom);
    const camps = campsAt(cy, named, emphasis, zoom);
    const standing = [...badges.map(badgeBox), ...camps.map(({ box }) => box), ...nodes];
    const within = shownWhenFitted(nodes, cy.width(), isNarrow() ? EDGE : TOOLS);
    const captions = placeCaptions(outlines.captions(zoom), standing, within);
    const taken = [...standing, ...captions.map(({ box }) => box)];
    kept = {
      zoom,
      badges,
      camps,
      captions,
      names: namesAt(cy, lines, named, emphasis, taken, zoom, within),
    };
    return kept;
  };
  // On a phone the tools lie below the canvas.
  const isNarrow = (): boolean => container.closest('.a-narrow') !== null;
  const paint = (pen: Pen, zoom: number, pan: Point): void => {
    const { names, badges, camps, captions } = writing(zoom);
    pen.save();
    pen.translate(pan.x, pan.y);
    const some = emphasis.lit.size > 0;
    for (const { text, box } of captions) writeCaption(pen, text, box, scheme);
    for (const badge of badges) drawBadge(pen, badge, scheme);
    for (const camp of camps) drawCampCount(pen, camp, scheme);
    for (const { named: one, box, leader } of names) {
      const faded = some && !emphasis.lit.has(one.node.id);
      const color = faded ? PALETTE[scheme].dimmedInk : PALETTE[scheme].ink;
      if (leader) drawLeader(pen, leader, scheme);
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
  /** Letters that came late, such as those of another script, are of another width. */
  const measureAnew = (): void => {
    named = namedOf(named.map(({ node }) => node));
    anew();
  };
  document.fonts.addEventListener('loadingdone', measureAnew);
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
    anew,
    setScheme(next) {
      scheme = next;
      anew();
    },
    captions: () => writing(cy.zoom()).captions.map(({ text }) => text),
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
      document.fonts.removeEventListener('loadingdone', measureAnew);
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
  nodes: readonly Box[],
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
  const room = badgeRoom(nodes);
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

/** Where the nodes are. */
function nodesAt(cy: Core, zoom: number): Box[] {
  return cy.nodes().map((node) => {
    const { x, y } = scaled(node.position(), zoom);
    const radius = (Number(node.data('size')) * zoom) / 2;
    return { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
  });
}

/** What a window shows that all nodes are fitted into: what is written out of it would be cut. */
function shownWhenFitted(nodes: readonly Box[], width: number, atRight: number): Box {
  const { left, right, top, bottom } = marginsIn(width);
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const { x1, y1, x2, y2 } of nodes) {
    box.x1 = Math.min(box.x1, x1);
    box.y1 = Math.min(box.y1, y1);
    box.x2 = Math.max(box.x2, x2);
    box.y2 = Math.max(box.y2, y2);
  }
  return {
    x1: box.x1 - left + EDGE,
    y1: box.y1 - top,
    x2: box.x2 + right - atRight,
    y2: box.y2 + bottom,
  };
}

/** How many each camp stands for. */
function campsAt(cy: Core, named: readonly Named[], emphasis: Emphasis, zoom: number): CampCount[] {
  return named.flatMap(({ node: { id, standsFor } }) => {
    if (standsFor.length === 0) return [];
    const node = cy.$id(id) as unknown as NodeSingular;
    if (node.empty()) return [];
    const radius = (Number(node.data('size')) * zoom) / 2;
    const faded = emphasis.lit.size > 0 && !emphasis.lit.has(id);
    return [campCount(standsFor.length, scaled(node.position(), zoom), radius, faded)];
  });
}

/** Keeps badges off each other and off nodes. */
function badgeRoom(nodes: readonly Box[]): Room {
  const grid = new Grid();
  for (const box of nodes) grid.add(box);
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
  taken: readonly Box[],
  zoom: number,
  within: Box,
): Writing['names'] {
  const now = lines.lines();
  const wanted: NameToPlace[] = [];
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
  }
  wanted.sort((a, b) => Number(b.must) - Number(a.must));
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
  return placeNames(wanted, taken, pieces, within).flatMap(({ id, box, leader }) => {
    const one = byId.get(id);
    return one ? [{ named: one, box, leader }] : [];
  });
}
