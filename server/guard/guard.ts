import { Analysis } from './analysis.js';
import { dateNotices, mayCompareDates } from './date-notices.js';
import type { Prepared } from './prepared.js';
import type { Parsed } from './parse.js';
import { RuleContext } from './rule.js';
import { RULES } from './rules/index.js';
import { limitRows } from './rules/row-limit.js';
import { semanticFaults } from './semantics.js';

/**
 * Stands between a user's statement and the embedded engine: what Neo4j would refuse is refused, what the engine
 * would answer otherwise than Neo4j is rewritten to a form that is right on both, or refused with a sentence that
 * says what to write instead.
 * @param parameters values, where they are known, so that their types count
 * @param maxRows most rows that the caller takes; the engine need not make more
 * @throws AllegianceError CYPHER_SYNTAX, CYPHER_UNSUPPORTED
 */
export function guard(
  parsed: Parsed,
  parameters?: Readonly<Record<string, unknown>>,
  maxRows?: number,
): Prepared {
  const [fault] = semanticFaults(parsed.source.text, parsed.parameters);
  if (fault !== undefined) throw parsed.source.fault('CYPHER_SYNTAX', fault.place, fault.sentence);
  if (parsed.mode === 'profile') {
    throw parsed.source.fault('CYPHER_UNSUPPORTED', 0, 'The embedded engine has no PROFILE', 'Use EXPLAIN.');
  }
  const context = new RuleContext(parsed, new Analysis(parsed, parameters));
  for (const rule of RULES) rule.apply(context);
  if (maxRows !== undefined && parsed.mode === 'run') limitRows(context, maxRows);
  const body = context.rewriter.render(parsed.tree);
  const text = parsed.mode === 'explain' ? `EXPLAIN ${body}` : body;
  const columns = columnsOf(context.analysis);
  const notices = mayCompareDates(parsed) ? dateNotices(context.analysis) : [];
  return columns === undefined ? { text, notices } : { text, columns, notices };
}

/** The columns as Neo4j names them: the aliases, or the expressions as written. */
function columnsOf(analysis: Analysis): readonly string[] | undefined {
  const [first] = analysis.projections.filter((one) => one.outermost);
  if (first === undefined) return undefined;
  const starred = first.star ? [...first.before.keys()].sort() : [];
  return [...starred, ...first.items.map((item) => item.name)];
}
