import cytoscape, { type Core } from 'cytoscape';
import { drawable, drawDifference } from '../../../../client/canvas/cytoscape/difference';
import { emphasisClasses } from '../../../../client/canvas/cytoscape/emphasis-classes';
import { overviewOf } from '../../../../client/canvas/cytoscape/overview';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW, type Point } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

function graphOf(count: number): {
  projection: ReturnType<typeof project>;
  positions: Record<string, Point>;
} {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  const ties = ids.slice(1).map((id, index) => tie(`t${index}`, 'FOUGHT', 'n0', id));
  const projection = project(
    { ...FIRST_VIEW, shown: ids },
    content(
      ids.map((id) => entity(id)),
      ties,
    ),
  );
  return { projection, positions: Object.fromEntries(ids.map((id, index) => [id, { x: index, y: 0 }])) };
}

function draw(
  cy: Core,
  { projection, positions }: ReturnType<typeof graphOf>,
  done = (): void => undefined,
): () => void {
  return drawDifference(cy, drawable(projection, positions), positions, new Map(), false, done);
}

describe('what is drawn on the canvas', () => {
  let cy: Core;
  beforeEach(() => {
    cy = cytoscape({ headless: true, styleEnabled: true });
  });
  afterEach(() => cy.destroy());

  it('leaves alone what has not changed, and takes away what is gone', () => {
    draw(cy, graphOf(6));
    const kept = cy.$id('n3');
    let changes = 0;
    cy.on('data class', () => (changes += 1));
    draw(cy, graphOf(6));
    expect(changes).toBe(0);
    expect(cy.$id('n3').same(kept)).toBe(true);
    draw(cy, graphOf(4));
    expect(cy.nodes().map((node) => node.id())).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(cy.edges()).toHaveLength(3);
  });

  it('keeps the light on a node whose own classes change', () => {
    draw(cy, graphOf(3));
    cy.$id('n1').addClass('lit');
    const { projection, positions } = graphOf(3);
    const nodes = projection.nodes.map((node) => ({ ...node, classes: [...node.classes, 'chosen'] }));
    drawDifference(cy, { ...projection, nodes }, positions, new Map(), false, () => undefined);
    expect(cy.$id('n1').hasClass('lit')).toBe(true);
    expect(cy.$id('n1').hasClass('chosen')).toBe(true);
  });

  describe('of a large graph', () => {
    const frames: (() => void)[] = [];
    const before = globalThis.requestAnimationFrame;
    beforeEach(() => {
      frames.length = 0;
      globalThis.requestAnimationFrame = (frame) => frames.push(() => frame(0));
      globalThis.cancelAnimationFrame = () => void frames.splice(0);
    });
    afterEach(() => {
      globalThis.requestAnimationFrame = before;
    });

    it('comes in pieces, all of it', () => {
      const done = jest.fn();
      draw(cy, graphOf(1200), done);
      expect(cy.elements().length).toBeLessThan(1200);
      expect(done).not.toHaveBeenCalled();
      for (let frame = frames.shift(); frame; frame = frames.shift()) frame();
      expect(cy.nodes()).toHaveLength(1200);
      expect(cy.edges()).toHaveLength(1199);
      expect(done).toHaveBeenCalledTimes(1);
    });

    it('stops coming when something else is drawn', () => {
      const stop = draw(cy, graphOf(1200));
      stop();
      draw(cy, graphOf(5));
      for (let frame = frames.shift(); frame; frame = frames.shift()) frame();
      expect(cy.nodes()).toHaveLength(5);
    });
  });
});

describe('the light on the canvas', () => {
  it.each([true, false])(
    'falls on what is lit alone, and fades the rest only where asked to (%s)',
    (fading) => {
      const cy = cytoscape({ headless: true, styleEnabled: true });
      draw(cy, graphOf(4));
      const light = emphasisClasses(cy, () => fading);
      light.apply({ lit: new Set(['n0', 'n1']), picked: new Set(), walked: 'n1', fan: null });
      expect(cy.elements('.lit').map((element) => element.id())).toEqual(['n0', 'n1']);
      expect(cy.elements('.faded').length > 0).toBe(fading);
      light.apply({ lit: new Set(['n2']), picked: new Set(['t1']), walked: null, fan: null });
      expect(cy.elements('.lit').map((element) => element.id())).toEqual(['n2']);
      expect(cy.elements('.walked')).toHaveLength(0);
      expect(cy.$id('n2').hasClass('faded')).toBe(false);
      light.apply({ lit: new Set(), picked: new Set(), walked: null, fan: null });
      expect(cy.elements('.lit, .faded, .picked')).toHaveLength(0);
      cy.destroy();
    },
  );

  it('falls on what has arrived since', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true });
    const light = emphasisClasses(cy, () => true);
    light.apply({ lit: new Set(['n1']), picked: new Set(), walked: null, fan: null });
    draw(cy, graphOf(3));
    light.reapply();
    expect(cy.$id('n1').hasClass('lit')).toBe(true);
    expect(cy.$id('n2').hasClass('faded')).toBe(true);
    cy.destroy();
  });
});

describe('the overview for the minimap', () => {
  it('is the same list until a node moves', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true });
    draw(cy, graphOf(3));
    const overview = overviewOf(cy);
    const first = overview();
    expect(overview()).toBe(first);
    cy.$id('n1').position({ x: 50, y: 60 });
    expect(overview()).not.toBe(first);
    expect(overview()[1]).toMatchObject({ x: 50, y: 60 });
    cy.destroy();
  });
});
