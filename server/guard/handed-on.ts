import { AllegianceError } from '../errors.js';
import { raisedBy } from './raised.js';
import type { Target } from './prepared.js';

/**
 * What becomes of an engine's error about a statement that `prepare` has let pass: Neo4j's grammar and analysis found
 * nothing wrong with it, so what the embedded engine does not read is the engine's limit and not a mistake of the
 * person's. Its place is left out, since it counts in the statement as it was rewritten.
 */
export function fromEngine(error: unknown, engine: Target['engine']): unknown {
  if (engine !== 'embedded' || !(error instanceof AllegianceError)) return error;
  const raised = raisedBy(error.message);
  if (raised !== undefined) return new AllegianceError('BAD_USER_INPUT', raised, {}, { cause: error });
  if (error.code !== 'CYPHER_SYNTAX') return error;
  return new AllegianceError(
    'CYPHER_UNSUPPORTED',
    `The embedded engine does not read this statement, though Neo4j does. It says: ${sentence(error.message)} Write it in smaller steps, with WITH between them, or use Neo4j.`,
    {},
    { cause: error },
  );
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
