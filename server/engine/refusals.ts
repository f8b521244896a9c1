import { AllegianceError } from '../errors.js';
import { isSchemaStatement, skipBlank } from '../../domain/cypher-text/script.js';

/** The sentence for LOAD CSV, which no engine may run. */
export const LOAD_CSV_REFUSED =
  'LOAD CSV reads files of the machine that the graph is on, so it is refused. Send the rows as a parameter: UNWIND $rows AS row.';

/** The sentence for a change whose commit was sent and never answered. */
export const MAYBE_KEPT =
  'The graph went away while it was saving, so this change may or may not be kept. Read what you changed, then try again.';

/** Whether a statement could hold LOAD CSV at all, also in escaped letters; a plan decides. */
export function mayLoadCsv(text: string): boolean {
  return (/load/i.test(text) && /csv/i.test(text)) || text.includes('\\u');
}

/**
 * Makes sure that a statement is one that `schema` takes.
 * @throws AllegianceError `BAD_USER_INPUT`
 */
export function requireSchemaStatement(text: string): void {
  if (isSchemaStatement(text)) return;
  throw new AllegianceError(
    'BAD_USER_INPUT',
    'This is no schema statement: it must begin with CREATE or DROP and name a CONSTRAINT or an INDEX.',
  );
}

/**
 * Makes sure that a statement may stand in a transaction with data.
 * @throws AllegianceError `BAD_USER_INPUT`
 */
export function requireDataStatement(text: string): void {
  if (!isSchemaStatement(text)) return;
  throw new AllegianceError(
    'BAD_USER_INPUT',
    'A constraint or an index cannot be made or dropped inside a transaction with data. Send the statement on its own.',
  );
}

/**
 * Makes sure that there is a statement at all.
 * @throws AllegianceError `CYPHER_SYNTAX`
 */
export function requireText(text: string): void {
  if (skipBlank(text) < text.length) return;
  throw new AllegianceError('CYPHER_SYNTAX', 'The statement is empty.', { line: 1, column: 1 });
}
