import { bare } from '../parse.js';
import type { Rule } from '../rule.js';

export const shortestPaths: Rule = {
  id: 'shortest-paths',
  catches:
    'shortestPath() is filtered after the search: with WHERE all(... relationships(p) ...) the row is lost where a longer path fits.',
  example:
    'MATCH p = shortestPath((a:A)-[*..5]-(b:B)) WHERE all(r IN relationships(p) WHERE r.x > 1) RETURN p',
  does: 'refuses',
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
      }
    }
  },
};
