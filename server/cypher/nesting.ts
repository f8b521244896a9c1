import type { Kind, Node } from './tree.js';

/** Subqueries that are expressions. */
const SUBQUERIES: ReadonlySet<Kind> = new Set(['exists', 'count-subquery', 'collect-subquery']);

/**
 * How deep subqueries in expressions may stand in one another. Neo4j rewrites what is inside each of them twice, so that
 * the time doubles with every level (5.26: 0.1 s at 10, 5 s at 18), and neither its own limit nor a cancelled request
 * stops it while it plans: at 60 a thread of the server would be busy until it is restarted.
 */
export const MOST_NESTED = 10;

/**
 * How many times a statement may hand on what it has with WITH. Each time Neo4j plans all that was handed on before once
 * more, without a limit as above: 4 s for a hundred, 13 s for two hundred, minutes for eight hundred.
 */
export const MOST_WITH = 100;

/** The first WITH beyond those, in the order of the text; undefined where there are no more. */
export function tooMany(tree: Node, withClause: number): Node | undefined {
  return tree.findAll((node) => node.rule === withClause)[MOST_WITH];
}

/** The first subquery, in the order of the text, that stands too deep; undefined where none does. */
export function tooDeep(tree: Node): Node | undefined {
  const visit = (node: Node, depth: number): Node | undefined => {
    const here = SUBQUERIES.has(node.kind) ? depth + 1 : depth;
    if (here > MOST_NESTED) return node;
    for (const child of node.children) {
      const found = visit(child, here);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(tree, 0);
}
