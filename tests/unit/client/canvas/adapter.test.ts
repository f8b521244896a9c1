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

describe('the look of the canvas', () => {
  it.each(['light', 'dark'] as const)(
    'marks a contested edge by glyph and color, not by line alone (%s)',
    (scheme) => {
      const cy = cytoscape({
        headless: true,
        styleEnabled: true,
        style: stylesheet(scheme, false),
        elements: [
          { data: { id: 'a', name: 'A', size: 30 }, classes: 'actor armed_group' },
          { data: { id: 'b', name: 'B', size: 30 }, classes: 'actor state' },
          {
            data: {
              id: 'e',
              source: 'a',
              target: 'b',
              label: 'fought',
              width: 2,
              contestedLabel: '?  fought',
            },
            classes: 'conflict disputed',
          },
          {
            data: { id: 'p', source: 'a', target: 'b', label: 'fought', width: 2 },
            classes: 'conflict predicted',
          },
        ],
      });
      const contested = cy.$id('e');
      expect(contested.style('label')).toBe('?');
      expect(Number(contested.style('text-background-opacity'))).toBe(1);
      expect(Number(contested.style('underlay-opacity'))).toBeGreaterThan(0);
      expect(Number(cy.$id('p').style('opacity'))).toBeLessThan(0.6);
      expect(cy.$id('a').style('shape')).not.toBe(cy.$id('b').style('shape'));
      expect(PALETTE[scheme].contested).toMatch(/^#/);
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
