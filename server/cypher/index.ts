import { AllegianceError } from '../errors.js';
import { guard } from './guard.js';
import { language } from './language.js';
import { parseStatement } from './parse.js';
import { assertReadOnly } from './read-only.js';

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

/**
 * Makes a user's statement safe to run: with `read` access everything that writes or reaches outside the graph is
 * refused; for the embedded engine the statement is checked as Neo4j would, and rewritten where the engine would
 * give another answer.
 * @throws AllegianceError CYPHER_SYNTAX, READ_ONLY or CYPHER_UNSUPPORTED, each with line and column
 */
export function prepare(statement: string, target: Target): Prepared {
  const key = JSON.stringify(
    [statement, target.engine, target.access, target.parameters ?? null, target.maxRows ?? null],
    (_name, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
  );
  const known = recent.get(key);
  if (known !== undefined) {
    // The one used last is forgotten last.
    recent.delete(key);
    recent.set(key, known);
    return known;
  }
  const prepared = withinTheStack(() => prepareAnew(statement, target));
  if (key.length <= MAX_KEPT_LENGTH) {
    const [oldest] = recent.keys();
    if (recent.size >= MAX_KEPT && oldest !== undefined) recent.delete(oldest);
    recent.set(key, prepared);
  }
  return prepared;
}

/** Parser and rules follow the nesting of a statement, and a chain of ten thousand operators nests that deep. */
function withinTheStack<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if ((error as { readonly name?: unknown } | null)?.name !== 'RangeError') throw error;
    throw new AllegianceError(
      'LIMIT_EXCEEDED',
      'The statement nests too deeply, or chains too many operators, to be checked, so it did not run. Split it, or pass lists as parameters.',
      {},
      { cause: error },
    );
  }
}

/** Statements prepared lately, since people run the same ones again and checking takes tens of milliseconds. */
const recent = new Map<string, Prepared>();
const MAX_KEPT = 200;
const MAX_KEPT_LENGTH = 20_000;

function prepareAnew(statement: string, target: Target): Prepared {
  const parsed = parseStatement(statement, target.access);
  if (target.access === 'read') assertReadOnly(parsed);
  switch (target.engine) {
    case 'neo4j':
      return { text: parsed.source.slice(0, parsed.tree.to), notices: [] };
    case 'embedded':
      return guard(parsed, target.parameters, target.access === 'read' ? target.maxRows : undefined);
    default: {
      const never: never = target.engine;
      throw new Error(`Unknown engine ${String(never)}`);
    }
  }
}

/**
 * The statement under `EXPLAIN`, ready for `GraphEngine.explain`; null when it does not ask for a plan.
 * @throws AllegianceError CYPHER_SYNTAX when it can't be read
 */
export function explainable(statement: string): string | null {
  const parsed = withinTheStack(() => parseStatement(statement));
  return parsed.mode === 'explain' ? parsed.source.slice(parsed.start, parsed.tree.to) : null;
}

/**
 * Names of the parameters that a statement takes, without `$`, each once.
 * @throws AllegianceError CYPHER_SYNTAX when it can't be read
 */
export function parameterNames(statement: string): readonly string[] {
  return withinTheStack(() => parseStatement(statement)).parameters;
}

/** Loads the grammar ahead of the first statement (about 0.4 s), for a caller with time to spare. */
export function warmUp(): void {
  language();
}
