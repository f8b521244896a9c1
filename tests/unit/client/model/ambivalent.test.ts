import { ambivalenceOf } from '../../../../client/model/ambivalent';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

const in2015 = { startMin: '2015-01-01', startMax: '2015-06-30', endMin: '2015-06-30', endMax: '2015-12-31' };
const in2018 = { startMin: '2018-01-01', startMax: '2018-12-31', endMin: '2018-01-01', endMax: '2018-12-31' };

describe('a pair that fought and cooperated', () => {
  const fought = tie('f', 'FOUGHT', 'a', 'b', in2015);
  test.each([
    ['surely in the same period', [fought, tie('c', 'COOPERATED_WITH', 'a', 'b', in2015)], 'surely'],
    ['possibly, where one has no date', [fought, tie('c', 'COOPERATED_WITH', 'a', 'b')], 'possibly'],
    ['at different times', [fought, tie('c', 'COOPERATED_WITH', 'a', 'b', in2018)], null],
    [
      'where the cooperation is a forecast',
      [fought, tie('c', 'ALLIED_WITH', 'a', 'b', { standing: 'PREDICTED' })],
      null,
    ],
    [
      'where the hostility is words',
      [tie('t', 'THREATENED', 'a', 'b'), tie('c', 'SUPPORTED', 'a', 'b')],
      null,
    ],
  ])('%s', (_, ties, expected) => expect(ambivalenceOf(ties)).toBe(expected));

  test('is marked on all lines of the pair, and on no other', () => {
    const { edges } = project(
      { ...FIRST_VIEW, shown: ['a', 'b', 'c'] },
      content(
        [entity('a'), entity('b'), entity('c')],
        [fought, tie('c', 'COOPERATED_WITH', 'b', 'a'), tie('o', 'FOUGHT', 'a', 'c')],
      ),
    );
    const marked = edges.filter(({ classes }) => classes.includes('ambivalent')).map(({ id }) => id);
    expect(marked.sort()).toEqual(['c', 'f']);
  });
});
