import type { Core, ElementDefinition, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import type { EdgeSpec, NodeSpec, Projection } from '../../model/projection';
import type { Point } from '../../model/view';
import { nodeSize } from '../../look/measure';
import type { LineData } from './line-data';
import { MANY_ELEMENTS, prepareUndrawn } from './renderer';

const LEAVE_MS = 260;
/** Past so many elements nothing is animated. */
const MAX_ANIMATED = 400;
/** Elements that are put on a large canvas at a time, between two turns of the main thread. */
const PIECE = 220;

/** Classes that the canvas itself sets, kept when those of the projection change. */
const OWN_CLASSES = ['lit', 'faded', 'picked', 'walked', 'fanned', 'crossed', 'entering'];

/** A tie of something to itself, which Cytoscape leads round by itself. */
const LOOP: LineData = {
  width: 2,
  path: 'unbundled-bezier',
  start: '0px 0px',
  end: '0px 0px',
  bow: '40',
  lean: '0.5',
  head: 'none',
  headScale: 1,
  ribbon: undefined,
};

type Positions = Readonly<Record<string, Point>>;

function nodeData(node: NodeSpec): Record<string, unknown> {
  return { id: node.id, name: node.name, size: Math.round(nodeSize(node)) };
}

function edgeData(edge: EdgeSpec, line: LineData | undefined): Record<string, unknown> {
  return { id: edge.id, source: edge.source, target: edge.target, label: edge.label, ...(line ?? LOOP) };
}

/** Changes an element only where it differs: each change costs a new look. */
function update(
  element: SingularElementReturnValue,
  data: Record<string, unknown>,
  classes: readonly string[],
): void {
  if (Object.entries(data).some(([key, value]) => element.data(key) !== value)) element.data(data);
  const own = OWN_CLASSES.filter((name) => element.hasClass(name));
  const wanted = [...new Set([...classes, ...own])];
  const now = element.classes();
  if (now.length !== wanted.length || wanted.some((name) => !element.hasClass(name))) element.classes(wanted);
}

function place(node: NodeSingular, target: Point, animated: boolean): void {
  if (node.grabbed()) return;
  const now = node.position();
  if (Math.abs(now.x - target.x) < 0.6 && Math.abs(now.y - target.y) < 0.6) return;
  node.stop(true);
  if (animated) node.animate({ position: { ...target } }, { duration: 320, easing: 'ease-in-out' });
  else node.position({ ...target });
}

/** What of a projection can be drawn: nodes that have a place, and the lines between them. */
export function drawable(projection: Projection, positions: Positions): Pick<Projection, 'nodes' | 'edges'> {
  const nodes = projection.nodes.filter((node) => positions[node.id] !== undefined);
  const seated = new Set(nodes.map((node) => node.id));
  const edges = projection.edges.filter((edge) => seated.has(edge.source) && seated.has(edge.target));
  return { nodes, edges };
}

/**
 * Makes the canvas hold exactly these; what stays is changed, not drawn anew. Few arrivals come at once, many in
 * pieces, so that the page answers meanwhile.
 * @param done called when all are there: before this returns where they are few
 * @returns stops what is still to come
 */
export function drawDifference(
  cy: Core,
  { nodes, edges }: Pick<Projection, 'nodes' | 'edges'>,
  positions: Positions,
  lineData: ReadonlyMap<string, LineData>,
  moving: boolean,
  done: () => void,
): () => void {
  const wanted = new Set([...nodes, ...edges].map(({ id }) => id));
  const animated = moving && cy.elements().length > 0 && cy.elements().length < MAX_ANIMATED;
  const gone = cy.elements().filter((element) => !wanted.has(element.id()));
  const arriving: ElementDefinition[] = [];
  const arrive = (
    group: 'nodes' | 'edges',
    data: Record<string, unknown>,
    classes: readonly string[],
    position?: Point,
  ): void => {
    arriving.push({
      group,
      data,
      classes: (animated ? [...classes, 'entering'] : classes).join(' '),
      ...(position ? { position: { ...position } } : {}),
    });
  };
  cy.batch(() => {
    if (animated) gone.addClass('leaving');
    else gone.remove();
    for (const node of nodes) {
      const position = positions[node.id];
      if (!position) continue;
      const element = cy.$id(node.id);
      if (element.empty()) {
        arrive('nodes', nodeData(node), node.classes, position);
      } else {
        update(element as unknown as SingularElementReturnValue, nodeData(node), node.classes);
        place(element as unknown as NodeSingular, position, animated);
      }
    }
    for (const edge of edges) {
      const element = cy.$id(edge.id);
      if (element.empty()) arrive('edges', edgeData(edge, lineData.get(edge.id)), edge.classes);
      else update(element as unknown as SingularElementReturnValue, edgeData(edge, lineData.get(edge.id)), edge.classes); // prettier-ignore
    }
  });
  if (animated && gone.nonempty()) {
    setTimeout(() => {
      if (!cy.destroyed()) cy.elements('.leaving').remove();
    }, LEAVE_MS);
  }
  if (arriving.length >= MANY_ELEMENTS) return addInPieces(cy, arriving, done);
  if (arriving.length > 0) {
    const added = cy.add(arriving);
    if (animated) requestAnimationFrame(() => added.removeClass('entering'));
  }
  done();
  return () => undefined;
}

function addInPieces(cy: Core, arriving: readonly ElementDefinition[], done: () => void): () => void {
  let next = 0;
  let frame = 0;
  const piece = (): void => {
    if (cy.destroyed()) return;
    cy.add(arriving.slice(next, next + PIECE));
    next += PIECE;
    prepareUndrawn(cy);
    // After the renderer's own turn in each frame, so that it never draws between two pieces.
    if (next < arriving.length) frame = requestAnimationFrame(piece);
    else done();
  };
  piece();
  return () => cancelAnimationFrame(frame);
}
