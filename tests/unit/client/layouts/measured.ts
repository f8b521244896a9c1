import { fitZoom } from '../../../../client/layouts/clearance';
import { firstSeats } from '../../../../client/layouts/first';
import { runForce } from '../../../../client/layouts/force';
import { layoutInput } from '../../../../client/layouts/input';
import { sampled, spaceBetween, type Curve } from '../../../../client/layouts/lines/curve';
import { bodiesOf, curvesNow, linesOf } from '../../../../client/layouts/lines/drawn';
import { LAYOUTS } from '../../../../client/layouts';
import type { Content } from '../../../../client/model/facts';
import { project } from '../../../../client/model/projection';
import { withPositions, type View } from '../../../../client/model/view';

/** The canvas of a window of 1440 by 900. */
export const STAGE = { width: 1176, height: 850 };
const ASPECT = STAGE.width / STAGE.height;

/** A view with a seat for everyone who had none, as the page finds them. */
export function laidOut(view: View, content: Content): View {
  const projection = project(view, content);
  const input = layoutInput(view, content, projection, ASPECT, false);
  const layout = LAYOUTS[view.layout];
  const found = firstSeats(view, ASPECT) ?? (layout.type === 'sync' ? layout.run(input) : runForce(input));
  return withPositions(view, { ...found, ...view.positions });
}

/** How near lines come to nodes that are not theirs. */
export interface Measured {
  readonly nodes: number;
  readonly lines: number;
  /** Least space between a line and a node that is not its own, pixels of the fitted canvas. */
  readonly least: number;
  /** Lines and nodes that are nearer than asked for, without those that pass behind by intent. */
  readonly tooNear: readonly string[];
  /** Lines that pass behind a node, which the picture says. */
  readonly behind: number;
}

/** Samples every line of a view against every node that is not its own. */
export function measured(view: View, content: Content, wanted: number): Measured {
  const { nodes, edges } = project(view, content);
  const bodies = bodiesOf(nodes, view.positions);
  const all = [...bodies.values()];
  const zoom = fitZoom(all, STAGE.width, STAGE.height);
  const lines = linesOf(bodies, edges, view.bundling, ASPECT);
  const tooNear: string[] = [];
  let least = Infinity;
  for (const bundle of lines.bundles) {
    const curves = curvesNow(lines, bundle, lines.spread, (id) => bodies.get(id)) ?? new Map<string, Curve>();
    const under = new Set(lines.behind.get(bundle.key));
    const near = new Map<string, number>();
    for (const line of bundle.lines) {
      const curve = curves.get(line.id);
      if (!curve) continue;
      const points = sampled(curve, 60);
      for (const body of all) {
        if (body.id === bundle.a || body.id === bundle.b || under.has(body.id)) continue;
        const space = (spaceBetween(body, points) - line.width / 2) * zoom;
        near.set(body.id, Math.min(near.get(body.id) ?? Infinity, space));
      }
    }
    for (const [id, space] of near) {
      least = Math.min(least, space);
      if (space < wanted) tooNear.push(`${bundle.key} passes ${id} at ${space.toFixed(1)} px`);
    }
  }
  return { nodes: nodes.length, lines: lines.bundles.length, least, tooNear, behind: lines.behind.size };
}
