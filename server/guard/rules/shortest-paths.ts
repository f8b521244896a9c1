import { bare } from '../parse.js';
import type { Rule, RuleContext } from '../rule.js';
import { quoted } from '../text.js';
import type { Node } from '../tree.js';

export const shortestPaths: Rule = {
  id: 'shortest-paths',
  catches:
    'shortestPath() is filtered after the search: with WHERE all(... relationships(p) ...) the row is lost where a longer path fits.',
  example:
    'MATCH p = shortestPath((a:A)-[*..5]-(b:B)) WHERE all(r IN relationships(p) WHERE r.x > 1) RETURN p',
  does: 'both',
  apply(context) {
    const { grammar } = context;
    for (const clause of context.nodes) {
      if (clause.rule !== grammar.RULE_matchClause) continue;
      const where = clause.child(grammar.RULE_whereClause);
      if (where === undefined) continue;
      for (const pattern of clause.findAll((one) => one.rule === grammar.RULE_pattern)) {
        if (pattern.find((one) => one.rule === grammar.RULE_shortestPathPattern) === undefined) continue;
        const names = new Set(
          pattern.children.filter((one) => one.kind === 'variable').map((one) => bare(one.text())),
        );
        const relationship = pattern.find((one) => one.rule === grammar.RULE_relationshipPattern);
        const own = relationship?.children.find((one) => one.kind === 'variable');
        if (own !== undefined) names.add(bare(own.text()));
        const used = where.find((one) => one.kind === 'variable' && names.has(bare(one.text())));
        if (used !== undefined) {
          context.refuse(
            used,
            'filters a shortest path only after finding it',
            'Write MATCH p = (a)-[*1..5]-(b) WHERE ... RETURN p ORDER BY length(p) LIMIT 1',
          );
        }
        endsFirst(context, clause, pattern, where);
      }
    }
  },
};

/**
 * Finds the ends by their conditions, and then the path between them: the engine would search between all that the
 * patterns of the ends allow.
 */
function endsFirst(context: RuleContext, clause: Node, pattern: Node, where: Node): void {
  const { grammar, rewriter } = context;
  const shortest = pattern.find((one) => one.rule === grammar.RULE_shortestPathPattern);
  const list = clause.child(grammar.RULE_patternList);
  const ends = shortest?.findAll((one) => one.rule === grammar.RULE_nodePattern) ?? [];
  if (clause.has('OPTIONAL') || list === undefined || list.children.length !== 1 || ends.length !== 2) return;
  const names = ends.map((end) => {
    const variable = end.children.find((one) => one.kind === 'variable');
    return variable === undefined ? undefined : bare(variable.text());
  });
  // An end without a name has no condition of its own in the WHERE.
  if (names.includes(undefined)) return;
  ends.forEach((end, index) => rewriter.move(end, `(${quoted(names[index] ?? '')})`));
  rewriter.move(where, '');
  rewriter.rewrite(clause, (inner) => {
    const found = ends.map((end) => rewriter.original(end)).join(', ');
    return `MATCH ${found} ${rewriter.original(where)} ${inner}`;
  });
}
