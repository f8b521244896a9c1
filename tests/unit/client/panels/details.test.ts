import { groupsOf, restOf } from '../../../../client/panels/details/ties';
import { FIRST_VIEW, type View } from '../../../../client/model/view';
import { tie } from '../fixtures';

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
