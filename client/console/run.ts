import { useCallback, useEffect, useRef, useState } from 'react';
import { asRequestError, request, type RequestError } from '../api/request';
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
  const underWay = useRef<AbortController | null>(null);
  const run = useCallback(async (query: string, parameters: Record<string, unknown>, limit: number) => {
    underWay.current?.abort();
    const controller = new AbortController();
    underWay.current = controller;
    setState({ phase: 'running' });
    try {
      const { cypher } = await request(RunCypherDocument, { query, parameters, limit }, controller.signal);
      if (!controller.signal.aborted) setState({ phase: 'done', result: cypher });
      return null;
    } catch (thrown) {
      if (controller.signal.aborted) return null;
      const error = asRequestError(thrown);
      setState({ phase: 'failed', error });
      return error;
    }
  }, []);
  // Whoever closes the console waits for nothing any more.
  useEffect(() => () => underWay.current?.abort(), []);
  const stop = useCallback(() => {
    underWay.current?.abort();
    setState({ phase: 'stopped' });
  }, []);
  const fail = useCallback(
    (thrown: unknown) => setState({ phase: 'failed', error: asRequestError(thrown) }),
    [],
  );
  return { state, run, stop, fail };
}
