import { useCallback, useEffect, useState } from 'react';
import { Latest } from '../data/latest';
import { request } from '../data/request';
import { asRequestError, type RequestError } from '../data/request-error';
import { RunCypherDocument } from '../operations/generated';

/** What a statement gave. */
export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly notices: readonly string[];
  readonly elapsedMs: number;
}

export type RunState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'done'; readonly result: Result }
  | { readonly phase: 'failed'; readonly error: RequestError };

export interface Runner {
  readonly state: RunState;
  /**
   * Runs a statement; one that runs already is stopped first.
   * @returns the error it failed with; null where it gave rows or was stopped
   */
  run(
    this: void,
    query: string,
    parameters: Record<string, unknown>,
    limit: number,
  ): Promise<RequestError | null>;
  stop(this: void): void;
  fail(this: void, thrown: unknown): void;
}

/** Runs one statement at a time. */
export function useRunner(): Runner {
  const [state, setState] = useState<RunState>({ phase: 'idle' });
  const [running] = useState(() => new Latest());
  const run = useCallback(
    async (query: string, parameters: Record<string, unknown>, limit: number) => {
      setState({ phase: 'running' });
      try {
        const answer = await running.run((signal) =>
          request(RunCypherDocument, { query, parameters, limit }, signal),
        );
        if (answer !== null) setState({ phase: 'done', result: answer.cypher });
        return null;
      } catch (thrown) {
        const error = asRequestError(thrown);
        setState({ phase: 'failed', error });
        return error;
      }
    },
    [running],
  );
  // Whoever closes the console waits for nothing any more.
  useEffect(() => running.stop, [running]);
  const stop = useCallback(() => {
    running.stop();
    setState({ phase: 'stopped' });
  }, [running]);
  const fail = useCallback(
    (thrown: unknown) => setState({ phase: 'failed', error: asRequestError(thrown) }),
    [],
  );
  return { state, run, stop, fail };
}
