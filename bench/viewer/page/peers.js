// The peers on a page of their own: bare Cytoscape, sigma.js and graphology's ForceAtlas2. The bench calls `window.peers`.
/* global document, performance, setTimeout, window */
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import Sigma from 'sigma';

/** Pixels between the graph and the edge of the canvas, as the product fits. */
const PADDING = 56;

function ground({ width, height }) {
  const element = document.getElementById('canvas');
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  return element;
}

/** Cytoscape with its own default style and names, and the options that change how a moving canvas is drawn. */
function mountCytoscape({ graph, size, options }) {
  const container = ground(size);
  const cy = cytoscape({
    container,
    minZoom: 0.02,
    maxZoom: 4,
    ...options,
    style: [
      { selector: 'node', style: { label: 'data(name)' } },
      { selector: 'edge', style: { label: 'data(label)' } },
    ],
    elements: [
      ...graph.nodes.map(({ id, name, x, y }) => ({
        group: 'nodes',
        data: { id, name },
        position: { x, y },
      })),
      ...graph.edges.map(({ id, source, target, label }) => ({
        group: 'edges',
        data: { id, source, target, label },
      })),
    ],
    layout: { name: 'preset', fit: true, padding: PADDING },
  });
  window.benchDrawn = 0;
  cy.on('render', () => (window.benchDrawn += 1));
  return { element: container, cy };
}

function graphologyOf(graph) {
  const result = new Graph({ multi: true, type: 'directed' });
  for (const { id, name, x, y } of graph.nodes) result.addNode(id, { label: name, x, y: -y, size: 4 });
  for (const { id, source, target, label } of graph.edges)
    result.addEdgeWithKey(id, source, target, { label, size: 1 });
  return result;
}

/** sigma.js with its own defaults and both kinds of names. */
function mountSigma({ graph, size, options }) {
  const container = ground(size);
  const sigma = new Sigma(graphologyOf(graph), container, {
    renderEdgeLabels: true,
    hideEdgesOnMove: options.hideEdgesOnViewport,
    stagePadding: PADDING,
  });
  window.benchDrawn = 0;
  sigma.on('afterRender', () => (window.benchDrawn += 1));
  return { element: container, sigma };
}

/** Where the nodes of a graph are, as one flat list. */
function spots(graph) {
  const list = [];
  graph.forEachNode((_, { x, y }) => list.push(x, y));
  return list;
}

/** Root mean square of the distances from the middle. */
function radiusOf(list) {
  const count = list.length / 2;
  let [mx, my] = [0, 0];
  for (let at = 0; at < list.length; at += 2) {
    mx += list[at] / count;
    my += list[at + 1] / count;
  }
  let sum = 0;
  for (let at = 0; at < list.length; at += 2) sum += (list[at] - mx) ** 2 + (list[at + 1] - my) ** 2;
  return Math.sqrt(sum / count);
}

function meanMove(before, now) {
  let sum = 0;
  for (let at = 0; at < now.length; at += 2)
    sum += Math.hypot(now[at] - before[at], now[at + 1] - before[at + 1]);
  return sum / (now.length / 2);
}

/**
 * ForceAtlas2 in its worker, from plain data to rest.
 * @param {{graph: object, rest: {share: number, everyMs: number, limitMs: number}}} task at rest: a node moves on
 *   average less than this share of the layout's radius in each of two periods running
 * @returns {Promise<{ms: number, atRest: boolean, positions: Record<string, {x: number, y: number}>}>}
 */
async function layForceAtlas2({ graph, rest }) {
  const start = performance.now();
  const network = graphologyOf({
    ...graph,
    nodes: graph.nodes.map((node, index) => {
      // A sunflower: spread evenly, the same each time.
      const radius = 10 * Math.sqrt(index + 0.5);
      const angle = index * Math.PI * (3 - Math.sqrt(5));
      return { ...node, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    }),
  });
  const layout = new ForceAtlas2(network, { settings: forceAtlas2.inferSettings(network) });
  layout.start();
  let before = spots(network);
  let quiet = 0;
  while (quiet < 2 && performance.now() - start < rest.limitMs) {
    await new Promise((resolve) => setTimeout(resolve, rest.everyMs));
    const now = spots(network);
    const move = meanMove(before, now);
    // Nothing moved at all: the worker has not answered yet.
    quiet = move > 0 && move < rest.share * radiusOf(now) ? quiet + 1 : 0;
    before = now;
  }
  layout.kill();
  const positions = {};
  network.forEachNode((id, { x, y }) => (positions[id] = { x, y }));
  return { ms: performance.now() - start, atRest: quiet >= 2, positions };
}

window.peers = {
  cytoscape: (task) => {
    window.benchTarget = mountCytoscape(task);
  },
  sigma: (task) => {
    window.benchTarget = mountSigma(task);
  },
  forceAtlas2: layForceAtlas2,
};
