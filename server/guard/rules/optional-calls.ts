import { bare } from '../parse.js';
import type { Rule, RuleContext } from '../rule.js';
import { quoted } from '../text.js';
import type { Node } from '../tree.js';
import { holdsEntity } from '../types.js';

export const optionalCalls: Rule = {
  id: 'optional-calls',
  catches:
    'OPTIONAL CALL is not read; a CALL that collects its rows, and an UNWIND of one null where there are none, is the same.',
  example: 'MATCH (n) OPTIONAL CALL (n) { MATCH (n)-->(m) RETURN m.name AS name } RETURN n.name, name',
  does: 'both',
  apply(context) {
    const { analysis, grammar, rewriter } = context;
    for (const clause of context.nodes) {
      if (clause.rule !== grammar.RULE_subqueryClause || !clause.has('OPTIONAL')) continue;
      const inner = clause.child(grammar.RULE_regularQuery);
      const returned = analysis.projections.filter(
        (one) =>
          one.kind === 'return' &&
          one.clause.above((node) => node.rule === grammar.RULE_regularQuery) === inner,
      );
      const [projection, ...others] = returned;
      const scope = clause.child(grammar.RULE_subqueryScope);
      const fits =
        projection !== undefined &&
        inner !== undefined &&
        others.length === 0 &&
        !projection.star &&
        projection.items.every((item) => !holdsEntity(context.typeOf(item.expression)));
      if (projection === undefined || inner === undefined || !fits || scope?.has('*') === true) {
        return context.refuse(
          clause,
          'has no OPTIONAL CALL of this form',
          'Write CALL, and OPTIONAL MATCH inside it',
        );
      }
      const [rows, row] = [context.freshName(), context.freshName()];
      const names = projection.items.map((item) => quoted(item.name));
      const own =
        scope === undefined
          ? importedBy(context, inner)
          : scope.children.filter((one) => one.kind === 'variable').map((one) => bare(one.text()));
      const taken = own.map(quoted);
      rewriter.rewrite(clause, (_inner, render) => {
        const imported = taken.length === 0 ? '' : `WITH ${taken.join(', ')} `;
        const fields = names.map((name) => `${name}: ${name}`).join(', ');
        const found = `CALL { ${imported}CALL { ${scope === undefined ? '' : imported}${render(inner)} } RETURN collect({${fields}}) AS ${rows} }`;
        return `${found} UNWIND (CASE WHEN size(${rows}) = 0 THEN [null] ELSE ${rows} END) AS ${row} WITH *, ${names.map((name) => `${row}.${name} AS ${name}`).join(', ')}`;
      });
    }
  },
};

/** Names that the WITH at the start of a CALL without a scope takes in. */
function importedBy(context: RuleContext, inner: Node): readonly string[] {
  const first = inner.find((one) => one.rule === context.grammar.RULE_clause)?.children[0];
  const projection = context.analysis.projections.find((one) => one.clause === first);
  return projection?.kind === 'with' ? projection.items.map((item) => item.name) : [];
}
