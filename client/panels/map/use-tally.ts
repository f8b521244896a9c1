import { useMemo, useRef } from 'react';
import type { Family } from '../../../domain/kinds/index.js';
import * as actions from '../../actions';
import { useAnswer, type AnswerState } from '../../data/useAnswer';
import { STANDING_ORDER, type View } from '../../model/view';
import { PlaceCountsDocument, type GraphFilter, type PlaceCountsQuery } from '../../operations/generated';
import { useContent, useProjection, useView } from '../../state';
import { outlines } from './outlines';
import { tallied, tellingsOf, type Tally } from './tally';

/** What the map is of: what the canvas shows, or all that the filters let through. */
export type Scope = 'canvas' | 'graph';

const NOTHING: Tally = { marks: [], unplaced: 0 };

/** The filter of what the map counts: that of the view, with just the standings that its legend shows. */
export function mapFilter(view: View): GraphFilter {
  const { verdict: _verdict, ...rest } = actions.queryFilter(view);
  return {
    ...rest,
    standings: STANDING_ORDER.filter((standing) => !view.hiddenStandings.includes(standing)),
  };
}

function asTally({ placeCounts }: PlaceCountsQuery): Tally {
  const { places, counts, unplaced } = placeCounts;
  const known = new Map(
    places.map((place) => [place.id, { latitude: null, longitude: null, ...place }] as const),
  );
  const tellings = counts.map((count) => ({
    places: count.places,
    family: count.family.toLowerCase() as Family,
    ties: count.relationships,
    disputed: count.disputed,
  }));
  return { marks: tallied(tellings, known, outlines()), unplaced };
}

/**
 * What happened where, in a scope; while another answer is on its way, what was there before. Where two are compared the
 * picture itself is counted.
 */
export function useTally(scope: Scope): { tally: Tally; state: AnswerState<unknown> | null } {
  const view = useView();
  const projection = useProjection();
  const content = useContent();
  const { shown } = view;
  const filter = useMemo(() => mapFilter(view), [view]);
  const compared = view.comparison !== null;
  const state = useAnswer(
    PlaceCountsDocument,
    compared ? null : { filter, among: scope === 'canvas' ? [...shown] : null },
  );
  const last = useRef(NOTHING);
  const tally = useMemo((): Tally => {
    if (compared) {
      const { tellings, places, unplaced } = tellingsOf(projection.relationships, content);
      return { marks: tallied(tellings, places, outlines()), unplaced };
    }
    if (state.phase === 'ready') last.current = asTally(state.data);
    return state.phase === 'failed' ? NOTHING : last.current;
  }, [compared, projection, content, state]);
  return { tally, state: compared ? null : state };
}
