import { keepContent, keepLayout } from '../../../../client/app/effects';
import type { Positions } from '../../../../client/layouts/types';
import { FIRST_VIEW, type View } from '../../../../client/model/view';
import * as actions from '../../../../client/actions';
import { selectView, useStore } from '../../../../client/state';
import { content, entity, tie } from '../fixtures';
import { arrived, Network } from '../network';

/** A layout at work; its worker needs a browser, so that here a test says when it is done and with what. */
interface Job {
  readonly done: (positions: Positions) => void;
  readonly fail: (error: Error) => void;
}
const mockJobs: Job[] = [];
jest.mock('../../../../client/layouts/run', () => ({
  runLayout: () =>
    new Promise<Positions>((resolve, reject) => mockJobs.push({ done: resolve, fail: reject })),
}));

const state = useStore.getState;
const view = (): View => selectView(state());
const CONTENT = content([entity('a'), entity('b')], [tie('1', 'FOUGHT', 'a', 'b')]);
const SEATS: Positions = { a: { x: 1, y: 1 }, b: { x: 2, y: 2 } };

let stop = (): void => undefined;
beforeEach(() => {
  mockJobs.length = 0;
  useStore.setState(useStore.getInitialState(), true);
  state().begin({ ...FIRST_VIEW, shown: ['a', 'b'] }, 'start');
});
afterEach(() => stop());

describe('seats', () => {
  beforeEach(() => {
    useStore.setState({ content: CONTENT, contentStatus: { phase: 'ready' } });
    stop = keepLayout({ aspect: () => 1 });
  });

  it('are given to those that have none, in the step that they are for', async () => {
    expect(mockJobs).toHaveLength(1);
    expect(state().arranging).toBe(true);
    mockJobs[0]?.done(SEATS);
    await arrived();
    expect(view().positions).toEqual(SEATS);
    expect(state()).toMatchObject({ arranging: false, history: { cursor: 0 } });
    expect(mockJobs).toHaveLength(1);
  });

  it('do not move what a person moved meanwhile', async () => {
    const moved = { x: 70, y: 80 };
    actions.placeAt({ a: moved });
    for (const job of mockJobs) job.done(SEATS);
    await arrived();
    expect(view().positions).toEqual({ a: moved, b: SEATS['b'] });
    state().undo();
    expect(view().positions).toEqual(SEATS);
    expect(state().arranging).toBe(false);
  });

  it('that can’t be worked out are said so once, and the next view gets its own', async () => {
    mockJobs[0]?.fail(new Error('The layout failed: no room'));
    await arrived();
    expect(state().notices.map(({ text }) => text)).toEqual(['The layout failed: no room']);
    expect(state().arranging).toBe(false);
    expect(mockJobs).toHaveLength(1);
    actions.arrange('timeline', 'By time');
    mockJobs[1]?.done(SEATS);
    await arrived();
    expect(view().positions).toEqual(SEATS);
  });
});

describe('what the server has to know', () => {
  let network: Network;
  beforeEach(() => {
    network = new Network();
    stop = keepContent();
  });
  afterEach(() => network.close());

  it('is asked when the view opens and when a filter of the server changes, and not for what is only looks', () => {
    expect(network.asked.map(({ operation }) => operation)).toEqual(['Between']);
    actions.placeAt({ a: { x: 1, y: 1 } });
    actions.select(['a'], false);
    actions.togglePin(['a']);
    state().commit('Time', (now) => ({ ...now, asOf: '2018-01-01', hiddenTypes: ['FOUGHT'] }));
    expect(network.asked).toHaveLength(1);
    actions.hide(['b']);
    expect(network.last.variables).toMatchObject({ ids: ['a'] });
    state().commit('Source', (now) => ({ ...now, sources: ['caci'] }));
    expect(network.last.variables).toMatchObject({ ids: ['a'], filter: { sources: ['caci'] } });
    expect(network.asked).toHaveLength(3);
  });
});
