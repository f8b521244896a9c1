import { request } from '../data/request';
import { CORE_FIVE, replaced, withShown } from '../model/view';
import { AroundDocument, GraphSizeDocument, WholeGraphDocument } from '../operations/generated';
import { present } from '../state/history';
import { explain, FileError } from '../ui/build';
import { MOST_NODES, get, view, report, nameOf } from './common';
import { queryFilter } from './filter';
import type * as OverviewActions from './overview';

/** Entities that showing everything brings at a time. */
const WHOLE_LIMIT = 400;

/** Everything that the present filters let through, the best attested first. */
export async function showAll(limit = WHOLE_LIMIT): Promise<void> {
  try {
    const { graph } = await get().during('everything under these filters', () =>
      request(WholeGraphDocument, { filter: queryFilter(view()), limit }),
    );
    const ids = graph.nodes.map((node) => node.id);
    const { totalNodes: total } = graph;
    if (total === 0) {
      get().notify('info', 'Nothing in the whole graph passes these filters. Take one of them off.');
      return;
    }
    get().commit('Everything', (now) =>
      limit > WHOLE_LIMIT ? withShown(now, ids) : { ...replaced(now, ids), focus: now.focus },
    );
    if (total > ids.length && limit < MOST_NODES)
      get().setCut({
        what: 'in the whole graph',
        shown: ids.length,
        total,
        next: Math.min(WHOLE_LIMIT, total - ids.length),
        more: () => showAll(Math.min(MOST_NODES, limit + WHOLE_LIMIT)),
      });
  } catch (thrown) {
    report(thrown);
  }
}

/** Entities from which a graph begins with an overview. */
const LARGE_GRAPH = 1_000;

/** What there is, at a glance. Its file is loaded when it is first asked for. */
export async function showOverview(): Promise<void> {
  try {
    const { openOverview } = await overviewActions();
    await openOverview();
  } catch (thrown) {
    get().notify('problem', (await explain(thrown)).text);
  }
}

/** Begins with the overview where the graph is too large to begin with five of it, and nothing was linked to or done. */
export async function beginWithWhole(): Promise<void> {
  const first = present(get().history);
  if (first.view.shown !== CORE_FIVE) return;
  try {
    const { overview } = await request(GraphSizeDocument, {});
    if (overview.entitiesInGraph < LARGE_GRAPH || get().history.steps.length > 1) return;
    const { beginWithOverview } = await overviewActions();
    await beginWithOverview(first.id);
  } catch {
    // The first view stays, and says itself where the server does not answer.
  }
}

/** @throws FileError where the file can't be loaded */
function overviewActions(): Promise<typeof OverviewActions> {
  return import('./overview').catch((cause: unknown) => {
    throw new FileError(cause);
  });
}

/** What both (or all) are tied to. */
export async function showCommonNeighbors(ids: readonly string[]): Promise<void> {
  try {
    const around = await get().during(`what ${ids.map(nameOf).join(' and ')} share`, () =>
      Promise.all(
        ids.map((id) =>
          request(AroundDocument, { ids: [id], depth: 1, filter: queryFilter(view()), limit: 1000 }),
        ),
      ),
    );
    const sets = around.map(({ neighborhood }) => new Set(neighborhood.nodes.map((node) => node.id)));
    const [first, ...others] = sets;
    const common = [...(first ?? [])].filter((id) => !ids.includes(id) && others.every((set) => set.has(id)));
    if (common.length === 0) {
      get().notify('info', `${ids.map(nameOf).join(' and ')} share no neighbor under these filters.`);
      return;
    }
    get().commit(`Common neighbors of ${ids.map(nameOf).join(' and ')}`, (now) => ({
      ...withShown(now, common),
      selected: [...ids, ...common],
    }));
    get().speak(`${common.length} common neighbors shown.`);
  } catch (thrown) {
    report(thrown);
  }
}
