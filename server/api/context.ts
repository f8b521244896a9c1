import type { RequestAnswers } from '../analysis/answers.js';
import type { CypherBounds } from '../config.js';
import type { Checker } from '../guard/checker.js';
import type { GraphEngine } from '../engine/port.js';
import type { GraphReader } from '../read/reader.js';
import type { SearchIndex } from '../read/search/index.js';

/** What every resolver gets, made anew for each request. */
export interface Context {
  readonly engine: GraphEngine;
  readonly reader: GraphReader;
  /** Bounds of a person's own statement. */
  readonly cypherBounds: CypherBounds;
  readonly checker: Checker;
  /** The request's variables with their numbers as text, for `exactly`; null where there are none. */
  readonly variablesAsWritten: () => Readonly<Record<string, unknown>> | null;
  /** Fires when the caller has gone or the request's time is up. */
  readonly signal: AbortSignal;
  /** The search index of the graph as it is now. */
  readonly search: () => Promise<SearchIndex>;
  /** What was computed over the graph as it is now, kept for whoever asks the same. */
  readonly answers: RequestAnswers;
}
