import type { Rule } from '../rule.js';

const RESERVED = new Set(
  'AND AS CASE CREATE DELETE DETACH DISTINCT ELSE FALSE IN INF INFINITY IS MATCH MERGE NAN NOT NULL OPTIONAL OR REMOVE RETURN SET THEN TRUE UNION UNWIND WHEN WHERE WITH XOR'.split(
    ' ',
  ),
);

export const reservedNames: Rule = {
  id: 'reserved-names',
  catches: 'Words that Neo4j takes as bare names (`n.when`, `AS set`) are keywords to the engine.',
  example: 'MATCH (n) RETURN n.when',
  does: 'rewrites',
  apply({ nodes, grammar, rewriter }) {
    const names = new Set<number>([
      grammar.RULE_unescapedSymbolicNameString,
      grammar.RULE_unescapedSymbolicVariableNameString,
      grammar.RULE_unescapedSymbolicNameString_,
    ]);
    for (const node of nodes) {
      const parent = node.parent;
      if (!names.has(node.rule) || (parent !== null && names.has(parent.rule))) continue;
      const inCall = node.above(
        (one) => one.rule === grammar.RULE_functionName || one.rule === grammar.RULE_procedureName,
      );
      if (inCall === undefined && RESERVED.has(node.text().toUpperCase())) {
        rewriter.rewrite(node, (inner) => `\`${inner}\``);
      }
    }
  },
};
