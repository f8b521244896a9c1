import fc from 'fast-check';
import { arranged, type Column } from '../../../../client/panels/table/columns';
import { pasteable } from '../../../../client/panels/cypher/pasteable';
import { exportViews, importViews, mergeViews } from '../../../../client/panels/views/saved';
import { groupsOf, restOf } from '../../../../client/panels/details/ties';
import { chipsOf } from '../../../../client/panels/filters/chips';
import { choicesOf, withChosen } from '../../../../client/panels/filters/choices';
import { counts, sourceToggled } from '../../../../client/panels/legend/sources';
import { verdictOf } from '../../../../client/store/verdict';
import { placesOf } from '../../../../client/panels/map/places';
import { parseBorders } from '../../../../client/panels/map/settings';
import { spanOf } from '../../../../client/panels/time/span';
import { hiddenTypesOf, QUESTIONS } from '../../../../client/questions';
import { ALL_KINDS, ALL_TYPES, project } from '../../../../client/model/project';
import {
  CERTAINTIES,
  FIRST_VIEW,
  isUnfiltered,
  STANDING_ORDER,
  type View,
} from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

describe('tables', () => {
  const columns: Column<{ name: string; size: number }>[] = [
    { id: 'name', title: 'Name', text: (row) => row.name },
    { id: 'size', title: 'Size', text: (row) => String(row.size), rank: (row) => row.size },
  ];
  const rows = [{ name: 'b', size: 10 }, { name: 'a', size: 9 }, { name: '', size: 100 }]; // prettier-ignore

  it('sort numbers as numbers and leave empty values last', () => {
    expect(arranged(rows, columns, '', { column: 'size', descending: true }).map((row) => row.size)).toEqual([
      100, 10, 9,
    ]);
    expect(arranged(rows, columns, '', { column: 'name', descending: false }).map((row) => row.name)).toEqual(
      ['a', 'b', ''],
    );
    expect(arranged(rows, columns, '', { column: 'name', descending: true }).map((row) => row.name)).toEqual([
      'b',
      'a',
      '',
    ]);
  });

  it('filter by every word, in any column', () => {
    expect(arranged(rows, columns, 'B 10', null)).toEqual([{ name: 'b', size: 10 }]);
    expect(arranged(rows, columns, 'b 9', null)).toEqual([]);
  });
});

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

describe('the ties of an entity by type', () => {
  const details = (...ties: ReturnType<typeof tie>[]): Parameters<typeof groupsOf>[0] =>
    ({
      id: 'a',
      relationships: { edges: ties.map((node) => ({ node: { ...node, sources: [] } })) },
    }) as never;
  const said = (shown: string[], change: Partial<View>, ...ties: ReturnType<typeof tie>[]): unknown[] =>
    groupsOf(details(...ties)).map((group) => {
      const { add, note } = restOf(group, { ...FIRST_VIEW, shown, ...change });
      return add.length > 0 ? add : note;
    });
  const fought = tie('1', 'FOUGHT', 'a', 'b');
  const predicted = tie('2', 'DEFECTED_TO', 'a', 'b', { standing: 'PREDICTED', voices: 0 });

  it('are apart where others did it to this one', () => {
    const groups = groupsOf(
      details(tie('1', 'DEFECTED_TO', 'a', 'b'), tie('2', 'DEFECTED_TO', 'c', 'a'), fought),
    );
    expect(groups.map(({ words, ties }) => [words, ties.length])).toEqual([
      ['fought', 1],
      ['defected to · by others', 1],
      ['defected to', 1],
    ]);
  });

  it('say that all is shown only where every line is drawn', () => {
    expect(said(['a', 'b'], {}, fought, predicted)).toEqual(['all shown', '1 hidden by filters']);
    expect(said(['a', 'b'], { hiddenStandings: [] }, fought, predicted)).toEqual(['all shown', 'all shown']);
    expect(said(['a', 'b'], { hiddenTypes: ['FOUGHT'] }, fought)).toEqual(['1 hidden by filters']);
    expect(said(['a', 'b'], { hiddenKinds: ['ARMED_GROUP'] }, fought)).toEqual(['1 hidden by filters']);
    const dated = tie('3', 'FOUGHT', 'a', 'b', { startMin: '2018-07-01', startMax: '2018-07-31', endMin: '2018-07-01', endMax: '2018-07-31' }); // prettier-ignore
    expect(said(['a', 'b'], { asOf: '2019-01-01' }, fought, dated)).toEqual(['1 hidden by filters']);
  });

  it('add whom a line would reach, the entity itself among them', () => {
    expect(said(['a'], {}, fought, predicted)).toEqual([['b'], '1 hidden by filters']);
    expect(said(['b'], {}, fought)).toEqual([['a']]);
    expect(said([], {}, fought)).toEqual([['a', 'b']]);
  });
});

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
        expect(left).toEqual(FIRST_VIEW);
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

