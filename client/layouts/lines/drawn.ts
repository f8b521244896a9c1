import { ENTITY_KINDS, type EntityKind } from '../../../domain/kinds/index.js';
import { edgeWidth, nodeSize, ribbonWidths } from '../../look/measure';
import type { EdgeSpec, NodeSpec } from '../../model/projection';
import type { Bundling, Point } from '../../model/view';
import { clearanceFor } from '../clearance';
import { bundlesOf, curvesOf, middleOf, STRAIGHT, type Bundle, type Spread } from './bundles';
import type { Body, Curve } from './curve';
import { route, type Routes } from './route';

/** The lines of a picture: which lie together, how wide they are and how they run. */
export interface Lines extends Routes {
  readonly spread: Spread;
  readonly bundles: readonly Bundle[];
  /** Of each line where it has a curve of its own. */
  readonly fanWidths: ReadonlyMap<string, number>;
}

const SQUARES: ReadonlySet<string> = new Set(['rectangle', 'round-rectangle', 'barrel', 'tag', 'octagon']);

/** Whether the shape of a kind has straight sides along the axes, where lines end. */
export const isSquareKind = (kind: EntityKind): boolean => SQUARES.has(ENTITY_KINDS[kind].shape);

/** What lines end at, by id. */
export function bodiesOf(
  nodes: readonly NodeSpec[],
  positions: Readonly<Record<string, Point>>,
): ReadonlyMap<string, Body> {
  const bodies = new Map<string, Body>();
  for (const node of nodes) {
    const point = positions[node.id];
    if (!point) continue;
    bodies.set(node.id, {
      id: node.id,
      x: point.x,
      y: point.y,
      radius: Math.round(nodeSize(node)) / 2,
      square: isSquareKind(node.kind),
    });
  }
  return bodies;
}

/**
 * The lines of a picture. Pure: the same view gives the same, whatever was shown before.
 * @param aspect width of the window divided by its height
 */
export function linesOf(
  bodies: ReadonlyMap<string, Body>,
  edges: readonly Pick<EdgeSpec, 'id' | 'source' | 'target' | 'voices' | 'symmetric'>[],
  bundling: Bundling,
  aspect: number,
): Lines {
  const spread = bundling === 'pair' ? 'ribbon' : 'fan';
  const fanWidths = new Map(edges.map(({ id, voices }) => [id, edgeWidth(voices)]));
  const plain = edges.map(({ id, source, target, symmetric }) => ({ id, source, target, symmetric, width: fanWidths.get(id) ?? 2 })); // prettier-ignore
  const voicesOf = new Map(edges.map(({ id, voices }) => [id, voices]));
  const bundles = bundlesOf(plain).map((bundle) => {
    if (spread === 'fan') return bundle;
    const widths = ribbonWidths(bundle.lines.map(({ id }) => voicesOf.get(id) ?? 1));
    const lines = bundle.lines.map((line, index) => ({ ...line, width: widths[index] ?? line.width }));
    return { ...bundle, lines, width: widths.reduce((sum, width) => sum + width, 0) };
  });
  const all = [...bodies.values()];
  return { spread, bundles, fanWidths, ...route(all, bundles, clearanceFor(all, aspect), spread) };
}

/** How the lines of one bundle run now; null where an end of it has no place. */
export function curvesNow(
  lines: Pick<Lines, 'bends'>,
  bundle: Bundle,
  spread: Spread,
  bodyOf: (id: string) => Body | undefined,
): ReadonlyMap<string, Curve> | null {
  const [a, b] = [bodyOf(bundle.a), bodyOf(bundle.b)];
  if (!a || !b) return null;
  return curvesOf(bundle, a, b, lines.bends.get(bundle.key) ?? STRAIGHT, spread);
}

/** The middle of a bundle now, where its badge stands; null where an end of it has no place. */
export function middleNow(
  lines: Pick<Lines, 'bends'>,
  bundle: Bundle,
  bodyOf: (id: string) => Body | undefined,
): Curve | null {
  const [a, b] = [bodyOf(bundle.a), bodyOf(bundle.b)];
  return a && b ? middleOf(a, b, lines.bends.get(bundle.key) ?? STRAIGHT) : null;
}
