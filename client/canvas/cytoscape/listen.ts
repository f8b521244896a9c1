import type { Core, EventObject, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import type { Camera, Point } from '../../model/view';
import type { CanvasEvents, Target } from '../canvas';
import { hovering } from './hovering';
import type { RunningLines } from './lines';

const CAMERA_REST_MS = 250;
const idOf = (event: EventObject): string => (event.target as SingularElementReturnValue).id();

/** The camera as views keep it: rounded, so that links stay short. */
export function cameraOf(cy: Core): Camera {
  const zoom = cy.zoom();
  const pan = cy.pan();
  return {
    zoom: Math.round(zoom * 1000) / 1000,
    center: {
      x: Math.round((cy.width() / 2 - pan.x) / zoom),
      y: Math.round((cy.height() / 2 - pan.y) / zoom),
    },
  };
}

/**
 * Wires the canvas's events to the callbacks. Returns the teardown.
 * @param isQuiet while true, moves of the camera are not the person's
 * @param isMany while true, the pointer has to rest on something before it is told
 */
export function listen(
  cy: Core,
  events: CanvasEvents,
  isQuiet: () => boolean,
  isMany: () => boolean,
  lines: RunningLines,
): () => void {
  let boxed: string[] = [];
  /** What was tapped last, and before that: quick taps on two nodes are no double one. */
  let taps: readonly [string | null, string | null] = [null, null];
  const open = (id: string, original: MouseEvent | undefined): void => {
    if (taps[0] === taps[1] && original?.shiftKey !== true) events.onOpen(id);
  };
  cy.on('tap', (event: EventObject) => {
    const target = event.target as Core | SingularElementReturnValue;
    const id = target === cy ? null : (target as SingularElementReturnValue).id();
    cy.container()?.focus({ preventScroll: true });
    taps = [id, taps[0]];
    const original = event.originalEvent as MouseEvent | undefined;
    const adding = Boolean(original?.shiftKey || original?.ctrlKey || original?.metaKey);
    const isNode = id !== null && (target as SingularElementReturnValue).isNode();
    const line = isNode ? null : lineAt(lines, id, event.position);
    const pressed: Target = isNode ? { node: id } : line;
    events.onPress(pressed, adding);
    if (isNode && original?.detail === 2) open(id, original);
  });
  // The system counts the clicks of a mouse, by the person's own setting and however busy the page is; Cytoscape counts
  // those of a finger.
  cy.on('dbltap', 'node', (event) => {
    const original = event.originalEvent as MouseEvent | undefined;
    if (!original?.detail) open(idOf(event), original);
  });
  const hover = hovering(cy, events, isMany, lines);
  cy.on('dragfreeon', 'node', () => {
    const moved: Record<string, Point> = {};
    cy.nodes().forEach((node) => {
      if (node.scratch('dragged') === true) {
        moved[node.id()] = { ...node.position() };
        node.removeScratch('dragged');
      }
    });
    if (Object.keys(moved).length > 0) events.onMoved(moved);
  });
  /** Where the node under the hand was; what is selected goes with it. */
  let last: Point = { x: 0, y: 0 };
  cy.on('grab', 'node', (event) => {
    last = { ...(event.target as NodeSingular).position() };
  });
  cy.on('drag', 'node', (event) => {
    const target = event.target as NodeSingular;
    const now = { ...target.position() };
    target.scratch('dragged', true);
    if (target.hasClass('chosen'))
      cy.nodes('.chosen')
        .not(target)
        .forEach((other) => {
          const { x, y } = other.position();
          other.position({ x: x + now.x - last.x, y: y + now.y - last.y });
          other.scratch('dragged', true);
        });
    last = now;
  });
  cy.on('boxselect', 'node', (event) => {
    boxed.push((event.target as NodeSingular).id());
  });
  cy.on('boxend', () => {
    requestAnimationFrame(() => {
      if (cy.destroyed()) return;
      cy.elements().unselect();
      events.onBoxed(boxed);
      boxed = [];
    });
  });
  cy.on('select', () => cy.elements().unselect());
  let cameraTimer: ReturnType<typeof setTimeout> | undefined;
  cy.on('viewport', () => {
    if (isQuiet()) return;
    clearTimeout(cameraTimer);
    cameraTimer = setTimeout(() => {
      if (!cy.destroyed()) events.onCamera(cameraOf(cy));
    }, CAMERA_REST_MS);
  });
  cy.on('render', () => events.onDrawn());
  return () => {
    clearTimeout(cameraTimer);
    hover.stop();
  };
}

/** The line of a press: where a pair is fanned out, the nearest of its lines; else the whole ribbon. */
function lineAt(lines: RunningLines, id: string | null, point: Point): Target {
  const bundle = id === null ? undefined : lines.bundleOf(id);
  const fanned = lines.fanned();
  if (fanned !== null && (bundle?.key === fanned || (id === null && lines.inFan(point)))) {
    const edge = id ?? lines.nearestInFan(point);
    return edge === null ? null : { edge, all: false };
  }
  if (id === null) return null;
  return { edge: id, all: lines.lines()?.spread === 'ribbon' && (bundle?.lines.length ?? 1) > 1 };
}
