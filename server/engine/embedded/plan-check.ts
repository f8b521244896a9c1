import { LOAD_CSV_REFUSED } from '../refusals.js';
import { skipBlank } from '../../../domain/cypher-text/script.js';

/**
 * What may run for reading, told from the engine's own plan: `EXPLAIN` does not run the statement and shows every
 * operator, nested ones too. This is the second line; statements of users pass a parser before they come here.
 */

/**
 * An operator stands at the start of its line; one inside an expression's subquery is written out as `NameOp {`.
 * Text and names are not taken out first: a name with a quote in it could hide what follows. So a name that holds
 * a line break and then an operator's name is refused, which harms nobody.
 */
const WRITES =
  /^\s*((?:Create|Merge|Set|Remove|Add|Delete|Insert|Drop|Update|Foreach)\w*)\b|\b((?:Create|Merge|Set|Remove|Add|Delete|Insert|Drop|Update|Foreach)\w*)Op \{/m;
const LOAD_CSV = /^\s*LoadCsv\b|\bLoadCsvOp \{/m;
const CALL = /^\s*CallProcedure(?: \(([\w.]+)\))?|\bCallProcedureOp \{/gm;

/** Procedures that only list what the graph has. */
const READING_PROCEDURES = new Set(['db.labels', 'db.relationshipTypes', 'db.propertyKeys']);

/**
 * Says why a plan may not run for reading.
 * @param plan what EXPLAIN gave
 * @returns a sentence, or undefined when it only reads
 */
export function whyNotReading(plan: string): string | undefined {
  if (LOAD_CSV.test(plan)) return LOAD_CSV_REFUSED;
  const write = WRITES.exec(plan);
  if (write !== null) {
    return `The statement would change the graph (${write[1] ?? write[2] ?? 'a write'}), and it was sent for reading. Use the write mode, or take the writing clause out.`;
  }
  for (const [, name] of plan.matchAll(CALL)) {
    if (name === undefined || !READING_PROCEDURES.has(name)) {
      return `The procedure ${name ?? 'called'} is not known to only read, so it does not run here. Procedures for reading: ${[...READING_PROCEDURES].join(', ')}.`;
    }
  }
  return undefined;
}

/** Whether the plan holds LOAD CSV. */
export function loadsCsv(plan: string): boolean {
  return LOAD_CSV.test(plan);
}

/** Whether a statement lists indexes or constraints, for which there is no plan and which never writes. */
export function isShow(text: string): boolean {
  return /^SHOW\s+(?:INDEX(?:ES)?|CONSTRAINTS?)\s*;?\s*$/i.test(text.slice(skipBlank(text)));
}