describe('the sources that count', () => {
  const all = ['a', 'b', 'c'];

  it('never become none, and a source is the other way round after each press but for the last one', () => {
    const state = fc.record({ sources: fc.subarray(all), notSources: fc.subarray(all) });
    fc.assert(
      fc.property(state, fc.constantFrom(...all), ({ sources, notSources }, id) => {
        const view = { ...FIRST_VIEW, sources, notSources };
        const counting = all.filter((source) => counts(view, source));
        const next = sourceToggled(view, id, all);
        const others = counting.filter((source) => source !== id);
        const wanted = counting.includes(id) ? (others.length === 0 ? counting : others) : [...counting, id];
        expect(all.filter((source) => counts(next, source))).toEqual([...wanted].sort());
      }),
    );
  });
});

describe('the verdict behind hidden standings', () => {
  it('leaves out nothing that is shown, and names what it lets through though it is hidden', () => {
    const lets = {
      ANY_CLAIM: ['CORROBORATED', 'REPORTED', 'DISPUTED'],
      UNDISPUTED: ['CORROBORATED', 'REPORTED'],
      CORROBORATED: ['CORROBORATED'],
    };
    fc.assert(
      fc.property(fc.subarray([...STANDING_ORDER]), (hidden) => {
        const { verdict, beyond } = verdictOf(hidden);
        const asserted = STANDING_ORDER.slice(0, 3).filter((standing) => !hidden.includes(standing));
        expect(lets[verdict]).toEqual(expect.arrayContaining(asserted));
        expect(lets[verdict].filter((standing) => hidden.some((other) => other === standing))).toEqual(
          beyond,
        );
      }),
    );
  });
});

describe('the map', () => {
  it('puts a tie at each of its places, and marks those with a dispute', () => {
    const place = { __typename: 'Place' as const, id: 'p', name: 'P', latitude: 34, longitude: 70 };
    const facts = content([entity('a'), entity('b')], [
      tie('1', 'FOUGHT', 'a', 'b', { places: [place], standing: 'DISPUTED' }),
      tie('2', 'SUPPORTED', 'a', 'b', { places: [place] }),
    ]); // prettier-ignore
    const view = { ...FIRST_VIEW, shown: ['a', 'b'], selected: ['b'] };
    const [found] = placesOf(project(view, facts), facts, view);
    expect(found).toMatchObject({ id: 'p', ties: 2, contested: true, chosen: true, entities: ['a', 'b'] });
  });

  it('says what is wrong with a file of borders', () => {
    expect(() => parseBorders('no')).toThrow(/not JSON/);
    expect(() => parseBorders('{"type":"Feature"}')).toThrow(/FeatureCollection/);
  });
});

describe('named views', () => {
  it('come back from their export as they were', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.boolean(), (name, pinned) => {
        const view = {
          ...FIRST_VIEW,
          shown: ['taliban'],
          positions: { taliban: { x: 1, y: -2 } },
          pinned: pinned ? ['taliban'] : [],
        };
        const saved = [{ name, kept: '2021-01-01T00:00:00.000Z', view }];
        expect(importViews(exportViews(saved))).toEqual(saved);
      }),
    );
  });

  it('replace those of the same name', () => {
    const view = { ...FIRST_VIEW, shown: ['a'] };
    const merged = mergeViews([{ name: 'x', kept: '', view: FIRST_VIEW }], [{ name: 'x', kept: '', view }]);
    expect(merged).toEqual([{ name: 'x', kept: '', view }]);
  });

  it.each(['nonsense', '{}', '{"format":"allegiance-views","version":2,"views":[]}'])(
    'refuse the file %s',
    (json) => {
      expect(() => importViews(json)).toThrow(/holds no view that can be read/);
    },
  );
});

describe('the Cypher to paste', () => {
  it('sets each parameter before the statement', () => {
    expect(pasteable('RETURN $a', { a: ['x'] })).toBe(':param a => ["x"];\n\nRETURN $a');
    expect(pasteable('RETURN 1', {})).toBe('RETURN 1');
  });
});

describe('the ready questions', () => {
  it('are eight, each with an id of its own', () => {
    expect(QUESTIONS).toHaveLength(8);
    expect(new Set(QUESTIONS.map((question) => question.id)).size).toBe(8);
  });

  it('hide the types that they are not about', () => {
    const [first] = QUESTIONS;
    expect(hiddenTypesOf(first)).not.toContain('FOUGHT');
    expect(hiddenTypesOf(first)).toContain('SUPPORTED');
  });
});
