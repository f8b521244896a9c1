import { frustrationWithin, triadsOf, type SignedPair } from './index.js';

/** Structural balance of a set of pairs, as numbers and camps. */
export interface Balance {
  /** Triads whose product of signs is positive, and the others. */
  readonly balanced: number;
  readonly unbalanced: number;
  /** The frustration index, an upper bound where `atLeast` is less. */
  readonly index: number;
  readonly atLeast: number;
  /** In order of their first member. */
  readonly camps: readonly (readonly string[])[];
}

/** Steps that the search may take: over one connected part, and over all parts of all graphs together. */
export interface Steps {
  readonly each: number;
  readonly all: number;
}

/** Some 0.2 s and 3 s on an ordinary machine. */
const USUAL: Steps = { each: 200_000, all: 3_000_000 };

/**
 * Balance of graphs that have much in common, such as those of one month and the next. Triads and the frustration index
 * add up over the connected parts of a graph, so each part is computed once, however many graphs it is in. The answers
 * depend on the graphs and their order, and on nothing else.
 */
export class BalanceByComponent {
  readonly #known = new Map<string, Balance>();
  readonly #each: number;
  #left: number;

  constructor({ each, all }: Steps = USUAL) {
    this.#each = each;
    this.#left = all;
  }

  /** @param pairs each once, `a` before `b` */
  of(pairs: readonly SignedPair[]): Balance {
    const parts = componentsOf(pairs).map((part) => this.#part(part));
    const sum = (of: (balance: Balance) => number): number =>
      parts.reduce((total, one) => total + of(one), 0);
    return {
      balanced: sum(({ balanced }) => balanced),
      unbalanced: sum(({ unbalanced }) => unbalanced),
      index: sum(({ index }) => index),
      atLeast: sum(({ atLeast }) => atLeast),
      camps: parts.flatMap(({ camps }) => camps).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    };
  }

  #part(pairs: readonly SignedPair[]): Balance {
    const key = pairs
      .map(({ a, b, sign }) => `${a}\t${b}\t${sign}`)
      .sort()
      .join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const granted = Math.min(this.#each, this.#left);
    const budget = { steps: granted };
    const { index, atLeast, camps } = frustrationWithin(pairs, budget);
    this.#left -= granted - Math.max(0, budget.steps);
    const triads = triadsOf(pairs);
    const balanced = triads.filter((triad) => triad.balanced).length;
    const made = { balanced, unbalanced: triads.length - balanced, index, atLeast, camps };
    this.#known.set(key, made);
    return made;
  }
}

/** The pairs of each connected part. */
function componentsOf(pairs: readonly SignedPair[]): SignedPair[][] {
  const above = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    // The way is made short for those who ask next.
    for (let at = id; at !== root;) {
      const next = above.get(at) ?? root;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) above.set(one, other);
  }
  const parts = new Map<string, SignedPair[]>();
  for (const pair of pairs) {
    const root = rootOf(pair.a);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [pair]);
    else part.push(pair);
  }
  return [...parts.values()];
}
