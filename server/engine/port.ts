import type { Parameters, Value } from './values.js';

/** One Cypher statement and its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters?: Parameters;
}

/** Bounds of one statement. Past `timeoutMs` it is really stopped; past `maxRows` or `maxBytes` the rows so far come back. */
export interface Bounds {
  readonly timeoutMs: number;
  readonly maxRows: number;
  /** Size of the rows as JSON, bytes. */
  readonly maxBytes: number;
}

export interface ReadOptions extends Partial<Bounds> {
  /** The statement is a person's own: it never takes all places from the product's, and rows so far come back at its time too where the engine streams them. */
  readonly guest?: boolean;
  /** Stops the statement as a time-out does, with `QUERY_TIMEOUT` saying that it was canceled. */
  readonly signal?: AbortSignal;
}

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** True when a bound cut the rows. */
  readonly truncated: boolean;
  /** Sentences for the person who asked, such as which bound cut the rows. */
  readonly notices: readonly string[];
  readonly changes: Changes;
}

/** What a statement wrote; all zero for one that only read. */
export interface Changes {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
  readonly labelsAdded: number;
  readonly labelsRemoved: number;
}

export interface EngineInfo {
  readonly name: 'neo4j' | 'embedded';
  /** Product and version as the engine gives them. */
  readonly version: string;
  /** Where it is: a URI without credentials, or a path inside the data folder. */
  readonly location: string;
}

export interface WriteOptions {
  /** For the whole transaction, from its begin to its commit. */
  readonly timeoutMs?: number;
  /** Bounds of the rows that a statement may give back. */
  readonly maxRows?: number;
  readonly maxBytes?: number;
  /** Stops the running statement and rolls the transaction back, with `QUERY_TIMEOUT` saying that it was canceled. */
  readonly signal?: AbortSignal;
}

/** What an engine can do beyond the common ground, so that a test or a page asks instead of guessing. */
export interface Capabilities {
  readonly explain: boolean;
  /** Whether the statement's syntax is Neo4j's own in full, or passes the guard first. */
  readonly fullCypher: boolean;
}

/** What work inside a transaction sees: `run`, and nothing to commit or close with. */
export interface Transaction {
  run(statement: Statement): Promise<Rows>;
}

/**
 * The only door to a graph database. Every method rejects with an `AllegianceError`: `CYPHER_SYNTAX`,
 * `QUERY_TIMEOUT`, `LIMIT_EXCEEDED`, `READ_ONLY`, `ENGINE_UNAVAILABLE`, or `BAD_USER_INPUT` for a value that
 * breaks a constraint.
 */
export interface GraphEngine {
  readonly info: EngineInfo;
  readonly capabilities: Capabilities;

  /** Runs one statement for reading. Neo4j gets it in read access mode; the embedded engine refuses statements whose plan writes. */
  read(statement: Statement, options?: ReadOptions): Promise<Rows>;

  /**
   * Runs `work` in one write transaction, serialized with other writers; commits when it resolves, rolls back
   * when it rejects. `work` runs again when the transaction was lost before its commit (a conflict, a lost
   * connection), so it must bear that: nothing outside the transaction may count on it running once.
   * `timeoutMs` is for the whole transaction.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: WriteOptions): Promise<T>;

  /** Runs one schema statement (constraint or index), which no transaction may hold together with data. */
  schema(statement: string): Promise<void>;

  /** The plan as text, without running the statement. Rejects with `CYPHER_UNSUPPORTED` where `capabilities.explain` is false. */
  explain(statement: Statement): Promise<string>;

  /** Resolves when the engine answers, rejects with `ENGINE_UNAVAILABLE` otherwise. */
  ping(): Promise<void>;

  /** Gives back connections and, for the last user, ends the embedded engine's process. Idempotent. */
  close(): Promise<void>;
}
