import type { Rule } from '../rule.js';

export const nullProjections: Rule = {
  id: 'null-projections',
  catches:
    'A map projection of null, x {.id}, is a map of nulls; null is right, so that collect() and count() leave it out.',
  example: 'OPTIONAL MATCH (n:Nothing) RETURN n {.id} AS m',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      const [variable] = node.children;
      if (node.kind !== 'map-projection' || variable === undefined) continue;
      const of = context.typeOf(variable);
      if (!of.nullable) continue;
      context.rewriter.rewrite(
        node,
        (inner, render) => `(CASE WHEN ${render(variable)} IS NULL THEN null ELSE ${inner} END)`,
      );
    }
  },
};
