import { useCallback, useEffect, useState } from 'react';
import { request } from '../../data/request';
import { asRequestError, type RequestError } from '../../data/request-error';
import { ClaimTableDocument, type ClaimTableQuery } from '../../operations/generated';

export type ClaimRow = ClaimTableQuery['claims']['edges'][number]['node'];

/** Claims of one page, the most that the API gives. */
const PAGE = 500;
/** Claims read at most without being asked for more. */
const MOST = 20_000;

export interface AllClaims {
  readonly rows: readonly ClaimRow[];
  /** How many there are; null until the first page is here. */
  readonly total: number | null;
  readonly error: RequestError | null;
  readonly retry: () => void;
  /** Reads on past the most that is read unasked; null where nothing is left. */
  readonly more: (() => void) | null;
}

/** What was read, kept for the next time the table opens. */
let kept: { rows: ClaimRow[]; total: number | null; cursor: string | null; done: boolean } = {
  rows: [],
  total: null,
  cursor: null,
  done: false,
};

/** Every claim of the graph, page by page, so that order and filter work on all of them. */
export function useAllClaims(): AllClaims {
  const [state, setState] = useState(kept);
  const [most, setMost] = useState(MOST);
  const [error, setError] = useState<RequestError | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      while (!kept.done && kept.rows.length < most && !controller.signal.aborted) {
        const { claims } = await request(
          ClaimTableDocument,
          { filter: null, first: PAGE, after: kept.cursor },
          controller.signal,
        );
        if (controller.signal.aborted) return;
        kept = {
          rows: [...kept.rows, ...claims.edges.map((edge) => edge.node)],
          total: claims.totalCount,
          cursor: claims.pageInfo.endCursor ?? null,
          done: !claims.pageInfo.hasNextPage,
        };
        setState(kept);
      }
    };
    setError(null);
    read().catch((thrown: unknown) => {
      if (!controller.signal.aborted) setError(asRequestError(thrown));
    });
    return () => controller.abort();
  }, [most, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return {
    rows: state.rows,
    total: state.total,
    error,
    retry,
    more: !state.done && state.rows.length >= most ? () => setMost(most + MOST) : null,
  };
}
