import { svgPictureOf } from './svg-picture';
import cytoscape, { type Core, type EdgeCollection } from 'cytoscape';
import type { Scheme } from '../../look/theme';
import type { NodeSpec, Projection } from '../../model/projection';
import type { Point } from '../../model/view';
import type { CanvasEvents, CanvasHandle, Extent, CanvasState } from '../canvas';
import { drawable, drawDifference } from './difference';
import { emphasisClasses } from './emphasis-classes';
import { cameraOf, listen } from './listen';
import { nodeSize } from '../../look/measure';
import { DOUBLE_PRESS_MS } from '../../ui/second-press';
import { overviewOf } from './overview';
import { drawOnProcessor, MANY_ELEMENTS, movePicture, waitForTheWheel } from './renderer';
import { sleepWhenIdle } from './sleep';
import { NEAR_ZOOM, NEAR_ZOOM_DENSE, stylesheet } from './stylesheet';
import { keepBoxesTrue } from './true-boxes';

cytoscape.use(sleepWhenIdle);
cytoscape.use(keepBoxesTrue);

const FIT_PADDING = 56;
/** Lines from which names are shown only close up. */
const DENSE_EDGES = 60;
const MAX_FIT_ZOOM = 1.35;

interface Level {
  /** Close enough for contested lines to show their type. */
  near: boolean;
  /** So many lines that names are shown only close up. */
  dense: boolean;
}

/** Gives or takes a class where that changes something: Cytoscape works out the look of all that it is told of anew. */
function turn(edges: EdgeCollection, name: string, on: boolean): void {
  const changing = edges.filter((edge) => edge.hasClass(name) !== on);
  if (changing.nonempty()) changing.toggleClass(name, on);
}

/**
 * Level of detail of the lines' names, kept in step with the zoom and the number of lines.
 * @param isMany while true, the stylesheet itself is sparing
 */
function detailOf(cy: Core, isMany: () => boolean): { apply(): void; again(): void } {
  let now: Level = { near: false, dense: false };
  const change = (dense: boolean, anew: boolean): void => {
    const near = cy.zoom() >= (dense || isMany() ? NEAR_ZOOM_DENSE : NEAR_ZOOM);
    if (near === now.near && !anew) return;
    now = { near, dense };
    cy.batch(() => {
      turn(cy.edges('.disputed, .denied'), 'near', near);
      if (anew) turn(cy.edges(), 'dense', dense);
    });
  };
  return {
    apply: () => change(now.dense, false),
    again: () => change(!isMany() && cy.edges().length > DENSE_EDGES, true),
  };
}

/** The nodes' bodies, without their names: what a large canvas is fitted by. */
function bodies(nodes: readonly NodeSpec[], positions: Readonly<Record<string, Point>>): Extent {
  const extent = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of nodes) {
    const size = nodeSize(node);
    const { x, y } = positions[node.id] ?? { x: 0, y: 0 };
    extent.x1 = Math.min(extent.x1, x - size / 2);
    extent.y1 = Math.min(extent.y1, y - size / 2);
    extent.x2 = Math.max(extent.x2, x + size / 2);
    extent.y2 = Math.max(extent.y2, y + size / 2);
  }
  return extent;
}

/**
 * Puts a canvas into an element. The only module that starts a Cytoscape on the page.
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
    minZoom: 0.04,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: 'additive',
    autounselectify: false,
    hideEdgesOnViewport: false,
    textureOnViewport: false,
    pixelRatio: 'auto',
    multiClickDebounceTime: DOUBLE_PRESS_MS,
  });
  let { scheme } = options;
  let many = false;
  /** Whether it was looked into, once, where a large canvas is drawn. */
  let onProcessor = false;
  let quiet = 0;
  let frame: Extent | null = null;
  let drawn: { projection: Projection; positions: Readonly<Record<string, Point>> } | null = null;
  let stopDrawing = (): void => undefined;
  const detach = listen(cy, events, () => quiet > 0, () => many); // prettier-ignore
  const light = emphasisClasses(cy, () => !many);
  const overview = overviewOf(cy);
  const detail = detailOf(cy, () => many);
  cy.on('zoom', () => detail.apply());
  waitForTheWheel(cy);

  /** Runs a change of the camera that is ours, so that it is not told as the person's. */
  const quietly = (change: () => void): void => {
    quiet += 1;
    change();
    quiet -= 1;
  };

  /** Draws sparingly from a number of elements on. */
  const reckonWith = (elements: number): void => {
    if (many === elements >= MANY_ELEMENTS) return;
    many = !many;
    if (many && !onProcessor) drawOnProcessor(cy, container);
    onProcessor = true;
    movePicture(cy, many);
    cy.style(stylesheet(scheme, options.moving, many));
  };

  /** The camera that brings an extent into the window. */
  const fitExtent = ({ x1, y1, x2, y2 }: Extent, padding: number): void => {
    const wide = (cy.width() - 2 * padding) / Math.max(1, x2 - x1);
    const high = (cy.height() - 2 * padding) / Math.max(1, y2 - y1);
    handle.setCamera({ zoom: Math.min(wide, high), center: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 } });
  };

  const handle: CanvasHandle = {
    draw(projection, positions) {
      if (drawn?.projection === projection && drawn.positions === positions) return;
      drawn = { projection, positions };
      stopDrawing();
      const shown = drawable(projection, positions);
      reckonWith(shown.nodes.length + shown.edges.length);
      frame = many ? bodies(shown.nodes, positions) : null;
      stopDrawing = drawDifference(cy, shown, positions, options.moving, () => {
        detail.again();
        light.reapply();
      });
    },
    emphasize: light.apply,
    setScheme(next) {
      scheme = next;
      cy.style(stylesheet(scheme, options.moving, many));
    },
    setCamera({ zoom, center }) {
      quietly(() => {
        cy.zoom(zoom);
        const level = cy.zoom();
        cy.pan({ x: cy.width() / 2 - center.x * level, y: cy.height() / 2 - center.y * level });
      });
    },
    fit(ids) {
      const wanted = ids && ids.length > 0 ? new Set(ids) : null;
      const elements = cy.nodes().filter((node) => wanted === null || wanted.has(node.id()));
      if (elements.empty()) return;
      quietly(() => {
        cy.resize();
        const padding = Math.min(FIT_PADDING, cy.width() / 10);
        if (frame && wanted === null) fitExtent(frame, padding);
        else cy.fit(elements, padding);
        if (cy.zoom() > MAX_FIT_ZOOM) {
          cy.zoom(MAX_FIT_ZOOM);
          cy.center(elements);
        }
      });
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    centerOn(point) {
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - point.x * zoom, y: cy.height() / 2 - point.y * zoom });
    },
    state: () => stateOf(cy),
    overview,
    extent: () => extentOf(cy),
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
    picture: () => svgPictureOf(cy),
    destroy() {
      if (cy.destroyed()) return;
      stopDrawing();
      detach();
      cy.destroy();
    },
  };
  return handle;
}

function extentOf(cy: Core): Extent {
  const { x1, y1, x2, y2 } = cy.extent();
  return { x1, y1, x2, y2 };
}

function stateOf(cy: Core): CanvasState {
  const staying = cy.elements().not('.leaving');
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
    window: extentOf(cy),
  };
}
