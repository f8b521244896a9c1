import type { RuleContext } from '../rule.js';

/**
 * Lets the engine stop where nobody would read on: it computes every row before it gives the first, so a RETURN
 * without LIMIT would do the whole work, and hold it in memory, for rows that are thrown away. One more row than is
 * wanted is asked for, so that it shows that there are more.
 * A UNION is left as it is: a LIMIT would count for its last part alone.
 * @param maxRows most rows that are wanted
 */
export function limitRows(context: RuleContext, maxRows: number): void {
  const { analysis, grammar, parsed, rewriter } = context;
  const [last, ...others] = analysis.projections.filter((one) => one.outermost);
  if (last === undefined || others.length > 0 || last.clause.to !== parsed.tree.to) return;
  const limit = last.body.child(grammar.RULE_limit);
  if (limit === undefined) {
    rewriter.append(last.clause, ` LIMIT ${maxRows + 1}`);
    return;
  }
  const [rows] = limit.children;
  const written = rows?.text() ?? '';
  if (rows !== undefined && /^\d+$/.test(written) && Number(written) > maxRows + 1)
    rewriter.rewrite(rows, () => String(maxRows + 1));
}
