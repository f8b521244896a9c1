import { useCallback, useEffect, useState } from 'react';
import { Latest } from './latest';
import { Recent } from './recent';
import type { TypedDocumentString } from '../operations/generated';
import { request } from './request';
import { asRequestError, type RequestError } from './request-error';

export type AnswerState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly data: T | null }
  | { readonly phase: 'ready'; readonly data: T }
  | { readonly phase: 'failed'; readonly error: RequestError; readonly retry: () => void };

/** Answers kept of each operation. */
const MAX_KEPT = 120;
const answersByDocument = new Map<object, Recent<unknown>>();

function keptOf(document: object): Recent<unknown> {
  const answers = answersByDocument.get(document) ?? new Recent(MAX_KEPT);
  answersByDocument.set(document, answers);
  return answers;
}

/**
 * Asks the API as long as a component shows, and keeps the answer for the next time.
 * @param variables null asks nothing
 */
export function useAnswer<T extends object, V>(
  document: TypedDocumentString<T, V>,
  variables: V | null,
): AnswerState<T> {
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
    const known = answers.get(key) as T | undefined;
    if (known !== undefined) {
      setState({ key, answer: { phase: 'ready', data: known } });
      return undefined;
    }
    const asking = new Latest();
    setState({ key, answer: { phase: 'loading', data: null } });
    asking
      .run((signal) => request(document, JSON.parse(key) as V, signal))
      .then(
        (data) => {
          if (data === null) return;
          answers.set(key, data);
          setState({ key, answer: { phase: 'ready', data } });
        },
        (thrown: unknown) =>
          setState({ key, answer: { phase: 'failed', error: asRequestError(thrown), retry } }),
      );
    return asking.stop;
  }, [document, key, attempt, retry]);

  if (state.key === key) return state.answer;
  return key === null ? { phase: 'idle' } : { phase: 'loading', data: null };
}
