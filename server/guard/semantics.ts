import { language } from './language.js';

export interface SemanticFault {
  /** Code point in the statement. */
  readonly place: number;
  /** Without a full stop. */
  readonly sentence: string;
}

const ERROR = 1;

/**
 * What Neo4j's own semantic analysis finds wrong: undefined and re-typed variables, arguments of a wrong type,
 * aggregates out of place. Worst (first in the text) first.
 * @param parameters names that count as given
 */
export function semanticFaults(statement: string, parameters: readonly string[]): SemanticFault[] {
  const given = Object.fromEntries(parameters.map((name) => [name, '']));
  return language()
    .lintCypherQuery(statement, { parameters: given }, false)
    .filter((one) => one.severity === ERROR)
    .map((one) => ({ place: one.offsets.start, sentence: sentenceOf(one.message) }))
    .filter((one) => !one.sentence.startsWith('Parameter $'));
}

function sentenceOf(message: unknown): string {
  const text = typeof message === 'string' ? message : String(message);
  const [first = text] = text.split('\n');
  return first.endsWith('.') ? first.slice(0, -1) : first;
}
