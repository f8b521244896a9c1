import { useCallback, useEffect, useState } from 'react';
import { request } from '../../data/request';
import { asRequestError, type RequestError } from '../../data/request-error';
import { ClaimTableDocument, type ClaimTableQuery, type GraphFilter } from '../../operations/generated';

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

interface Read {
  /** Of the filter that it was read under. */
  readonly key: string;
  readonly rows: readonly ClaimRow[];
  readonly total: number | null;
  readonly cursor: string | null;
  readonly done: boolean;
}

const nothingOf = (key: string): Read => ({ key, rows: [], total: null, cursor: null, done: false });

/** What was read last, kept for the next time the table opens. */
let kept = nothingOf('');

/** Every claim that counts under a filter, page by page, so that order and words work on all of them. */
export function useAllClaims(under: GraphFilter): AllClaims {
  const key = JSON.stringify(under);
  const [read, setRead] = useState(kept);
  const state = read.key === key ? read : nothingOf(key);
  const [most, setMost] = useState(MOST);
  const [error, setError] = useState<RequestError | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    if (kept.key !== key) kept = nothingOf(key);
    const readOn = async (): Promise<void> => {
      while (!kept.done && kept.rows.length < most && !controller.signal.aborted) {
        const { claims } = await request(
          ClaimTableDocument,
          { filter: { under: JSON.parse(key) as GraphFilter }, first: PAGE, after: kept.cursor },
          controller.signal,
        );
        if (controller.signal.aborted) return;
        kept = {
          key,
          rows: [...kept.rows, ...claims.edges.map((edge) => edge.node)],
          total: claims.totalCount,
          cursor: claims.pageInfo.endCursor ?? null,
          done: !claims.pageInfo.hasNextPage,
        };
        setRead(kept);
      }
    };
    setError(null);
    setRead(kept);
    readOn().catch((thrown: unknown) => {
      if (!controller.signal.aborted) setError(asRequestError(thrown));
    });
    return () => controller.abort();
  }, [key, most, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return {
    rows: state.rows,
    total: state.total,
    error,
    retry,
    more: !state.done && state.rows.length >= most ? () => setMost(most + MOST) : null,
  };
}
