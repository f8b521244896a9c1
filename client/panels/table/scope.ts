import { useMemo, useState } from 'react';
import { useAnswer, type AnswerState } from '../../data/useAnswer';
import { ALL_KINDS, passes } from '../../model/projection';
import type { EntityFact, RelationshipFact } from '../../model/facts';
import { WholeTableDocument } from '../../operations/generated';
import { useContent, useProjection, useView } from '../../state';
import * as actions from '../../actions';

/** What a table is of: what the canvas shows, or all that the filters let through. */
export type Scope = 'canvas' | 'graph';

/** Entities read at first, and with each further press. */
const STEP = 1000;
/** What the API gives at most. */
const MOST = 5000;

export interface TableContent {
  readonly entities: readonly EntityFact[];
  readonly relationships: readonly RelationshipFact[];
  /** How many entities there are in all. */
  readonly total: number;
  /** Reads more; null where all is here, or no more can be had. */
  readonly more: (() => void) | null;
}

const NOTHING: TableContent = { entities: [], relationships: [], total: 0, more: null };

/** The rows of a scope, with the state of the request where there is one. */
export function useTableContent(scope: Scope): { content: TableContent; state: AnswerState<unknown> | null } {
  const view = useView();
  const projection = useProjection();
  const { entities } = useContent();
  const [limit, setLimit] = useState(STEP);
  const filter = useMemo(() => actions.queryFilter(view), [view]);
  const state = useAnswer(WholeTableDocument, scope === 'graph' ? { filter, limit } : null);
  const content = useMemo((): TableContent => {
    if (scope === 'canvas') {
      const rows = projection.entities.flatMap((id) => entities.get(id) ?? []);
      return { entities: rows, relationships: projection.relationships, total: rows.length, more: null };
    }
    if (state.phase !== 'ready') return NOTHING;
    const { graph } = state.data;
    return {
      entities: graph.nodes.filter(({ kind }) => ALL_KINDS.includes(kind)),
      // No verdict leaves out just what some legends hide.
      relationships: graph.relationships.filter((tie) => passes(tie, view)),
      total: graph.totalNodes,
      more: graph.truncated && limit < MOST ? () => setLimit(Math.min(MOST, limit + STEP)) : null,
    };
  }, [scope, projection, entities, state, view, limit]);
  return { content, state: scope === 'graph' ? state : null };
}
