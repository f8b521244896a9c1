export type Access = 'read' | 'write';

export interface Target {
  readonly engine: 'embedded' | 'neo4j';
  readonly access: Access;
  /** Values of the parameters, where they are known: their types let more be checked and rewritten. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Most rows that the caller takes of a statement that reads; the embedded engine then makes no more. */
  readonly maxRows?: number;
}

/** A statement as the engine shall run it. */
export interface Prepared {
  readonly text: string;
  /** The columns as Neo4j names them, where the engine would name them otherwise. In the order of its own. */
  readonly columns?: readonly string[];
  /** Sentences for the person who asked, such as what was left to the engine. */
  readonly notices: readonly string[];
}
