import fc from '../../../support/fast-check.js';
import { FIRST_VIEW, type View } from '../../../../client/model/view';
import { amend, begin, commit, goTo, MAX_STEPS, present } from '../../../../client/state/history';

const view = (count: number): View => ({ ...FIRST_VIEW, shown: [`entity-${count}`] });

describe('the history', () => {
  it('goes back through every step and forth again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        let history = begin(view(0), 'start');
        for (let step = 1; step <= count; step += 1) history = commit(history, `step ${step}`, view(step));
        for (let step = count - 1; step >= 0; step -= 1) {
          history = goTo(history, history.cursor - 1);
          expect(present(history).view).toEqual(view(step));
        }
        expect(goTo(history, history.cursor - 1)).toBe(history);
        for (let step = 1; step <= count; step += 1) {
          history = goTo(history, history.cursor + 1);
          expect(present(history).view).toEqual(view(step));
        }
        expect(goTo(history, history.cursor + 1)).toBe(history);
      }),
    );
  });

  it('forgets what was undone once something else is done', () => {
    let history = commit(commit(begin(view(0), ''), '', view(1)), '', view(2));
    history = commit(goTo(history, 1), '', view(3));
    expect(history.steps.map((step) => step.view)).toEqual([view(0), view(1), view(3)]);
    expect(new Set(history.steps.map((step) => step.id)).size).toBe(3);
  });

  it('gives late positions to the step that they belong to, wherever one is by then', () => {
    const two = commit(begin(view(0), ''), '', view(1));
    const first = two.steps[0];
    const amended = amend(two, first?.id ?? -1, (now) => ({ ...now, layout: 'timeline' }));
    expect(present(amended).view).toEqual(view(1));
    expect(present(goTo(amended, 0)).view.layout).toBe('timeline');
  });

  it('keeps a bounded number of steps, and the last one shown', () => {
    let history = begin(view(0), '');
    for (let step = 1; step <= MAX_STEPS + 20; step += 1) history = commit(history, '', view(step));
    expect(history.steps).toHaveLength(MAX_STEPS);
    expect(present(history).view).toEqual(view(MAX_STEPS + 20));
  });

  it('adds no step where nothing changes', () => {
    const history = begin(view(0), '');
    expect(commit(history, 'nothing', present(history).view)).toBe(history);
  });
});
