import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useState } from 'react';
import { asRequestError, request, type RequestError } from './request';

export type AnswerState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly data: T | null }
  | { readonly phase: 'ready'; readonly data: T }
  | { readonly phase: 'failed'; readonly error: RequestError; readonly retry: () => void };

const MAX_KEPT = 120;
const kept = new Map<TypedDocumentNode<unknown, never>, Map<string, unknown>>();

function keptOf<T, V>(document: TypedDocumentNode<T, V>): Map<string, unknown> {
  const key = document as unknown as TypedDocumentNode<unknown, never>;
  const answers = kept.get(key) ?? new Map<string, unknown>();
  kept.set(key, answers);
  return answers;
}

/**
 * Asks the API as long as a component shows, and keeps the answer for the next time.
 * @param variables null asks nothing
 */
export function useAnswer<T, V>(document: TypedDocumentNode<T, V>, variables: V | null): AnswerState<T> {
  const key = variables === null ? null : JSON.stringify(variables);
  const [state, setState] = useState<{ key: string | null; answer: AnswerState<T> }>(() => ({
    key: null,
    answer: { phase: 'idle' },
  }));
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    if (key === null) {
      setState({ key, answer: { phase: 'idle' } });
      return undefined;
    }
    const answers = keptOf(document);
    if (answers.has(key)) {
      setState({ key, answer: { phase: 'ready', data: answers.get(key) as T } });
      return undefined;
    }
    const controller = new AbortController();
    setState({ key, answer: { phase: 'loading', data: null } });
    request(document, JSON.parse(key) as V, controller.signal).then(
      (data) => {
        answers.set(key, data);
        for (const old of [...answers.keys()].slice(0, Math.max(0, answers.size - MAX_KEPT)))
          answers.delete(old);
        if (!controller.signal.aborted) setState({ key, answer: { phase: 'ready', data } });
      },
      (thrown: unknown) => {
        if (!controller.signal.aborted)
          setState({ key, answer: { phase: 'failed', error: asRequestError(thrown), retry } });
      },
    );
    return () => controller.abort();
  }, [document, key, attempt, retry]);

  if (state.key === key) return state.answer;
  return key === null ? { phase: 'idle' } : { phase: 'loading', data: null };
}
