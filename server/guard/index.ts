import { LRUCache } from 'lru-cache';
import { AllegianceError } from '../errors.js';
import { Analysis } from './analysis.js';
import { dateNotices, mayCompareDates } from './date-notices.js';
import { guard } from './guard.js';
import { language } from './language.js';
import { parseStatement } from './parse.js';
import type { Access, Prepared, Target } from './prepared.js';
import { assertReadOnly } from './read-only.js';
import { refuseSlowPatterns } from './regexes.js';
import { refuseGrowth } from './sizes.js';

export type { Access, Prepared, Target };

/**
 * Makes a user's statement safe to run: with `read` access everything that writes or reaches outside the graph is
 * refused; for the embedded engine the statement is checked as Neo4j would, and rewritten where the engine would
 * give another answer.
 * @throws AllegianceError CYPHER_SYNTAX, READ_ONLY, LIMIT_EXCEEDED or CYPHER_UNSUPPORTED, each with line and column
 */
export function prepare(statement: string, target: Target): Prepared {
  const key = JSON.stringify(
    [statement, target.engine, target.access, target.parameters ?? null, target.maxRows ?? null],
    (_name, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
  );
  const known = recent.get(key);
  if (known !== undefined) return known;
  const prepared = withinTheStack(() => prepareAnew(statement, target));
  if (key.length <= MAX_KEPT_LENGTH) recent.set(key, prepared);
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
const recent = new LRUCache<string, Prepared>({ max: 200 });
const MAX_KEPT_LENGTH = 20_000;

function prepareAnew(statement: string, target: Target): Prepared {
  const parsed = parseStatement(statement, target.access);
  if (target.access === 'read') assertReadOnly(parsed);
  refuseSlowPatterns(parsed, target.parameters);
  refuseGrowth(parsed, target.parameters);
  switch (target.engine) {
    case 'neo4j':
      return {
        text: parsed.source.slice(0, parsed.tree.to),
        notices: mayCompareDates(parsed) ? dateNotices(new Analysis(parsed, target.parameters)) : [],
      };
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
