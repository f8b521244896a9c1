import cytoscape, { type Core } from 'cytoscape';
import type { Scheme } from '../../look/theme';
import type { NodeSpec, Projection } from '../../model/projection';
import type { Bundling, Point } from '../../model/view';
import type { CanvasEvents, CanvasHandle, Extent, CanvasState } from '../canvas';
import { drawable, drawDifference } from './difference';
import { emphasisClasses } from './emphasis-classes';
import { cameraOf, listen } from './listen';
import { nodeSize } from '../../look/measure';
import { DOUBLE_PRESS_MS } from '../../ui/second-press';
import { overviewOf } from './overview';
import { drawOnProcessor, MANY_ELEMENTS, movePicture, waitForTheWheel } from './renderer';
import { sleepWhenIdle } from './sleep';
import { stylesheet } from './stylesheet';
import { marginsIn, MAX_FIT_ZOOM } from '../../layouts/clearance';
import { bodiesOf, linesOf, isSquareKind } from '../../layouts/lines/drawn';
import { nameOverlay } from './name-overlay';
import { outlineUnderlay } from './outline-underlay';
import { bundleData, type LineData } from './line-data';
import { runLines } from './lines';
import { pictureOf } from './picture';

cytoscape.use(sleepWhenIdle);

/** How long the pointer rests on a ribbon before it fans out: one that passes over it leaves it alone. */
const FAN_MS = 140;

