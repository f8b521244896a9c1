import cytoscape, {
  type Core,
  type ElementDefinition,
  type EventObject,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape';
import type { Scheme } from '../app/theme';
import type { EdgeSpec, NodeSpec, Projection } from '../model/project';
import type { Camera, Point } from '../model/view';
import { edgeWidth, nodeSize } from './measure';
import { CONTESTED_GLYPH, NEAR_ZOOM, NEAR_ZOOM_DENSE, stylesheet } from './stylesheet';

/** What the canvas tells. Ids are those of the projection. */
export interface CanvasEvents {
  onPress(target: { node: string } | { edge: string } | null, adding: boolean): void;
  onOpen(node: string): void;
  onHover(target: { node: string } | { edge: string } | null): void;
  onMoved(positions: Record<string, Point>): void;
  onCamera(camera: Camera): void;
  onBoxed(nodes: readonly string[]): void;
  /** Called as often as anything is drawn; for the minimap. */
  onDrawn(): void;
}

export interface Emphasis {
  /** Everything else fades. Empty: nothing fades. */
  readonly lit: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  readonly walked: string | null;
}

/** What the canvas holds, for tests and the minimap; nothing that can change it. */
export interface CanvasState {
  readonly nodes: readonly { id: string; x: number; y: number; size: number; classes: readonly string[] }[];
  readonly edges: readonly { id: string; source: string; target: string; classes: readonly string[] }[];
  readonly camera: Camera;
  readonly window: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

export interface CanvasHandle {
  /** Shows exactly this; what stays keeps its place on the screen. */
  draw(projection: Projection, positions: Readonly<Record<string, Point>>): void;
  emphasise(emphasis: Emphasis): void;
  setScheme(scheme: Scheme): void;
  setCamera(camera: Camera): void;
  /** Brings all, or these nodes, into the window. Not told as a move of the camera by the person. */
  fit(ids?: readonly string[]): void;
  zoomBy(factor: number): void;
  centreOn(point: Point): void;
  state(): CanvasState;
  /** Pixels of the page, for overlays and tests. */
  onScreen(id: string): Point | null;
  png(): string;
  destroy(): void;
}

const LEAVE_MS = 260;
const FIT_PADDING = 56;
/** Lines from which names are shown only close up. */
const DENSE_EDGES = 60;
const MAX_FIT_ZOOM = 1.35;
/** Past so many elements nothing is animated. */
const MAX_ANIMATED = 400;

const camel = (classes: readonly string[]): string => classes.join(' ');

function nodeData(node: NodeSpec): Record<string, unknown> {
  return { id: node.id, name: node.name, size: Math.round(nodeSize(node)) };
}

function edgeData(edge: EdgeSpec): Record<string, unknown> {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    label: edge.label,
    contestedLabel: `${CONTESTED_GLYPH}  ${edge.label}`,
    width: edgeWidth(edge.voices),
    symmetric: edge.symmetric ? true : undefined,
  };
}

/**
 * Puts a canvas into an element. The only module that touches Cytoscape's core.
 * @returns a handle whose `destroy` takes everything down again; calling it twice is fine
 */
export function mountCanvas(
  container: HTMLElement,
  events: CanvasEvents,
  options: { scheme: Scheme; moving: boolean },
): CanvasHandle {
  const cy = cytoscape({
    container,
    style: stylesheet(options.scheme, options.moving),
    minZoom: 0.08,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: 'additive',
    autounselectify: false,
    hideEdgesOnViewport: false,
    textureOnViewport: false,
    pixelRatio: 'auto',
  });
  let emphasis: Emphasis = { lit: new Set(), picked: new Set(), walked: null };
  let near = false;
  let quiet = 0;
  const detach = listen(cy, events, () => quiet > 0);

  /** Level of detail of the lines' names: near, or not; and sparing where there are many. */
  const applyNear = (force: boolean): void => {
    const dense = cy.edges().length > DENSE_EDGES;
    const now = cy.zoom() >= (dense ? NEAR_ZOOM_DENSE : NEAR_ZOOM);
    if (now === near && !force) return;
    near = now;
    cy.batch(() => {
      cy.edges('.disputed').toggleClass('near', near);
      cy.edges().toggleClass('dense', dense);
    });
  };
  cy.on('zoom', () => applyNear(false));

  /** Runs a change of the camera that is ours, so that it is not told as the person's. */
  const quietly = (change: () => void): void => {
    quiet += 1;
    change();
    quiet -= 1;
  };

  const applyEmphasis = (): void => {
    cy.batch(() => {
      const { lit, picked, walked } = emphasis;
      cy.elements().forEach((element) => {
        const id = element.id();
        element.toggleClass('lit', lit.has(id));
        element.toggleClass('faded', lit.size > 0 && !lit.has(id));
        element.toggleClass('picked', picked.has(id));
        element.toggleClass('walked', walked === id);
      });
    });
  };

  const handle: CanvasHandle = {
    draw(projection, positions) {
      drawDifference(cy, projection, positions, options.moving);
      applyNear(true);
      applyEmphasis();
    },
    emphasise(next) {
      emphasis = next;
      applyEmphasis();
    },
    setScheme(scheme) {
      cy.style(stylesheet(scheme, options.moving));
    },
    setCamera({ zoom, centre }) {
      quietly(() => {
        cy.zoom(zoom);
        cy.pan({ x: cy.width() / 2 - centre.x * zoom, y: cy.height() / 2 - centre.y * zoom });
      });
    },
    fit(ids) {
      const wanted = ids && ids.length > 0 ? new Set(ids) : null;
      const elements = cy.nodes().filter((node) => wanted === null || wanted.has(node.id()));
      if (elements.empty()) return;
      quietly(() => {
        cy.resize();
        cy.fit(elements, Math.min(FIT_PADDING, cy.width() / 10));
        if (cy.zoom() > MAX_FIT_ZOOM) {
          cy.zoom(MAX_FIT_ZOOM);
          cy.center(elements);
        }
      });
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    centreOn(point) {
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - point.x * zoom, y: cy.height() / 2 - point.y * zoom });
    },
    state: () => stateOf(cy),
    onScreen(id) {
      const element = cy.$id(id);
      if (element.empty()) return null;
      const box = container.getBoundingClientRect();
      const point = element.isNode()
        ? element.renderedPosition()
        : (element as unknown as cytoscape.EdgeSingular).renderedMidpoint();
      return { x: box.left + point.x, y: box.top + point.y };
    },
    png: () => cy.png({ full: true, scale: 2, bg: getComputedStyle(container).backgroundColor }),
    destroy() {
      if (cy.destroyed()) return;
      detach();
      cy.destroy();
    },
  };
  return handle;
}

