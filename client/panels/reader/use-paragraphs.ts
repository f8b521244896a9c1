import { useEffect, useRef, useState } from 'react';
import { request } from '../../data/request';
import { asRequestError, type RequestError } from '../../data/request-error';
import {
  SourceTextDocument,
  type ClaimFilter,
  type SourceTextQuery,
  type SourceTextQueryVariables,
} from '../../operations/generated';
import { paragraphsOf, type Paragraph } from './paragraphs';

type Page = NonNullable<SourceTextQuery['source']>['statements'];

/** Statements read at a time. */
const PAGE = 40;

export interface Paragraphs {
  readonly paragraphs: readonly Paragraph[];
  /** False until the first page is here. */
  readonly ready: boolean;
  readonly error: RequestError | null;
  readonly retry: () => void;
  /** Reads on; null at the end. */
  readonly more: (() => void) | null;
  /** Reads what stands before; null at the beginning. */
  readonly earlier: (() => void) | null;
}

/** What a source says, from a paragraph on, page by page in both directions. */
export function useParagraphs(id: string, filter: ClaimFilter | null, at: number | null): Paragraphs {
  const key = JSON.stringify([id, filter, at]);
  const [pages, setPages] = useState<{ readonly key: string; readonly list: readonly Page[] }>({
    key,
    list: [],
  });
  const [error, setError] = useState<RequestError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const running = useRef(new AbortController());
  const list = pages.key === key ? pages.list : [];

  const read = async (
    asked: Partial<SourceTextQueryVariables>,
    join: (before: readonly Page[], page: Page) => readonly Page[],
  ): Promise<void> => {
    running.current.abort();
    const controller = new AbortController();
    running.current = controller;
    setError(null);
    try {
      const { source } = await request(SourceTextDocument, { id, filter, ...asked }, controller.signal);
      if (controller.signal.aborted || source === null) return;
      setPages((now) => ({ key, list: join(now.key === key ? now.list : [], source.statements) }));
    } catch (thrown) {
      if (!controller.signal.aborted) setError(asRequestError(thrown));
    }
  };

  useEffect(() => {
    void read({ at, first: PAGE }, (_, page) => [page]);
    return () => running.current.abort();
  }, [key, attempt]);

  const first = list[0]?.pageInfo;
  const last = list.at(-1)?.pageInfo;
  return {
    paragraphs: paragraphsOf(list.flatMap(({ edges }) => edges)),
    ready: list.length > 0,
    error,
    retry: () => setAttempt((count) => count + 1),
    more:
      last?.hasNextPage === true
        ? () => void read({ first: PAGE, after: last.endCursor }, (before, page) => [...before, page])
        : null,
    earlier:
      first?.hasPreviousPage === true
        ? () => void read({ last: PAGE, before: first.startCursor }, (before, page) => [page, ...before])
        : null,
  };
}
