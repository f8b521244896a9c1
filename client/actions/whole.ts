import { request } from '../data/request';
import { replaced, withShown } from '../model/view';
import { AroundDocument, WholeGraphDocument } from '../operations/generated';
import { MOST_NODES, get, view, report, nameOf } from './common';
import { queryFilter } from './filter';

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
