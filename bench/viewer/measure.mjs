// One measurement each, on a page of its own in a given browser.
import { fileURLToPath } from 'node:url';

const GESTURE = fileURLToPath(new URL('gesture.js', import.meta.url));
export const WINDOW = { width: 1440, height: 900 };
export const SCRIPT = { panMs: 2000, zoomMs: 1500, factor: 6 };
export const REST = { share: 0.001, everyMs: 250, limitMs: 120_000 };
const LOAD_LIMIT_MS = 120_000;

async function withPage(browser, work) {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript({ path: GESTURE });
    await page.addInitScript(() => localStorage.setItem('allegiance.toured', '1'));
    const result = await work(page);
    if (faults.length > 0) throw new Error(`The page threw: ${faults.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Answers the product's question for what is on the canvas with the bench's graph; all else goes to the product. */
async function answerWith(page, graph) {
  const body = JSON.stringify({ data: { neighborhood: graph } });
  await page.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes('query Between')
      ? route.fulfill({ status: 200, contentType: 'application/json', body })
      : route.continue(),
  );
}

/** Keeps Cytoscape's core at hand, notes when all is drawn, and counts the drawings. */
function watchProduct([nodes, limitMs]) {
  window.benchDrawn = 0;
  window.benchReady = new Promise((resolve, reject) => {
    setTimeout(() => {
      const words = document.body.innerText.replace(/\s+/g, ' ').slice(0, 400);
      reject(new Error(`The product showed no ${nodes} nodes in ${limitMs} ms. On its page: ${words}`));
    }, limitMs);
    const look = () => {
      const element = document.querySelector('.a-canvas-ground');
      const cy = element?._cyreg?.cy;
      if (!cy || cy.nodes().length < nodes) return void setTimeout(look, 16);
      window.benchTarget = { element, cy };
      cy.on('render', () => (window.benchDrawn += 1));
      const drawn = () => {
        if (document.querySelector('.a-busy')) return void setTimeout(drawn, 16);
        cy.one('render', () => resolve(performance.now()));
        cy.forceRender();
      };
      drawn();
    };
    document.addEventListener('DOMContentLoaded', look);
  });
}

async function openProduct(page, product, graph, link) {
  await answerWith(page, graph);
  await page.addInitScript(watchProduct, [graph.nodes.length, LOAD_LIMIT_MS]);
  await page.goto(`${product.address}#${link}`);
  return page.evaluate(async () => {
    const ready = await window.benchReady;
    const answer = performance
      .getEntriesByType('resource')
      .filter(({ name, responseEnd }) => name.endsWith('/graphql') && responseEnd < ready)
      .sort((a, b) => b.encodedBodySize - a.encodedBodySize)[0];
    return { readyMs: ready, dataMs: answer?.responseEnd ?? 0 };
  });
}

/** Waits until nothing has kept the main thread for a second. */
async function quiet(page) {
  await page.evaluate(async () => {
    let seen = -1;
    while (seen !== window.benchBlocks.length) {
      seen = window.benchBlocks.length;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  });
}

/**
 * The product from a link without positions to a canvas at rest: load, layout in its worker, drawing.
 * @returns times in milliseconds, `layoutMs` from the data's arrival; and where the nodes came to stand
 */
export function layOutProduct(browser, product, graph, link) {
  return withPage(browser, async (page) => {
    const { readyMs, dataMs } = await openProduct(page, product, graph, link);
    await quiet(page);
    const result = await page.evaluate(() => {
      const positions = {};
      window.benchTarget.cy.nodes().forEach((node) => {
        const { x, y } = node.position();
        positions[node.id()] = { x: Math.round(x), y: Math.round(y) };
      });
      const edges = window.benchTarget.cy.edges().map((edge) => ({
        id: edge.id(),
        source: edge.source().id(),
        target: edge.target().id(),
        label: edge.data('label'),
      }));
      return { positions, edges, longestBlockMs: window.benchLongest(0) };
    });
    return { layoutMs: readyMs - dataMs, ...result };
  });
}

/** The product with positions in its link, moved by the script. Also tells what the peers have to match. */
export function moveProduct(browser, product, graph, link) {
  return withPage(browser, async (page) => {
    const { readyMs, dataMs } = await openProduct(page, product, graph, link);
    await quiet(page);
    const loadBlockMs = await page.evaluate(() => window.benchLongest(0));
    const like = await page.evaluate(() => {
      const { element, cy } = window.benchTarget;
      const renderer = cy.renderer();
      return {
        size: { width: element.clientWidth, height: element.clientHeight },
        options: {
          textureOnViewport: Boolean(renderer.textureOnViewport),
          hideEdgesOnViewport: Boolean(renderer.hideEdgesOnViewport),
          pixelRatio: renderer.getPixelRatio(),
        },
      };
    });
    const moved = await page.evaluate((script) => window.benchGesture(window.benchTarget, script), SCRIPT);
    return { loadMs: readyMs - dataMs, loadBlockMs, ...moved, like };
  });
}

/**
 * A peer with the same graph at the same places, in a canvas of the same size, moved by the same script.
 * @param {'cytoscape' | 'sigma'} peer
 */
export function movePeer(browser, peers, peer, task) {
  return withPage(browser, async (page) => {
    await page.goto(peers.address);
    await page.waitForFunction(() => window.peers !== undefined);
    await page.evaluate(([name, given]) => window.peers[name](given), [peer, task]);
    await quiet(page);
    const loadBlockMs = await page.evaluate(() => window.benchLongest(0));
    const moved = await page.evaluate((script) => window.benchGesture(window.benchTarget, script), SCRIPT);
    return { loadBlockMs, ...moved };
  });
}

/** ForceAtlas2 in its worker on a page that draws nothing. */
export function layOutForceAtlas2(browser, peers, graph) {
  return withPage(browser, async (page) => {
    await page.goto(peers.address);
    await page.waitForFunction(() => window.peers !== undefined);
    const result = await page.evaluate((task) => window.peers.forceAtlas2(task), { graph, rest: REST });
    return { ...result, longestBlockMs: await page.evaluate(() => window.benchLongest(0)) };
  });
}

/** The running product with its seed graph, from nothing in the browser's cache to the first view on the canvas. */
export function openFirstView(browser, product) {
  return withPage(browser, async (page) => {
    await page.addInitScript(() => {
      window.benchFirstView = new Promise((resolve) => {
        const look = () =>
          window.allegiance?.settled()
            ? requestAnimationFrame(() => resolve(performance.now()))
            : setTimeout(look, 8);
        look();
      });
    });
    await page.goto(product.address);
    const firstViewMs = await page.evaluate(() => window.benchFirstView);
    await quiet(page);
    return { firstViewMs, longestBlockMs: await page.evaluate(() => window.benchLongest(0)) };
  });
}
