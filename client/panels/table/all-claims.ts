import { useCallback, useEffect, useState } from 'react';
import { request } from '../../data/request';
import { asRequestError, type RequestError } from '../../data/request-error';
import { ClaimTableDocument, type ClaimTableQuery, type GraphFilter } from '../../operations/generated';

export type ClaimRow = ClaimTableQuery['claims']['edges'][number]['node'];

/** Claims of one page, the most that the API gives. */
const PAGE = 500;
/** Of so many claims all are read unasked, so that order and words work on all of them; of more, one page. */
const MOST = 5_000;

export interface AllClaims {
  readonly rows: readonly ClaimRow[];
  /** How many there are; null until the first page is here. */
  readonly total: number | null;
  readonly error: RequestError | null;
  readonly retry: () => void;
  /** Reads the next page; null where nothing is left, or where all are being read. */
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

/** How many claims are read before somebody asks for more. */
const unasked = ({ total }: Read): number => (total !== null && total > MOST ? PAGE : MOST);

/** The claims that count under a filter, page by page: all of them, or the first page where there are very many. */
export function useAllClaims(under: GraphFilter): AllClaims {
  const key = JSON.stringify(under);
  const [read, setRead] = useState(kept);
  const state = read.key === key ? read : nothingOf(key);
  /** How many somebody asked for, of this filter. */
  const [wish, setWish] = useState({ key, most: 0 });
  const most = wish.key === key ? wish.most : 0;
  const [error, setError] = useState<RequestError | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    if (kept.key !== key) kept = nothingOf(key);
    const readOn = async (): Promise<void> => {
      while (!kept.done && kept.rows.length < Math.max(unasked(kept), most) && !controller.signal.aborted) {
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
    more:
      !state.done && state.rows.length >= Math.max(unasked(state), most)
        ? () => setWish({ key, most: state.rows.length + PAGE })
        : null,
  };
}
