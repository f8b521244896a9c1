import type { Kind, Node } from './tree.js';

// What Neo4j 5.26 reads and plans without end. Most statements that take long to plan it stops at their time or when they
// are cancelled; these it does not, and a thread of the server would be busy until it is restarted.

/** Subqueries that are expressions. */
const SUBQUERIES: ReadonlySet<Kind> = new Set(['exists', 'count-subquery', 'collect-subquery']);

/**
 * How deep subqueries in expressions may stand in one another. What is inside each of them is rewritten twice, so that the
 * time doubles with every level: 0.3 s at 10, 4.5 s at 18.
 */
export const MOST_SUBQUERIES = 10;

/** How deep brackets may stand in one another, or NOT before NOT. 300 are read at once, 500 without end. */
export const MOST_BRACKETS = 200;

/** The first subquery, in the order of the text, that stands too deep; undefined where none does. */
export function deepSubquery(tree: Node): Node | undefined {
  const visit = (node: Node, depth: number): Node | undefined => {
    const here = SUBQUERIES.has(node.kind) ? depth + 1 : depth;
    if (here > MOST_SUBQUERIES) return node;
    for (const child of node.children) {
      const found = visit(child, here);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(tree, 0);
}

/** The first bracket or sign that stands too deep; undefined where none does. @param tokens without blanks and comments */
export function deepBracket<T extends { readonly text: string }>(tokens: Iterable<T>): T | undefined {
  let open = 0;
  let signs = 0;
  for (const token of tokens) {
    signs = /^(NOT|[-+])$/i.test(token.text) ? signs + 1 : 0;
    if (/^[([{]$/.test(token.text)) open += 1;
    else if (/^[)\]}]$/.test(token.text)) open -= 1;
    if (open > MOST_BRACKETS || signs > MOST_BRACKETS) return token;
  }
  return undefined;
}
