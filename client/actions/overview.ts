import { request } from '../data/request';
import { MOST_DRAWN, pictured, type Glance } from '../model/glance';
import { replaced, withShown, type View } from '../model/view';
import { counted } from '../model/words';
import { AroundDocument, OverviewDocument } from '../operations/generated';
import { EXPAND_LIMIT, expand } from './canvas';
import { get, report, view } from './common';
import { queryFilter } from './filter';

interface Named {
  readonly id: string;
  readonly name: string;
}

const asIs = (now: View): View => now;

/** The view that shows an overview: whom it pictures, and the panel beside it. */
function withOverview(before: View, glance: Glance): View {
  const surface = before.surface === 'map' ? 'map' : 'graph';
  return { ...replaced(before, pictured(glance)), surface, focus: { on: 'overview' } };
}

/** Says of the picture what it leaves out, and brings more of those who are in the lists. */
function sayCut(glance: Glance, most: number): void {
  const shown = pictured(glance, most).length;
  const next = pictured(glance, most * 2).length - shown;
  get().setCut({
    what: 'entities',
    shown,
    total: glance.entityCount,
    order: 'the best connected first',
    next,
    more: async () => {
      get().commit(`${counted(next, 'actor')} more`, (now) => withShown(now, pictured(glance, most * 2)));
      sayCut(glance, most * 2);
      await Promise.resolve();
    },
  });
}

async function glanceAt(of: View): Promise<Glance> {
  const { overview } = await get().during('what there is', () =>
    request(OverviewDocument, { filter: queryFilter(of) }),
  );
  return overview;
}

/**
 * Shows what there is under the filters: the best connected actors and the pairs of which most is claimed, and the rest in
 * the panel.
 * @param label what the trail calls the step
 * @param change of the filters, which is part of the step
 */
export async function openOverview(label = 'Overview', change: (view: View) => View = asIs): Promise<void> {
  try {
    const glance = await glanceAt(change(view()));
    get().commit(label, (now) => withOverview(change(now), glance));
    sayCut(glance, MOST_DRAWN);
    get().speak(glance.sentence);
  } catch (thrown) {
    report(thrown);
  }
}

/** Shows the overview in place of the first view, as long as nothing else was done. */
export async function beginWithOverview(step: number): Promise<void> {
  try {
    const glance = await glanceAt(view());
    get().amend((now) => withOverview(now, glance), step, 'Overview');
    sayCut(glance, MOST_DRAWN);
  } catch (thrown) {
    report(thrown);
  }
}

/** Shows an entity and the best attested of what is tied to it, as a view of its own. */
export async function openAround({ id, name }: Named): Promise<void> {
  try {
    const { neighborhood } = await get().during(`what is tied to ${name}`, () =>
      request(AroundDocument, {
        ids: [id],
        depth: 1,
        filter: queryFilter(view()),
        limit: EXPAND_LIMIT + 1,
      }),
    );
    const ids = neighborhood.nodes.map((node) => node.id);
    get().commit(`Around ${name}`, (now) => ({
      ...replaced(now, ids),
      surface: 'graph',
      selected: [id],
      focus: { on: 'entity', id },
    }));
    get().speak(`${counted(ids.length - 1, 'neighbor')} of ${name} shown.`);
    const { totalNodes } = neighborhood;
    if (totalNodes > ids.length)
      get().setCut({
        what: `around ${name}`,
        shown: ids.length - 1,
        total: totalNodes - 1,
        next: Math.min(EXPAND_LIMIT, totalNodes - ids.length),
        more: () => expand([id]),
      });
  } catch (thrown) {
    report(thrown);
  }
}

/** Shows two and all that is between them. */
export function openTwo(a: Named, b: Named): void {
  get().commit(`${a.name} and ${b.name}`, (now) => ({
    ...replaced(now, [a.id, b.id]),
    surface: 'graph',
    selected: [a.id, b.id],
    focus: { on: 'pair', a: a.id, b: b.id },
  }));
}

/** Shows the overview of what happened in a place. */
export async function openPlace({ id, name }: Named): Promise<void> {
  await openOverview(`In ${name}`, (now) => ({ ...now, places: [id] }));
}

/** Shows the overview of some years, and opens the time bar, which has them. */
export async function openYears(first: string, last: string): Promise<void> {
  const years =
    first.slice(0, 4) === last.slice(0, 4)
      ? first.slice(0, 4)
      : `${first.slice(0, 4)} to ${last.slice(0, 4)}`;
  get().setTimeOpen(true);
  await openOverview(`In ${years}`, (now) => ({ ...now, asOf: null, from: first, to: last }));
}
