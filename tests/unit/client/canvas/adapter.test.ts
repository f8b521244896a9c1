import cytoscape from 'cytoscape';
import { PALETTE } from '../../../../client/look/palette';
import { stylesheet } from '../../../../client/canvas/cytoscape/stylesheet';
import { emphasisOf } from '../../../../client/canvas/emphasis';
import { inside } from '../../../../client/model/polygon';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

const view = { ...FIRST_VIEW, shown: ['a', 'b', 'c'] };
const projection = project(view, content([entity('a'), entity('b'), entity('c')], [tie('1', 'FOUGHT', 'a', 'b', { standing: 'DISPUTED' })])); // prettier-ignore

/** A line as the canvas is told to draw it. */
const LINE = { width: 2, path: 'unbundled-bezier', start: '3.5px -4px', end: '0px 0px', bow: '12', lean: '0.5', head: 'none', headScale: 1 }; // prettier-ignore

const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',')})`;

describe('the look of the canvas', () => {
  it.each(['light', 'dark'] as const)(
    'marks a contested line by its halo and a forecast by its dots, and kinds by shape alone (%s)',
    (scheme) => {
      const cy = cytoscape({
        headless: true,
        styleEnabled: true,
        style: stylesheet(scheme, false),
        elements: [
          { data: { id: 'a', name: 'A', size: 30 }, classes: 'actor armed_group' },
          { data: { id: 'b', name: 'B', size: 30 }, classes: 'actor state' },
          { data: { id: 'e', source: 'a', target: 'b', ...LINE }, classes: 'conflict disputed' },
          { data: { id: 'p', source: 'a', target: 'b', ...LINE }, classes: 'conflict predicted' },
          {
            data: { id: 'r', source: 'a', target: 'b', ...LINE, ribbon: true },
            classes: 'conflict disputed',
          },
          { data: { id: 'c', source: 'a', target: 'b', ...LINE }, classes: 'cooperation reported' },
        ],
      });
      expect(Number(cy.$id('e').style('underlay-opacity'))).toBeGreaterThan(0);
      expect(cy.$id('e').style('underlay-color')).toBe(rgb(PALETTE[scheme].contested));
      expect(Number(cy.$id('r').style('underlay-opacity'))).toBe(0);
      expect(cy.$id('p').style('line-style')).toBe('dotted');
      expect(cy.$id('c').style('line-style')).not.toBe(cy.$id('e').style('line-style'));
      expect(cy.$id('a').style('shape')).not.toBe(cy.$id('b').style('shape'));
      expect(cy.$id('a').style('background-color')).toBe(cy.$id('b').style('background-color'));
      expect(cy.$id('e').style('curve-style')).toBe('unbundled-bezier');
      expect(cy.$id('e').style('source-endpoint')).toBe('3.5px -4px');
      cy.destroy();
    },
  );

  it('lights up what is tied to the node under the pointer', () => {
    const { lit } = emphasisOf(projection, view, { on: 'node', id: 'a' }, null);
    expect([...lit].sort()).toEqual(['1', 'a', 'b']);
    expect(emphasisOf(projection, view, { on: 'node', id: 'gone' }, null).lit.size).toBe(0);
  });

  it('marks every line of the pair that the details are about', () => {
    const { picked } = emphasisOf(projection, { ...view, focus: { on: 'pair', a: 'b', b: 'a' } }, { on: 'nothing' }, null); // prettier-ignore
    expect([...picked]).toEqual(['1']);
  });
});

describe('the lasso', () => {
  it('catches what lies inside its line', () => {
    const square = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }]; // prettier-ignore
    expect(inside({ x: 5, y: 5 }, square)).toBe(true);
    expect(inside({ x: 15, y: 5 }, square)).toBe(false);
  });
});
