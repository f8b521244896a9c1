import fc from '../../../support/fast-check.js';
import { FIRST_VIEW, type View } from '../../../../client/model/view';
import { selectProjection, selectStale, selectView, useStore } from '../../../../client/state';
import { entity } from '../fixtures';
import { arrived, Network, type Asked } from '../network';

const state = useStore.getState;
const names = (): string[] => [...state().content.entities.keys()];

/** No two tests have an entity in common, since answers are kept. */
let last = 0;
function fresh(): string {
  last += 1;
  return `entity-${last}`;
}

const viewOf = (id: string): View => ({ ...FIRST_VIEW, shown: [id] });

/** Answers as the server does: the entities that were asked for. */
function answer(asked: Asked): void {
  const nodes = (asked.variables['ids'] as string[]).map((id) => entity(id));
  asked.answer({ neighborhood: { nodes, relationships: [] } });
}

/** Puts a view on the page, with what it shows. */
async function open(network: Network, view: View): Promise<void> {
  state().begin(view, 'start');
  const loading = state().loadContent(view);
  answer(network.last);
  await loading;
}

let network: Network;
beforeEach(() => {
  network = new Network();
  useStore.setState(useStore.getInitialState(), true);
});
afterEach(() => network.close());

describe('what the server gave for the view', () => {
  it('is that of the view asked for last, in whatever order answers come; what fails leaves it as it was', async () => {
    const act = fc.oneof(
      fc.record({ does: fc.constant('look' as const), at: fc.nat(2) }),
      fc.record({ does: fc.constantFrom('answer' as const, 'lose' as const), at: fc.nat(5) }),
      // The answer is there already when the next view is asked for.
      fc.record({ does: fc.constant('answer and look' as const), at: fc.nat(2) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        useStore.setState(useStore.getInitialState(), true);
        network.asked.length = 0;
        const ids = [fresh(), fresh(), fresh()];
        let shown: string | null = null;
        let held = state().content;
        const look = (at: number): void => {
          shown = ids[at] ?? '';
          void state().loadContent(viewOf(shown));
        };
        const check = (): void => {
          const { phase } = state().contentStatus;
          if (phase === 'ready' && shown !== null) {
            expect(names()).toEqual([shown]);
            held = state().content;
          } else expect(state().content).toBe(held);
        };
        for (const { does, at } of acts) {
          const open = network.asked[at % Math.max(1, network.asked.length)];
          if (does === 'look') look(at);
          else if (open !== undefined && does === 'lose') open.lose();
          else if (open !== undefined) answer(open);
          if (does === 'answer and look') look(at);
          await arrived();
          check();
        }
        if (shown === null) return;
        network.asked.forEach(answer);
        await arrived();
        expect(state().contentStatus.phase).not.toBe('loading');
        check();
      }),
    );
  });

  it('is there at once when a filter is taken back or set again', async () => {
    const id = fresh();
    await open(network, viewOf(id));
    const before = state().content;
    state().commit('Only one source', (view) => ({ ...view, sources: ['caci'] }));
    const loading = state().loadContent(selectView(state()));
    expect(network.last.variables).toMatchObject({ filter: { sources: ['caci'] } });
    expect(selectStale(state())).toBe(true);
    answer(network.last);
    await loading;
    const filtered = state().content;
    for (const [step, content] of [[state().undo, before], [state().redo, filtered], [state().undo, before]] as const) {
      step();
      void state().loadContent(selectView(state()));
      expect(state().content).toBe(content);
      expect(state().contentStatus.phase).toBe('ready');
    }
    expect(network.asked).toHaveLength(2);
  }); // prettier-ignore

  it('is asked for anew on a reload, and what is selected stays selected, also where that fails', async () => {
    const id = fresh();
    await open(network, viewOf(id));
    state().amend((view) => ({ ...view, selected: [id] }));
    const chosen = () => selectProjection(state()).nodes.filter(({ classes }) => classes.includes('chosen'));
    const failing = state().reloadContent(selectView(state()));
    expect(chosen()).toMatchObject([{ id, name: id.toUpperCase() }]);
    network.last.lose();
    await failing;
    expect(state().contentStatus).toMatchObject({ phase: 'failed', error: { retriable: true } });
    expect(chosen()).toMatchObject([{ id, name: id.toUpperCase() }]);
    const reloading = state().reloadContent(selectView(state()));
    network.last.answer({
      neighborhood: { nodes: [{ ...entity(id), name: 'Another name' }], relationships: [] },
    });
    await reloading;
    expect(chosen()).toMatchObject([{ id, name: 'Another name' }]);
    expect(network.asked).toHaveLength(3);
  });
});
