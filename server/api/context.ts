import type { CypherBounds } from '../config.js';
import type { Checker } from '../cypher/checker.js';
import type { GraphEngine } from '../graph/port.js';
import type { GraphReader } from '../query/reader.js';
import type { SearchIndex } from '../query/search.js';

/** What every resolver gets, made anew for each request. */
export interface Context {
  readonly engine: GraphEngine;
  readonly reader: GraphReader;
  /** Bounds of a person's own statement. */
  readonly cypherBounds: CypherBounds;
  readonly checker: Checker;
  /** Fires when the caller has gone or the request's time is up. */
  readonly signal: AbortSignal;
  /** The search index of the graph as it is now. */
  readonly search: () => Promise<SearchIndex>;
}
