import { spanOf } from '../../../../client/panels/time/span';
import { entity, tie } from '../fixtures';

describe('the time span', () => {
  it('counts each tie in every month that it may hold in, and the undated apart', () => {
    const span = spanOf(
      [
        tie('1', 'FOUGHT', 'a', 'b', {
          startMin: '2018-11-01',
          startMax: '2018-11-30',
          endMin: '2019-01-01',
          endMax: '2019-01-31',
        }),
        tie('2', 'FOUGHT', 'a', 'b', {
          startMin: '2018-12-05',
          startMax: '2018-12-05',
          endMin: '2018-12-05',
          endMax: '2018-12-05',
        }),
        tie('3', 'FOUGHT', 'a', 'b', { startMin: '2018-11-01', startMax: '2018-11-30' }),
      ],
      [],
    );
    expect(span?.ties).toEqual([1, 2, 1]);
    expect(span?.undated).toBe(1);
    expect(spanOf([], [entity('a')])).toBeNull();
  });
});