/** The nodes' bodies: what a canvas is fitted by, with a margin for their names. */
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
  let fanTimer: ReturnType<typeof setTimeout> | undefined;
  let drawn: {
    projection: Projection;
    positions: Readonly<Record<string, Point>>;
    bundling: Bundling;
  } | null = null;
  let stopDrawing = (): void => undefined;
  const lines = runLines(cy);
  const outlines = outlineUnderlay(cy, container, lines.bodyOf, options.scheme);
  const names = nameOverlay(cy, container, lines, outlines, options.scheme);
  const detach = listen(cy, events, () => quiet > 0, () => many, lines); // prettier-ignore
  const light = emphasisClasses(cy, () => !many);
  const overview = overviewOf(cy);
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

  /** The camera that brings an extent into the window, with room for names around it. */
  const fitExtent = ({ x1, y1, x2, y2 }: Extent): void => {
    const { left, right, top, bottom } = marginsIn(cy.width());
    const wide = (cy.width() - left - right) / Math.max(1, x2 - x1);
    const high = (cy.height() - top - bottom) / Math.max(1, y2 - y1);
    const zoom = Math.max(cy.minZoom(), Math.min(wide, high, MAX_FIT_ZOOM));
    const center = {
      x: (x1 + x2) / 2 + (right - left) / 2 / zoom,
      y: (y1 + y2) / 2 + (bottom - top) / 2 / zoom,
    };
    handle.setCamera({ zoom, center });
  };

  /** How each line is drawn, for what is about to be shown. */
  const leadLines = (
    { nodes, edges }: Pick<Projection, 'nodes' | 'edges'>,
    positions: Readonly<Record<string, Point>>,
    bundling: Bundling,
  ): { data: ReadonlyMap<string, LineData>; take: () => void } => {
    const bodies = bodiesOf(nodes, positions);
    const aspect = cy.height() > 0 ? cy.width() / cy.height() : 1.4;
    const led = linesOf(bodies, edges, bundling, aspect);
    const data = new Map<string, LineData>();
    for (const bundle of led.bundles)
      for (const [id, line] of bundleData(led, bundle, led.spread, (key) => bodies.get(key)))
        data.set(id, line);
    const squares = new Set(nodes.filter(({ kind }) => isSquareKind(kind)).map(({ id }) => id));
    return { data, take: () => lines.take(led, squares) };
  };

  const handle: CanvasHandle = {
    draw(projection, positions, bundling) {
      if (drawn?.projection === projection && drawn.positions === positions && drawn.bundling === bundling)
        return;
      drawn = { projection, positions, bundling };
      stopDrawing();
      const shown = drawable(projection, positions);
      reckonWith(shown.nodes.length + shown.edges.length);
      frame = bodies(shown.nodes, positions);
      const { data, take } = leadLines(shown, positions, bundling);
      stopDrawing = drawDifference(cy, shown, positions, data, options.moving, () => {
        take();
        markCrossed(cy, lines.lines()?.behind);
        names.show(projection);
        light.reapply();
      });
    },
    emphasize(emphasis) {
      light.apply(emphasis);
      names.emphasize(emphasis);
      clearTimeout(fanTimer);
      // By keyboard at once; what is fanned out closes at once as well.
      if (emphasis.fan === null || emphasis.walked !== null) lines.fan(emphasis.fan);
      else fanTimer = setTimeout(() => !cy.destroyed() && lines.fan(emphasis.fan), FAN_MS);
    },
    setScheme(next) {
      scheme = next;
      cy.style(stylesheet(scheme, options.moving, many));
      outlines.setScheme(next);
      names.setScheme(next);
    },
    outline(groups) {
      outlines.show(groups);
      names.anew();
    },
    setCamera({ zoom, center }) {
      quietly(() => {
        cy.zoom(zoom);
        const level = cy.zoom();
        cy.pan({ x: cy.width() / 2 - center.x * level, y: cy.height() / 2 - center.y * level });
      });
    },
    resize: () => quietly(() => void cy.resize()),
    fit(ids) {
      const wanted = ids && ids.length > 0 ? new Set(ids) : null;
      const shown = drawn?.projection.nodes.filter(({ id }) => drawn?.positions[id] !== undefined) ?? [];
      const chosen = wanted === null ? shown : shown.filter(({ id }) => wanted.has(id));
      if (chosen.length === 0) return;
      quietly(() => void cy.resize());
      fitExtent(wanted === null && frame ? frame : bodies(chosen, drawn?.positions ?? {}));
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    centerOn(point) {
      const zoom = cy.zoom();
      cy.pan({ x: cy.width() / 2 - point.x * zoom, y: cy.height() / 2 - point.y * zoom });
    },
    state: () => ({
      ...stateOf(cy),
      names: names.drawn(),
      outlines: outlines.pieces(),
      captions: names.captions(),
      fan: lines.fanned(),
      behind: lines.lines()?.behind.size ?? 0,
    }),
    overview,
    extent: () => extentOf(cy),
    behind: () => lines.lines()?.behind.size ?? 0,
    onScreen(id) {
      const element = cy.$id(id);
      if (element.empty()) return null;
      const box = container.getBoundingClientRect();
      const point = element.isNode()
        ? element.renderedPosition()
        : (element as unknown as cytoscape.EdgeSingular).renderedMidpoint();
      return { x: box.left + point.x, y: box.top + point.y };
    },
    png: () => pictureOf(cy, names, outlines, getComputedStyle(container).backgroundColor),
    picture: async () => (await import('./svg-picture')).svgPictureOf(cy, names, outlines),
    destroy() {
      if (cy.destroyed()) return;
      stopDrawing();
      clearTimeout(fanTimer);
      detach();
      names.destroy();
      outlines.destroy();
      cy.destroy();
    },
  };
  return handle;
}

function extentOf(cy: Core): Extent {
  const { x1, y1, x2, y2 } = cy.extent();
  return { x1, y1, x2, y2 };
}

/** Marks the nodes that lines of others pass behind. */
function markCrossed(cy: Core, behind: ReadonlyMap<string, readonly string[]> | undefined): void {
  const crossed = new Set([...(behind?.values() ?? [])].flat());
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      if (node.hasClass('crossed') !== crossed.has(node.id()))
        node.toggleClass('crossed', crossed.has(node.id()));
    });
  });
}

function stateOf(cy: Core): Omit<CanvasState, 'names' | 'outlines' | 'captions' | 'fan' | 'behind'> {
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
