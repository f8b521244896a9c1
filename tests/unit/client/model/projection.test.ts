import fc from '../../../support/fast-check.js';
import { ALL_TYPES, passes, project } from '../../../../client/model/projection';
import { FIRST_VIEW, STANDING_ORDER, type View } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

const view = (change: Partial<View>): View => ({ ...FIRST_VIEW, shown: ['a', 'b', 'c'], ...change });
const facts = content(
  [entity('a'), entity('b'), entity('c', 'PERSON')],
  [
    tie('1', 'FOUGHT', 'a', 'b', {
      startMin: '2018-07-01',
      startMax: '2018-07-31',
      endMin: '2018-08-01',
      endMax: '2018-08-31',
    }),
    tie('2', 'FOUGHT', 'a', 'b', { standing: 'CORROBORATED', voices: 3 }),
    tie('3', 'FOUGHT', 'a', 'b', { standing: 'DISPUTED', voices: 2 }),
    tie('4', 'FOUGHT', 'a', 'b', { standing: 'PREDICTED', voices: 0 }),
    tie('5', 'LED', 'c', 'a'),
    tie('6', 'FOUGHT', 'a', 'b', { standing: 'DENIED', voices: 0 }),
  ],
);

describe('the projection of a view', () => {
  it('never hides a dispute or a forecast in a line of agreed ties', () => {
    const { edges } = project(view({ hiddenStandings: [] }), facts);
    const fought = edges.filter((edge) => edge.type === 'FOUGHT');
    expect(fought.map((edge) => [edge.standing, edge.members])).toEqual([
      ['CORROBORATED', ['1', '2']],
      ['DISPUTED', ['3']],
      ['PREDICTED', ['4']],
      ['DENIED', ['6']],
    ]);
    expect(fought[0]?.label).toBe('fought ×2');
    expect(fought[0]?.voices).toBe(3);
    expect(fought[1]?.classes).toContain('disputed');
  });

  it('draws each tie where asked to, but none that is only denied unless asked to', () => {
    const { edges } = project(view({ bundling: 'each', hiddenStandings: ['DENIED'] }), facts);
    expect(edges.map((edge) => edge.id)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('leaves forecasts out unless asked for, and still counts them', () => {
    const { edges, counts } = project(view({}), facts);
    expect(edges.some((edge) => edge.standing === 'PREDICTED')).toBe(false);
    expect(counts.standings.get('PREDICTED')).toBe(1);
  });

  it('takes away the ties of a hidden kind, type and standing', () => {
    expect(project(view({ hiddenKinds: ['PERSON'] }), facts).nodes.map((node) => node.id)).toEqual([
      'a',
      'b',
    ]);
    expect(project(view({ hiddenKinds: ['PERSON'] }), facts).edges.some((edge) => edge.type === 'LED')).toBe(
      false,
    );
    expect(project(view({ hiddenTypes: ['FOUGHT'] }), facts).edges.map((edge) => edge.id)).toEqual(['5']);
    const only = project(
      view({ hiddenStandings: ['CORROBORATED', 'REPORTED', 'PREDICTED', 'DENIED'] }),
      facts,
    );
    expect(only.edges.map((edge) => edge.id)).toEqual(['3']);
  });

  it('on a day, keeps what surely held, and marks what only possibly did', () => {
    const on = (asOf: string, certainty: View['certainty']) =>
      project(view({ asOf, certainty, bundling: 'each' }), facts).relationships.map(({ id }) => id);
    expect(on('2018-08-01', 'DEFINITE')).toEqual(['1']);
    const dateless = content(
      [entity('a'), entity('b')],
      [
        tie('structure', 'PART_OF', 'a', 'b', { voices: 0 }),
        tie('place', 'LOCATED_IN', 'a', 'b'),
        tie('seat', 'LOCATED_IN', 'a', 'b', { startMax: '2021-01-01', endMin: '2020-01-01' }),
      ],
    );
    const certain = view({ asOf: '2018-08-01', certainty: 'DEFINITE', bundling: 'each', shown: ['a', 'b'] });
    expect(project(certain, dateless).relationships.map(({ id }) => id)).toEqual(['structure', 'place']);
    expect(on('2018-08-01', 'POSSIBLE')).toEqual(['1', '2', '3', '5']);
    expect(on('2019-01-01', 'POSSIBLE')).toEqual(['2', '3', '5']);
    const marked = project(view({ asOf: '2018-07-15', bundling: 'each' }), facts).edges;
    expect(marked.find((edge) => edge.id === '1')?.classes).toContain('possible');
  });

  it('counts and draws only what lies between visible nodes, whatever the filters', () => {
    fc.assert(
      fc.property(
        fc.subarray(['a', 'b', 'c']),
        fc.subarray(ALL_TYPES),
        fc.subarray([...STANDING_ORDER]),
        fc.constantFrom('type' as const, 'each' as const),
        (shown, hiddenTypes, hiddenStandings, bundling) => {
          const result = project(view({ shown, hiddenTypes, hiddenStandings, bundling }), facts);
          const visible = new Set(result.nodes.map((node) => node.id));
          for (const edge of result.edges) {
            expect(visible.has(edge.source) && visible.has(edge.target)).toBe(true);
            expect(hiddenTypes).not.toContain(edge.type);
            expect(hiddenStandings).not.toContain(edge.standing);
          }
          const drawn = result.edges.flatMap((edge) => edge.members).sort();
          expect(drawn).toEqual(result.relationships.map(({ id }) => id).sort());
        },
      ),
    );
  });

  it('draws just the ties that pass, where both their ends are shown', () => {
    const kinds = content(
      [entity('a'), entity('b'), entity('c', 'PERSON')],
      facts.relationships.map((one) =>
        one.subject.id === 'c' ? { ...one, subject: { ...one.subject, kind: 'PERSON' } } : one,
      ),
    );
    fc.assert(
      fc.property(
        fc.subarray(ALL_TYPES),
        fc.subarray([...STANDING_ORDER]),
        fc.subarray(['ARMED_GROUP', 'PERSON'] as const),
        fc.constantFrom(null, '2018-07-15', '2018-08-01', '2019-01-01'),
        fc.constantFrom('DEFINITE' as const, 'POSSIBLE' as const),
        (hiddenTypes, hiddenStandings, hiddenKinds, asOf, certainty) => {
          const of = view({ hiddenTypes, hiddenStandings, hiddenKinds, asOf, certainty });
          const passing = kinds.relationships.filter((one) => passes(one, of));
          expect(project(of, kinds).relationships).toEqual(passing);
        },
      ),
    );
  });
});
