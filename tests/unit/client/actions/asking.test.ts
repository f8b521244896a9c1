import * as actions from '../../../../client/actions';
import { ask } from '../../../../client/actions/ask';
import { EXPAND_LIMIT } from '../../../../client/actions/canvas';
import { FIRST_VIEW, isUnfiltered, type View } from '../../../../client/model/view';
import { QUESTIONS } from '../../../../client/ready-questions';
import { selectView, useStore } from '../../../../client/state';
import { content, entity } from '../fixtures';
import { arrived, Network, type Asked } from '../network';

const state = useStore.getState;
const view = (): View => selectView(state());
const texts = (): string[] => state().notices.map(({ text }) => text);

/** All that is tied to `a`, the best attested first. */
const RANKED = Array.from({ length: 2 * EXPAND_LIMIT + 20 }, (_, at) => `n${at}`);

/** Answers as the server does: the ones asked about, then the best attested up to the limit. */
function answerAround({ variables, answer }: Asked, tied: readonly string[]): void {
  const all = [...(variables['ids'] as string[]), ...tied];
  const nodes = all.slice(0, variables['limit'] as number).map((id) => ({ id, name: id, kind: 'ARMED_GROUP' }));
  answer({
    neighborhood: { nodes, relationships: [], truncated: nodes.length < all.length, totalNodes: all.length },
  });
} // prettier-ignore

let network: Network;
beforeEach(() => {
  network = new Network();
  useStore.setState({ ...useStore.getInitialState(), content: content([entity('a'), entity('b')], []) }, true);
  state().begin({ ...FIRST_VIEW, shown: ['a', 'b'] }, 'start');
}); // prettier-ignore
afterEach(() => network.close());

describe('expanding', () => {
  it('brings the best attested first, says how many are left, and brings those, until none is', async () => {
    let shown = 0;
    let press = (): Promise<void> => actions.expand(['a']);
    for (const left of [EXPAND_LIMIT + 20, 20, 0]) {
      const expanding = press();
      expect(state().work).toMatchObject([{ what: 'what is tied to A' }]);
      answerAround(network.last, RANKED);
      await expanding;
      shown = RANKED.length - left;
      expect(view().shown).toEqual(['a', 'b', ...RANKED.slice(0, shown)]);
      expect(state().work).toEqual([]);
      if (left === 0) break;
      expect(state().cut).toMatchObject({ shown, total: RANKED.length, next: Math.min(EXPAND_LIMIT, left) });
      press = state().cut?.more ?? press;
    }
    const again = actions.expand(['a']);
    answerAround(network.last, RANKED);
    await again;
    expect(texts()).toEqual(['Everything tied to A is already on the canvas.']);
    expect(state().history.cursor).toBe(3);
  });

  it('keeps what was done while the server was asked, and undo takes back the expansion alone', async () => {
    const expanding = actions.expand(['a']);
    actions.hide(['b']);
    actions.show(['x', 'n1'], 'Added');
    answerAround(network.last, ['n1', 'n2']);
    await expanding;
    expect(view().shown).toEqual(['a', 'x', 'n1', 'n2']);
    state().undo();
    expect(view().shown).toEqual(['a', 'x', 'n1']);
  });

  it('asks under the filters of the view', () => {
    state().commit('Filtered', (now) => ({ ...now, sources: ['caci'], hiddenTypes: ['FOUGHT'], asOf: '2018-08-01' })); // prettier-ignore
    void actions.expand(['a']);
    const { filter } = network.last.variables as { filter: { relationshipTypes: string[] } };
    expect(filter).toMatchObject({ sources: ['caci'], asOf: '2018-08-01', asOfCertainty: 'POSSIBLE' });
    expect(filter.relationshipTypes).not.toContain('FOUGHT');
    expect(filter.relationshipTypes).toContain('SUPPORTED');
  });

  it('of too many at once asks nothing and says how many may be', async () => {
    await actions.expand(Array.from({ length: 101 }, (_, at) => `x${at}`));
    expect(network.asked).toEqual([]);
    expect(texts()).toEqual([expect.stringMatching(/^101 are selected\. .* 100 /)]);
  });
});

describe('what all are tied to', () => {
  it('is only what every one is tied to, selected with them', async () => {
    const showing = actions.showCommonNeighbors(['a', 'b', 'x']);
    for (const [at, tied] of [
      ['c', 'b', 'd', 'e'],
      ['d', 'a', 'e'],
      ['d', 'c'],
    ].entries())
      answerAround(network.asked[at] as Asked, tied);
    await showing;
    expect(view()).toMatchObject({ shown: ['a', 'b', 'd'], selected: ['a', 'b', 'x', 'd'] });
  });

  it('is said to be nothing where they share nothing, and no step is made', async () => {
    const showing = actions.showCommonNeighbors(['a', 'b']);
    const [first, second] = network.asked as [Asked, Asked];
    answerAround(first, ['c', 'b']);
    answerAround(second, ['a', 'd']);
    await showing;
    expect(texts()).toEqual(['A and B share no neighbor under these filters.']);
    expect(state().history.steps).toHaveLength(1);
  });
});

describe('a ready question', () => {
  const question = QUESTIONS.find(({ scope }) => scope.from === 'around') ?? QUESTIONS[0];

  it('is asked without the filters of the view before, and one undo brings all of them back', async () => {
    state().commit('Filtered', (now) => ({ ...now, sources: ['caci'], knownBy: '2018-01-01', selected: ['b'] })); // prettier-ignore
    const before = view();
    const asking = ask(question);
    answerAround(network.last, ['n1']);
    await asking;
    expect(view().shown).toContain('n1');
    expect(isUnfiltered({ ...view(), hiddenTypes: [], hiddenStandings: FIRST_VIEW.hiddenStandings })).toBe(true);
    state().undo();
    expect(view()).toBe(before);
  }); // prettier-ignore
});

describe('a request that fails', () => {
  it.each<[string, () => Promise<void>]>([
    ['expanding', () => actions.expand(['a'])],
    ['showing everything', () => actions.showAll()],
    ['what two share', () => actions.showCommonNeighbors(['a', 'b'])],
    ['a ready question', () => ask(QUESTIONS.find(({ scope }) => scope.from === 'graph') ?? QUESTIONS[0])],
  ])('leaves all as it was and says why: %s', async (_, act) => {
    const { history } = state();
    const acting = act();
    for (const asked of network.asked) asked.refuse('The graph is being loaded. Try again.');
    await acting;
    await arrived();
    expect(state()).toMatchObject({ history, work: [], cut: null });
    expect(state().history).toBe(history);
    expect(texts()).toEqual(['The graph is being loaded. Try again.']);
  });
});