function cameraOf(cy: Core): Camera {
  const zoom = cy.zoom();
  const pan = cy.pan();
  return {
    zoom: Math.round(zoom * 1000) / 1000,
    centre: {
      x: Math.round((cy.width() / 2 - pan.x) / zoom),
      y: Math.round((cy.height() / 2 - pan.y) / zoom),
    },
  };
}

function stateOf(cy: Core): CanvasState {
  const staying = cy.elements().not('.leaving');
  const { x1, y1, x2, y2 } = cy.extent();
  return {
    nodes: staying.nodes().map((node) => ({
      id: node.id(),
      ...node.position(),
      size: node.width(),
      classes: node.classes(),
    })),
    edges: staying.edges().map((edge) => ({
      id: edge.id(),
      source: edge.source().id(),
      target: edge.target().id(),
      classes: edge.classes(),
    })),
    camera: cameraOf(cy),
    window: { x1, y1, x2, y2 },
  };
}

/** Classes that the adapter itself sets, kept when those of the projection change. */
const OWN_CLASSES = ['lit', 'faded', 'picked', 'walked', 'near', 'dense', 'entering'];

function setClasses(element: SingularElementReturnValue, classes: readonly string[]): void {
  const own = OWN_CLASSES.filter((name) => element.hasClass(name));
  element.classes([...classes, ...own]);
}

