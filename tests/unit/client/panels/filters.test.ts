import fc from '../../../support/fast-check.js';
import { chipsOf } from '../../../../client/panels/filters/chips';
import { choicesOf, withChosen } from '../../../../client/panels/filters/choices';
import { ALL_KINDS, ALL_TYPES } from '../../../../client/model/projection';
import {
  CERTAINTIES,
  FIRST_VIEW,
  isTimed,
  isUnfiltered,
  STANDING_ORDER,
  type View,
} from '../../../../client/model/view';

describe('the choices of a filter', () => {
  const answer = {
    filterChoices: {
      places: [{ id: 'jawzjan', name: 'Jawzjan' }],
      assertedBy: [{ claims: 7, entity: { id: 'cnn', name: 'CNN' } }],
      voices: [{ claims: 9, entity: { id: 'taliban', name: 'Taliban' } }],
    },
  };

  it('are names, with the number of claims where somebody speaks', () => {
    expect(choicesOf(answer, 'places')).toEqual([{ value: 'jawzjan', label: 'Jawzjan' }]);
    expect(choicesOf(answer, 'assertedBy')).toEqual([{ value: 'cnn', label: 'CNN (7)' }]);
    expect(choicesOf(answer, 'voices')).toEqual([{ value: 'taliban', label: 'Taliban (9)' }]);
  });

  it('hold what is chosen, once, known or not', () => {
    const known = choicesOf(answer, 'places');
    expect(withChosen(known, ['jawzjan', 'kabul'])).toEqual([...known, { value: 'kabul', label: 'kabul' }]);
  });
});

describe('the chips of the filters', () => {
  const names = (id: string): string => id.toUpperCase();
  const list = fc.subarray(['a', 'b', 'c', 'd']);
  const day = fc.option(fc.constantFrom('2017-01-01', '2021-05-06'));
  const filtered = fc.record({
    hiddenKinds: fc.subarray([...ALL_KINDS]),
    hiddenTypes: fc.subarray([...ALL_TYPES]),
    hiddenStandings: fc.subarray([...STANDING_ORDER]),
    sources: list,
    notSources: list,
    assertedBy: list,
    voices: list,
    supposing: fc.subarray([
      { question: 'q', text: 'Was it so?', position: 'yes', notClaims: ['a-01a'] },
      { question: 'r', text: 'Why?', position: 'fear', notClaims: ['b-02a'] },
    ]),
    places: list,
    from: day,
    to: day,
    knownBy: day,
    asOf: day,
    certainty: fc.constantFrom(...CERTAINTIES),
  });

  it('are none on the first visit, and taking each away leaves no filter', () => {
    expect(chipsOf(FIRST_VIEW, names)).toEqual([]);
    fc.assert(
      fc.property(filtered, (filters) => {
        const view: View = { ...FIRST_VIEW, ...filters };
        const left = chipsOf(view, names).reduce((now, chip) => chip.without(now), view);
        // Which dates count filters nothing where no day is set, so that no chip speaks of it.
        const certainty = isTimed(view) ? FIRST_VIEW.certainty : view.certainty;
        expect(left).toEqual({ ...FIRST_VIEW, certainty });
        expect(isUnfiltered({ ...left, certainty: 'POSSIBLE' })).toBe(true);
      }),
    );
  });

  it('say what is left out, or what alone is left, whichever is shorter', () => {
    const texts = (change: Partial<View>): string[] =>
      chipsOf({ ...FIRST_VIEW, ...change }, names).map((chip) => chip.text);
    expect(texts({ hiddenTypes: ['FOUGHT'] })).toEqual(['Ties: no fought']);
    expect(texts({ hiddenTypes: ALL_TYPES.filter((type) => type !== 'FOUGHT') })).toEqual([
      'Ties: only fought',
    ]);
    expect(texts({ places: ['a', 'b', 'c'] })).toEqual(['In A, B and 1 more']);
    expect(texts({ hiddenStandings: ['DISPUTED', 'PREDICTED'] })).toEqual([
      'Without what is disputed',
      'With what is only denied',
    ]);
  });
});
