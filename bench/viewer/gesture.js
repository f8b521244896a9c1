// Runs in each page before anything else: keeps the long tasks, and moves the canvas by a fixed script of mouse events.
/* global MouseEvent, performance, PerformanceObserver, requestAnimationFrame, setTimeout, WheelEvent, window */
(() => {
  window.benchBlocks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.benchBlocks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });

  /** Longest task of the main thread that began after a moment, in milliseconds; 0 where all were under 50. */
  window.benchLongest = (since) =>
    Math.max(0, ...window.benchBlocks.filter(([start]) => start >= since).map(([, duration]) => duration));

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  function send(element, type, x, y, more = {}) {
    const event = type === 'wheel' ? WheelEvent : MouseEvent;
    element.dispatchEvent(
      new event(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, view: window, ...more }),
    );
  }

  /** What the script needs of each viewer: a spot without a node, the zoom, and a change of it. */
  function handOf({ element, cy, sigma }) {
    const box = element.getBoundingClientRect();
    const middle = [box.left + box.width / 2, box.top + box.height / 2];
    if (cy) {
      /** Where the nodes are in pixels, worked out once for each state of the camera. */
      let known = null;
      const taken = () => {
        const camera = JSON.stringify([cy.zoom(), cy.pan()]);
        if (known?.camera !== camera) {
          const list = cy.nodes().map((node) => {
            const reach = (cy.zoom() * (node.data('size') ?? 30)) / 2 + 8;
            return { ...node.renderedPosition(), reach };
          });
          known = { camera, list };
        }
        return known.list;
      };
      return {
        // Cytoscape takes no events of the container itself.
        surface: element.querySelector('canvas'),
        box,
        zoom: () => cy.zoom(),
        zoomTo: (wanted) => {
          const delta = -250 * Math.log10(wanted / cy.zoom());
          if (Math.abs(delta) > 1e-6) send(element, 'wheel', ...middle, { deltaY: delta });
        },
        isFree: (x, y) =>
          taken().every(
            (at) => Math.abs(at.x - (x - box.left)) > at.reach || Math.abs(at.y - (y - box.top)) > at.reach,
          ),
      };
    }
    return {
      surface: sigma.getMouseCaptor().container,
      box,
      zoom: () => 1 / sigma.getCamera().ratio,
      zoomTo: (wanted) => sigma.getCamera().setState({ ratio: 1 / wanted }),
      isFree: () => true,
    };
  }

  /** The free spot nearest to a point, on a spiral. */
  function freeSpot(hand, x, y) {
    for (let step = 0; step < 4000; step += 1) {
      const radius = 4 * Math.sqrt(step);
      const spot = [x + radius * Math.cos(step * 2.4), y + radius * Math.sin(step * 2.4)];
      if (hand.isFree(...spot)) return spot;
    }
    throw new Error('The canvas has no spot without a node to hold it by.');
  }

  /** Calls back on every frame with the share of the time that has passed. Counts the redrawings. */
  async function over(ms, act) {
    const [start, drawn] = [performance.now(), window.benchDrawn];
    let now = start;
    while (now - start < ms) {
      act(Math.min(1, (now - start) / ms));
      await frame();
      now = performance.now();
    }
    return { ms: now - start, drawn: window.benchDrawn - drawn };
  }

  /** Holds the canvas and draws an eight: two rounds of 300 by 150 pixels. */
  async function pan(hand, ms) {
    const [x, y] = freeSpot(hand, hand.box.left + hand.box.width / 2, hand.box.top + hand.box.height / 2);
    send(hand.surface, 'mousedown', x, y, { button: 0, buttons: 1 });
    const result = await over(ms, (share) => {
      const angle = share * 4 * Math.PI;
      send(hand.surface, 'mousemove', x + 150 * Math.sin(angle), y + 75 * Math.sin(2 * angle), {
        button: 0,
        buttons: 1,
      });
    });
    send(hand.surface, 'mouseup', x, y, { button: 0, buttons: 0 });
    return result;
  }

  const zoom = (hand, from, to, ms) => over(ms, (share) => hand.zoomTo(from * (to / from) ** share));
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  /**
   * The whole script: pan over all, zoom in, pan close up, zoom out. The pauses between, in which a viewer draws what
   * it left out while moving, are not counted; the blocks of the main thread in them are.
   */
  window.benchGesture = async (target, { panMs, zoomMs, factor }) => {
    const hand = handOf(target);
    const since = performance.now();
    const far = hand.zoom();
    const phases = {};
    phases.panFar = await pan(hand, panMs);
    await pause(400);
    phases.zoomIn = await zoom(hand, far, far * factor, zoomMs);
    await pause(400);
    phases.panNear = await pan(hand, panMs);
    await pause(400);
    phases.zoomOut = await zoom(hand, far * factor, far, zoomMs);
    await pause(400);
    return { phases, longestBlockMs: window.benchLongest(since) };
  };
})();
