import type { ErrorCode, ErrorDetails } from '../errors.js';
import { explainable, prepare, type Prepared, type Target } from './index.js';

/** A person's statement, ready for the engine. */
export interface Checked {
  readonly prepared: Prepared;
  /** The statement under `EXPLAIN`, where it asks for a plan; else null. */
  readonly explained: Prepared | null;
}

/** What the thread that checks is asked, and what it answers. */
export interface CheckRequest {
  readonly statement: string;
  readonly target: Target;
}

export type CheckAnswer =
  /** The thread has loaded the grammar. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: ErrorDetails;
    }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Prepares a statement, and the one under its EXPLAIN.
 * @throws AllegianceError as `prepare` does
 */
export function check({ statement, target }: CheckRequest): Checked {
  const prepared = prepare(statement, target);
  const explained = explainable(statement);
  return { prepared, explained: explained === null ? null : prepare(explained, target) };
}
