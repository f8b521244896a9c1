import { useMemo } from 'react';
import * as actions from '../../actions';
import { useAnswer, type AnswerState } from '../../data/useAnswer';
import { blocsOutlined, wholesOutlined, type Outlined } from '../../model/outlines';
import { BlocsDocument } from '../../operations/generated';
import { useProjection, useView } from '../../state';

const NONE: readonly Outlined[] = [];

/** What is outlined on the canvas, and the state of the request where the server is asked for it. */
export function useOutlines(): { groups: readonly Outlined[]; state: AnswerState<unknown> | null } {
  const view = useView();
  const projection = useProjection();
  const filter = useMemo(() => actions.queryFilter(view), [view]);
  // Over all years together enemies of one enemy would stand as friends.
  const asksBlocs = view.outline === 'blocs' && view.asOf !== null;
  const state = useAnswer(BlocsDocument, asksBlocs ? { filter } : null);
  const groups = useMemo(() => {
    switch (view.outline) {
      case 'none':
        return NONE;
      case 'wholes':
        return wholesOutlined(projection);
      case 'blocs':
        return asksBlocs && state.phase === 'ready' ? blocsOutlined(projection, state.data.blocs) : NONE;
      default: {
        const never: never = view.outline;
        return never;
      }
    }
  }, [view.outline, asksBlocs, projection, state]);
  return { groups, state: asksBlocs ? state : null };
}
