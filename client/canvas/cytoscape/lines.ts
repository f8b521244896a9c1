import type { Core, NodeSingular } from 'cytoscape';
import { fanWidth, type Bundle } from '../../layouts/lines/bundles';
import { sampled, spaceBetween, type Body } from '../../layouts/lines/curve';
import { curvesNow, middleNow, type Lines } from '../../layouts/lines/drawn';
import type { Point } from '../../model/view';
import { bundleData } from './line-data';

/** Keeps the lines of a canvas where they belong while nodes move, and fans one pair out. */
export interface RunningLines {
  /** The lines to keep from now on. */
  take(lines: Lines, squares: ReadonlySet<string>): void;
  /** Fans the lines of a pair out, and those of the pair before in. */
  fan(key: string | null): void;
  fanned(): string | null;
  bundleOf(line: string): Bundle | undefined;
  /** Whether a point of the canvas lies in the fan. */
  inFan(point: Point): boolean;
  /** The line of the fan that a point is nearest to; null where nothing is fanned out. */
  nearestInFan(point: Point): string | null;
  bodyOf(this: void, id: string): Body | undefined;
  lines(): Lines | null;
}

/** Canvas units around a fan that still belong to it. */
const FAN_MARGIN = 16;

/** Sets up the lines of a canvas: while nodes move, their lines follow in the next frame. */
export function runLines(cy: Core): RunningLines {
  let lines: Lines | null = null;
  let squares: ReadonlySet<string> = new Set();
  let fanned: string | null = null;
  const byKey = new Map<string, Bundle>();
  const byLine = new Map<string, Bundle>();
  const byNode = new Map<string, Bundle[]>();
  const moved = new Set<string>();
  let frame = 0;

  const bodyOf = (id: string): Body | undefined => {
    const node = cy.$id(id) as unknown as NodeSingular;
    if (node.empty()) return undefined;
    const { x, y } = node.position();
    return { id, x, y, radius: Number(node.data('size')) / 2, square: squares.has(id) };
  };
  const redraw = (bundle: Bundle): void => {
    if (!lines) return;
    const spread = bundle.key === fanned ? 'fan' : lines.spread;
    for (const [id, data] of bundleData(lines, bundle, spread, bodyOf)) {
      const line = cy.$id(id);
      if (Object.entries(data).some(([key, value]) => line.data(key) !== value)) line.data({ ...data });
    }
  };
  const follow = (): void => {
    frame = 0;
    if (cy.destroyed()) return;
    const touched = new Set([...moved].flatMap((id) => byNode.get(id) ?? []));
    moved.clear();
    cy.batch(() => touched.forEach(redraw));
  };
  cy.on('position', 'node', (event) => {
    moved.add((event.target as NodeSingular).id());
    frame ||= requestAnimationFrame(follow);
  });
  const fan = (key: string | null): void => {
    if (key === fanned) return;
    const changed = [fanned, key].flatMap((one) => (one === null ? [] : [byKey.get(one)]));
    fanned = key !== null && byKey.has(key) ? key : null;
    cy.batch(() => {
      for (const bundle of changed) {
        if (!bundle) continue;
        redraw(bundle);
        for (const { id } of bundle.lines) cy.$id(id).toggleClass('fanned', bundle.key === fanned);
      }
    });
  };
  return {
    take(next, nextSquares) {
      lines = next;
      squares = nextSquares;
      for (const map of [byKey, byLine, byNode]) map.clear();
      for (const bundle of next.bundles) {
        byKey.set(bundle.key, bundle);
        for (const line of bundle.lines) byLine.set(line.id, bundle);
        for (const end of [bundle.a, bundle.b]) byNode.set(end, [...(byNode.get(end) ?? []), bundle]);
      }
      const again = fanned;
      fanned = null;
      if (again !== null) fan(again);
    },
    fan,
    fanned: () => fanned,
    bundleOf: (line) => byLine.get(line),
    inFan(point) {
      const bundle = fanned === null ? undefined : byKey.get(fanned);
      const middle = bundle && lines ? middleNow(lines, bundle, bodyOf) : null;
      if (!bundle || !middle) return false;
      const { from, to } = middle;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const here: Body = { id: '', ...point, radius: 0, square: false };
      const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / (length * length || 1); // prettier-ignore
      // As wide as the fan is there: nothing at its ends, all of it in its middle.
      const wide = 2 * along * (1 - along) * fanWidth(bundle.lines.length, length);
      return along > 0 && along < 1 && spaceBetween(here, sampled(middle)) < wide + FAN_MARGIN;
    },
    nearestInFan(point) {
      const bundle = fanned === null ? undefined : byKey.get(fanned);
      const curves = bundle && lines ? curvesNow(lines, bundle, 'fan', bodyOf) : null;
      const here: Body = { id: '', ...point, radius: 0, square: false };
      let nearest: { id: string; space: number } | null = null;
      for (const [id, curve] of curves ?? []) {
        const space = spaceBetween(here, sampled(curve));
        if (nearest === null || space < nearest.space) nearest = { id, space };
      }
      return nearest?.id ?? null;
    },
    bodyOf,
    lines: () => lines,
  };
}
