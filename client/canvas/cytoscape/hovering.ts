import type { Core, EventObject, SingularElementReturnValue } from 'cytoscape';
import type { CanvasEvents, Target } from '../canvas';
import type { RunningLines } from './lines';

/** How long the pointer has to stay on something of a large canvas before it is told. */
const HOVER_MS = 90;

const idOf = (event: EventObject): string => (event.target as SingularElementReturnValue).id();

/**
 * Tells what the pointer is on: at once, or on a large canvas, where each telling draws it anew, when it rests. A pair that
 * is fanned out stays under the pointer between its lines.
 * @returns stops what is still to be told
 */
export function hovering(
  cy: Core,
  events: CanvasEvents,
  isMany: () => boolean,
  lines: RunningLines,
): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: Target = null;
  /** Over nothing, but within a fan. */
  let between = false;
  const now = (target: Target): void => {
    if (target === null && told === null) return;
    told = target;
    events.onHover(target);
  };
  const tell = (target: Target): void => {
    between = false;
    clearTimeout(timer);
    if (isMany()) timer = setTimeout(() => now(target), HOVER_MS);
    else now(target);
  };
  cy.on('mouseover', 'node', (event) => tell({ node: idOf(event) }));
  cy.on('mouseover', 'edge', (event) => tell({ edge: idOf(event), all: false }));
  cy.on('mouseout', 'node, edge', (event) => {
    if (lines.fanned() !== null && told !== null && 'edge' in told && lines.inFan(event.position))
      between = true;
    else tell(null);
  });
  cy.on('mousemove', (event) => {
    if (between && !lines.inFan(event.position)) tell(null);
  });
  return { stop: () => clearTimeout(timer) };
}