function drawDifference(
  cy: Core,
  projection: Projection,
  positions: Readonly<Record<string, Point>>,
  moving: boolean,
): void {
  const nodes = projection.nodes.filter((node) => positions[node.id] !== undefined);
  const seated = new Set(nodes.map((node) => node.id));
  const edges = projection.edges.filter((edge) => seated.has(edge.source) && seated.has(edge.target));
  const wanted = new Set([...seated, ...edges.map((edge) => edge.id)]);
  const animated = moving && cy.elements().length > 0 && cy.elements().length < MAX_ANIMATED;

  const gone = cy.elements().filter((element) => !wanted.has(element.id()));
  const arriving: ElementDefinition[] = [];
  cy.batch(() => {
    if (animated) gone.addClass('leaving');
    else gone.remove();
    const rank = [...nodes].sort((a, b) => b.degree - a.degree).slice(0, 12);
    const major = new Set(rank.filter((node) => node.degree > 0).map((node) => node.id));
    for (const node of nodes) {
      const classes = major.has(node.id) ? [...node.classes, 'major'] : node.classes;
      const element = cy.$id(node.id);
      const position = positions[node.id];
      if (!position) continue;
      if (element.empty()) {
        arriving.push({
          group: 'nodes',
          data: nodeData(node),
          position: { ...position },
          classes: camel(animated ? [...classes, 'entering'] : classes),
        });
      } else {
        element.data(nodeData(node));
        element.removeClass('leaving');
        setClasses(element as unknown as SingularElementReturnValue, classes);
        place(element as unknown as NodeSingular, position, animated);
      }
    }
    for (const edge of edges) {
      const element = cy.$id(edge.id);
      if (element.empty()) {
        arriving.push({
          group: 'edges',
          data: edgeData(edge),
          classes: camel(animated ? [...edge.classes, 'entering'] : edge.classes),
        });
      } else {
        element.data(edgeData(edge));
        element.removeClass('leaving');
        setClasses(element as unknown as SingularElementReturnValue, edge.classes);
      }
    }
  });
  if (animated && gone.nonempty()) {
    setTimeout(() => {
      if (!cy.destroyed()) cy.elements('.leaving').remove();
    }, LEAVE_MS);
  }
  if (arriving.length > 0) {
    const added = cy.add(arriving);
    if (animated) requestAnimationFrame(() => added.removeClass('entering'));
  }
}

function place(node: NodeSingular, target: Point, animated: boolean): void {
  if (node.grabbed()) return;
  const now = node.position();
  if (Math.abs(now.x - target.x) < 0.6 && Math.abs(now.y - target.y) < 0.6) return;
  node.stop(true);
  if (animated) node.animate({ position: { ...target } }, { duration: 320, easing: 'ease-in-out' });
  else node.position({ ...target });
}

const idOf = (event: EventObject): string => (event.target as SingularElementReturnValue).id();

/** Wires the canvas's events to the callbacks. Returns the teardown. */
function listen(cy: Core, events: CanvasEvents, isQuiet: () => boolean): () => void {
  let boxed: string[] = [];
  /** The node that was tapped last, and the one before: Cytoscape takes quick taps on two nodes for a double one. */
  let taps: readonly [string | null, string | null] = [null, null];
  cy.on('tap', (event: EventObject) => {
    const target = event.target as Core | SingularElementReturnValue;
    const id = target === cy ? null : (target as SingularElementReturnValue).id();
    cy.container()?.focus({ preventScroll: true });
    taps = [id, taps[0]];
    const original = event.originalEvent as MouseEvent | undefined;
    const adding = Boolean(original?.shiftKey || original?.ctrlKey || original?.metaKey);
    if (id === null) events.onPress(null, adding);
    else
      events.onPress((target as SingularElementReturnValue).isNode() ? { node: id } : { edge: id }, adding);
  });
  cy.on('dbltap', 'node', (event) => {
    const original = event.originalEvent as MouseEvent | undefined;
    if (taps[0] === taps[1] && !original?.shiftKey) events.onOpen(idOf(event));
  });
  cy.on('mouseover', 'node', (event) => events.onHover({ node: idOf(event) }));
  cy.on('mouseover', 'edge', (event) => events.onHover({ edge: idOf(event) }));
  cy.on('mouseout', 'node, edge', () => events.onHover(null));
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
  cy.on('drag', 'node', (event) => (event.target as NodeSingular).scratch('dragged', true));
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
    }, 250);
  });
  cy.on('render', () => events.onDrawn());
  return () => clearTimeout(cameraTimer);
}
