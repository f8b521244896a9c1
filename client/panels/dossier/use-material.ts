import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AnswerState } from '../../data/useAnswer';
import { Latest } from '../../data/latest';
import { asRequestError } from '../../data/request-error';
import type { View } from '../../model/view';
import { loadMaterial, type Loaded } from './load';
import type { DossierScope } from './scope';

/**
 * What a dossier is made of, read as long as a component shows.
 * @param scope null reads nothing
 */
export function useMaterial(scope: DossierScope | null, view: View): AnswerState<Loaded> {
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  /** A new one for all that is asked anew. */
  const asked = useMemo(() => ({ scope, view, attempt }), [scope, view, attempt]);
  const [state, setState] = useState<{ asked: object | null; answer: AnswerState<Loaded> }>({
    asked: null,
    answer: { phase: 'idle' },
  });
  useEffect(() => {
    const { scope: about } = asked;
    if (about === null) return undefined;
    const reading = new Latest();
    reading
      .run((signal) => loadMaterial(about, asked.view, signal))
      .then(
        (data) => {
          if (data !== null) setState({ asked, answer: { phase: 'ready', data } });
        },
        (thrown: unknown) =>
          setState({ asked, answer: { phase: 'failed', error: asRequestError(thrown), retry } }),
      );
    return reading.stop;
  }, [asked, retry]);
  if (scope === null) return { phase: 'idle' };
  return state.asked === asked ? state.answer : { phase: 'loading', data: null };
}
