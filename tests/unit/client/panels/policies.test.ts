import { toldOf } from '../../../../client/panels/policies/switched';
import { canvasInWords, orderedFor } from '../../../../client/panels/policies/on-canvas';
import { FIRST_VIEW, type View } from '../../../../client/model/view';
import { policyOf, POLICY_ORDER, withPolicy } from '../../../../client/model/verdict';
import { begin, commit, goTo, type History } from '../../../../client/state/history';

const undisputed = (now: View): View => withPolicy(now, 'UNDISPUTED');
const step = (history: History, label: string, change: (now: View) => View): History =>
  commit(history, label, change(history.steps[history.cursor]?.view ?? FIRST_VIEW));
const start = begin(FIRST_VIEW, 'start');

describe('a policy', () => {
  it('is known again by the standings that it hides, whatever of the unasked ones is shown', () => {
    for (const policy of POLICY_ORDER)
      for (const hiddenStandings of [FIRST_VIEW.hiddenStandings, []])
        expect(policyOf(withPolicy({ ...FIRST_VIEW, hiddenStandings }, policy).hiddenStandings)).toBe(policy);
    expect(policyOf(['CORROBORATED'])).toBeNull();
  });
});

describe('the switch that is told of', () => {
  it('is the one that the present step made', () => {
    const switched = step(start, 'Undisputed', undisputed);
    expect(toldOf(start, null)).toBeNull();
    expect(toldOf(switched, null)).toMatchObject({ side: 'after', switched: { label: 'Undisputed' } });
    expect(
      toldOf(
        step(start, 'Without CNN', (now) => ({ ...now, notSources: ['cnn-2018'] })),
        null,
      ),
    ).toMatchObject({ switched: { label: 'Without CNN' } });
  });

  it('is none where something else was done, the canvas changed as well, or standings are those of no policy', () => {
    const switched = step(start, 'Undisputed', undisputed);
    expect(
      toldOf(
        step(switched, 'On a day', (now) => ({ ...now, asOf: '2018-01-01' })),
        null,
      ),
    ).toBeNull();
    expect(
      toldOf(
        step(start, 'Question', (now) => ({ ...undisputed(now), shown: ['a'] })),
        null,
      ),
    ).toBeNull();
    expect(
      toldOf(
        step(start, 'Only disputed', (now) => ({ ...now, hiddenStandings: ['CORROBORATED'] })),
        null,
      ),
    ).toBeNull();
  });

  it('stays while it is taken back and done again, and goes once something else is done instead', () => {
    const switched = step(start, 'Undisputed', undisputed);
    const last = toldOf(switched, null)?.switched.step ?? null;
    const back = goTo(switched, 0);
    expect(toldOf(back, last)).toMatchObject({ side: 'before', switched: { label: 'Undisputed' } });
    expect(toldOf(back, null)).toBeNull();
    expect(toldOf(goTo(back, 1), last)?.side).toBe('after');
    expect(
      toldOf(
        step(back, 'On a day', (now) => ({ ...now, asOf: '2018-01-01' })),
        last,
      ),
    ).toBeNull();
  });
});

describe('what a switch does to the canvas', () => {
  const tie = (id: string, subject: string, object: string): never =>
    ({ id, subject: { id: subject }, object: { id: object } }) as never;
  const diff = {
    gone: [tie('1', 'a', 'x'), tie('2', 'a', 'b')],
    come: [tie('3', 'b', 'a')],
    changed: [{ before: { standing: 'DISPUTED' }, after: tie('4', 'x', 'y') }],
    goneCount: 2,
    comeCount: 1,
    changedCount: 1,
  };

  it('stands first, and counts ties with both ends on it', () => {
    const { gone, onCanvas } = orderedFor(diff as never, ['a', 'b']);
    expect(gone.map(({ id }) => id)).toEqual(['2', '1']);
    expect(onCanvas).toEqual({ gone: 1, come: 1, changed: 0 });
  });

  it('is not counted where the lists are cut', () => {
    expect(orderedFor({ ...diff, goneCount: 900 } as never, ['a', 'b']).onCanvas).toBeNull();
  });

  it.each([
    [{ gone: 0, come: 0, changed: 0 }, 'Nothing on the canvas changes.'],
    [{ gone: 1, come: 0, changed: 0 }, 'On the canvas 1 tie goes.'],
    [
      { gone: 7, come: 1, changed: 3 },
      'On the canvas 7 ties go, 1 tie comes and 3 ties change their standing.',
    ],
  ])('in words: %j', (counts, words) => {
    expect(canvasInWords(counts)).toBe(words);
  });
});
