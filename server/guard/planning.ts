import type { Kind, Node } from './tree.js';

// What Neo4j 5.26 reads and plans without end. Most statements that take long to plan it stops at their time or when they
// are canceled; these it does not, and a thread of the server would be busy until it is restarted. The bounds were
// measured: what is below them is planned, stopped or given up within seconds (given up without an answer where the stack
// does not hold it: graph/neo4j/connections.ts). They stand far above what people write.

/** What an engine would not plan in time, and where. */
export interface Unplannable {
  /** Offset in the text. */
  readonly place: number;
  readonly what: string;
  readonly advice: string;
}

/** Subqueries that are expressions. What is inside each of them is rewritten twice: 0.3 s for 10 levels, 4.5 s for 18. */
const SUBQUERIES: ReadonlySet<Kind> = new Set(['exists', 'count-subquery', 'collect-subquery']);
const MOST_SUBQUERIES = 10;

/** Brackets in one another, or signs before signs. 300 end, 500 do not. */
const MOST_BRACKETS = 200;

/** In a label expression with & as well: written out as alternatives, each | doubles them. 14 take 0.5 s, 60 no end. */
const MOST_ALTERNATIVES = 12;

/** In one condition. Each doubles it: 14 take 0.6 s, 40 no end. */
const MOST_XOR = 12;

/** How often a word may come in a statement, and what may take its place. */
const MOST_WORDS: ReadonlyMap<string, { readonly most: number; readonly advice: string }> = new Map([
  // Each hands on all that was there before: 800 `WITH *` take 20 s.
  ['WITH', { most: 200, advice: 'Split the statement, or pass values as parameters.' }],
  // 2,000 AND take 17 s, 5,000 OR no end.
  ['AND', { most: 1_000, advice: 'Pass the values as a list, and use all() or IN.' }],
  ['OR', { most: 1_000, advice: 'Pass the values as a list, and use any() or IN.' }],
  // 1,000 in one another end, 2,000 do not.
  ['CASE', { most: 500, advice: 'Pass a map as a parameter, and look the value up in it.' }],
]);

/** What makes a name, or part of another word, of the word after it: `n.or`, `$or`, `STARTS WITH`. */
const NO_WORD_AFTER = /^([.:$]|STARTS|ENDS)$/i;

/** A word of the text; blanks and comments are none. */
interface Token {
  readonly text: string;
  readonly start: number;
}

/** Looks at the words of a statement, before its tree is made: brackets too deep, a word too often. */
export function unplannableText(tokens: Iterable<Token>): Unplannable | undefined {
  let open = 0;
  let signs = 0;
  let before = '';
  const seen = new Map<string, number>();
  for (const { text, start } of tokens) {
    const word = text.toUpperCase();
    signs = /^(NOT|[-+])$/.test(word) ? signs + 1 : 0;
    if (/^[([{]$/.test(text)) open += 1;
    else if (/^[)\]}]$/.test(text)) open -= 1;
    if (open > MOST_BRACKETS || signs > MOST_BRACKETS)
      return {
        place: start,
        what: `More than ${MOST_BRACKETS} brackets or signs stand in one another here`,
        advice: 'Split the expression with WITH, or pass the value as a parameter.',
      };
    const bound = MOST_WORDS.get(word);
    if (bound !== undefined && !NO_WORD_AFTER.test(before)) {
      const times = (seen.get(word) ?? 0) + 1;
      if (times > bound.most)
        return {
          place: start,
          what: `There are more than ${bound.most} ${word} up to here`,
          advice: bound.advice,
        };
      seen.set(word, times);
    }
    before = text;
  }
  return undefined;
}

/** Looks at the tree of a statement: subqueries too deep, conditions with too many ways to be true. */
export function unplannableTree(tree: Node, labelExpression: number): Unplannable | undefined {
  return deepSubquery(tree, 0) ?? longXor(tree) ?? manyAlternatives(tree, labelExpression);
}

function deepSubquery(node: Node, around: number): Unplannable | undefined {
  const depth = SUBQUERIES.has(node.kind) ? around + 1 : around;
  if (depth > MOST_SUBQUERIES)
    return {
      place: node.from,
      what: `More than ${MOST_SUBQUERIES} subqueries stand in one another here`,
      advice: 'Name what the inner ones find with WITH or CALL, and go on from there.',
    };
  for (const child of node.children) {
    const found = deepSubquery(child, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function longXor(tree: Node): Unplannable | undefined {
  const isXor = (node: Node): boolean => node.kind === 'xor';
  const longest = tree.find((node) => isXor(node) && node.findAll(isXor).length > MOST_XOR);
  if (longest === undefined) return undefined;
  return {
    place: longest.from,
    what: `More than ${MOST_XOR} XOR join the conditions here`,
    advice: 'Write it with AND and OR, or count those that hold.',
  };
}

function manyAlternatives(tree: Node, labelExpression: number): Unplannable | undefined {
  for (const label of tree.findAll((node) => node.rule === labelExpression)) {
    const words = label.findAll(() => true).flatMap((node) => node.words);
    const alternatives = words.filter((word) => word.text === '|');
    const excess = alternatives[MOST_ALTERNATIVES];
    if (excess !== undefined && words.some((word) => word.text === '&'))
      return {
        place: excess.from,
        what: `A label expression with & has more than ${MOST_ALTERNATIVES} alternatives here`,
        advice: 'Ask for some of the labels in WHERE, after a WITH.',
      };
  }
  return undefined;
}
