import { factsOf } from '../../../../../client/panels/dossier/facts';
import { choicesOf } from '../../../../../client/panels/dossier/scope';
import { project } from '../../../../../client/model/projection';
import { FIRST_VIEW, type View } from '../../../../../client/model/view';
import { content, entity, tie } from '../../fixtures';

const facts = content([entity('a'), entity('b'), entity('c')], [tie('t', 'FOUGHT', 'a', 'b')]);
const choices = (change: Partial<View>) => {
  const view = { ...FIRST_VIEW, shown: ['a', 'b', 'c'], ...change };
  return choicesOf(view, project(view, facts), (id) => id.toUpperCase()).map(({ id, text }) => [id, text]);
};
const ALL = ['shown', 'All 3 that are shown'];

describe('what a dossier can be about', () => {
  test.each<[string, Partial<View>, string[][]]>([
    ['all that is shown', {}, [ALL]],
    ['the one in the details', { focus: { on: 'entity', id: 'a' }, selected: ['a'] }, [['entity', 'All that is told of A'], ALL]], // prettier-ignore
    [
      'a pair, once',
      { focus: { on: 'pair', a: 'a', b: 'b' }, selected: ['a', 'b'] },
      [['pair', 'A and B'], ALL],
    ],
    ['the ends of a tie', { focus: { on: 'relationship', id: 't' } }, [['pair', 'A and B'], ALL]],
    ['those selected, once where they are all', { selected: ['c', 'b', 'a'] }, [['selected', 'The 3 that are selected']]], // prettier-ignore
    [
      'a question',
      { focus: { on: 'question', id: 'q' } },
      [['question', 'The point in dispute that is open'], ALL],
    ],
    ['nothing', { shown: [] }, []],
  ])('%s', (_, change, expected) => expect(choices(change)).toEqual(expected));
});

describe('what a reader must know of a dossier', () => {
  const told = (change: Partial<View>, link = 'http://x/#v'): Record<string, string> =>
    Object.fromEntries(
      factsOf({ ...FIRST_VIEW, ...change }, { about: 'A', filters: [], made: '2026-12-01', link }).map(
        ({ label, text }) => [label, text],
      ),
    );

  test('the day, what was known, and what counts, in words', () => {
    expect(told({})).toMatchObject({
      'Made on': '1 Dec 2026',
      'As of': 'No day is set: whatever its time.',
      Known: 'By all sources in the graph, whenever they were published.',
      'What counts':
        'What at least one claim asserts, disputed or not; without forecasts and what is only denied.',
      Filters: 'None.',
      'Opens again at': 'http://x/#v',
    });
    expect(
      told({
        asOf: '2018-08-01',
        certainty: 'DEFINITE',
        knownBy: '2018-12-31',
        hiddenStandings: ['REPORTED', 'DISPUTED'],
      }),
    ).toMatchObject({
      'As of': '1 Aug 2018: what surely held then.',
      Known: 'By what was published or said by 31 Dec 2018.',
      'What counts': 'What two independent voices assert and nobody denies or contradicts.',
    });
  });

  test('a link that is too long for paper still leads there', () => {
    const link = `http://x/#${'v'.repeat(700)}`;
    const last = factsOf(FIRST_VIEW, { about: 'A', filters: [], made: '2026-12-01', link }).at(-1);
    expect(last?.href).toBe(link);
    expect(last?.text.length).toBeLessThan(60);
  });
});
