import { request } from '../data/request';
import {
  FIRST_VIEW,
  NO_FILTERS,
  unique,
  type View,
  type Compared,
  type Comparison,
  type Side,
} from '../model/view';
import { NARROW } from '../look/theme';
import { SourcesApartDocument } from '../operations/generated';
import { selectView, useStore } from '../state';

/** Entities on the canvas at most where sources say more. */
const MOST = 40;

const get = useStore.getState;

/** What of a view is compared. */
export function comparedOf(view: View): Compared {
  const names = ['shown', ...Object.keys(NO_FILTERS)] as (keyof Compared)[];
  return Object.fromEntries(names.map((name) => [name, view[name]])) as unknown as Compared;
}

/** Whom two sources speak of: those of contradictions first, then those of whom most is said. */
async function spokenOf(left: string, right: string): Promise<{ ids: string[]; total: number }> {
  const { sourceDiff } = await request(SourcesApartDocument, { left, right });
  const { contradictRelationships, onlyLeft, onlyRight, agree } = sourceDiff;
  const counts = new Map<string, number>();
  for (const { subject, object } of [...onlyLeft, ...onlyRight, ...agree])
    for (const { id } of [subject, object]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const first = contradictRelationships.flatMap(({ subject, object }) => [subject.id, object.id]);
  const rest = [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
  const ids = unique([...first, ...rest]);
  return { ids: ids.slice(0, MOST), total: ids.length };
}

/** The view that shows a comparison, over the view that it is asked from. */
function comparing(now: View, comparison: Comparison, ids: readonly string[]): View {
  const { a } = comparison;
  const shown = ids.length > 0 ? ids : now.shown;
  const stays = new Set(shown);
  const filters: Partial<View> =
    a.on === 'view'
      ? { ...NO_FILTERS, hiddenStandings: [] }
      : a.on === 'source'
        ? { sources: [], notSources: [] }
        : { asOf: null };
  return {
    ...now,
    ...filters,
    comparison,
    shown,
    positions: Object.fromEntries(Object.entries(now.positions).filter(([id]) => stays.has(id))),
    pinned: now.pinned.filter((id) => stays.has(id)),
    hidden: [],
    selected: [],
    surface: 'graph',
    // On a phone the lists would lie over the picture.
    focus: { on: window.matchMedia(NARROW).matches ? 'nothing' : 'difference' },
    camera: null,
  };
}

function shownBy(side: Side): readonly string[] {
  return side.on === 'view' ? side.view.shown : [];
}

/**
 * Shows two as a difference: a step, so that Back ends it.
 * @param label what is compared, in a few words
 */
export async function compare(comparison: Comparison, label: string): Promise<void> {
  const { a, b } = comparison;
  let ids = unique([...shownBy(a), ...shownBy(b)]);
  let total = ids.length;
  if (a.on === 'source' && b.on === 'source')
    ({ ids, total } = await get().during('what the two say', () => spokenOf(a.id, b.id)));
  get().openDialog('none');
  get().commit(label, (now) => comparing(now, comparison, ids));
  if (total > ids.length)
    get().notify('info', `The picture holds the ${ids.length} of ${total} that the two say most of.`);
}

/** A becomes B, and B becomes A. */
export function swap(): void {
  get().commit('Swapped what is compared', (now) =>
    now.comparison === null ? now : { ...now, comparison: { a: now.comparison.b, b: now.comparison.a } },
  );
}

/** Back to what was shown before; where a link began with the comparison, to all that it shows. */
export function endComparison(): void {
  const { history } = get();
  const before = history.steps
    .slice(0, history.cursor)
    .reverse()
    .find(({ view }) => view.comparison === null);
  get().commit('Ended the comparison', (now) =>
    before === undefined
      ? { ...now, comparison: null, hiddenStandings: FIRST_VIEW.hiddenStandings, focus: { on: 'nothing' } } // prettier-ignore
      : before.view,
  );
}

/** The present view as a side. */
export function presentSide(): Side {
  return { on: 'view', name: 'What is shown now', view: comparedOf(selectView(get())) };
}
