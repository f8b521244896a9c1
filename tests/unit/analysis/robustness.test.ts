import fc from '../../support/fast-check.js';
import { betweenness, neighborsOf } from '../../../server/analysis/robustness/centrality.js';
import { rangeOf } from '../../../server/analysis/robustness/intervals.js';
import { randomIntegers } from '../../../server/analysis/robustness/random.js';
import { agreement } from '../../../server/analysis/robustness/robustness.js';

/** Krackhardt's kite (1990), numbered as he did: Andre, Beverley, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane. */
const KITE = [
  ...([
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 5],
    [1, 3],
    [1, 4],
    [1, 6],
    [2, 3],
    [2, 5],
  ] as const),
  ...([
    [3, 4],
    [3, 5],
    [3, 6],
    [4, 6],
    [5, 6],
    [5, 7],
    [6, 7],
    [7, 8],
    [8, 9],
  ] as const),
];

describe('betweenness', () => {
  test('agrees with what is published of the kite', () => {
    // Krackhardt (1990), Assessing the political landscape, table 2: Heather .389, Fernando and Garth .231, Ike .222, Diane
    // .102, Andre and Beverley .023, the others none.
    const found = [...betweenness(neighborsOf(10, KITE))].map((value) => value.toFixed(3));
    expect(found).toEqual([
      ...['0.023', '0.023', '0.000', '0.102', '0.000'],
      ...['0.231', '0.231', '0.389', '0.222', '0.000'],
    ]);
  });

  /** Over all pairs of others the share of their shortest paths that lead over a node, paths found one by one. */
  const oneByOne = (near: readonly (readonly number[])[]): number[] => {
    const paths = (from: number, to: number): number[][] => {
      for (let level = [[from]]; level.length > 0;) {
        const there = level.filter((path) => path.at(-1) === to);
        if (there.length > 0) return there;
        level = level.flatMap((path) =>
          (near[path.at(-1) ?? 0] ?? [])
            .filter((next) => !path.includes(next))
            .map((next) => [...path, next]),
        );
      }
      return [];
    };
    const nodes = near.map((_, at) => at);
    return nodes.map((node) => {
      const others = nodes.filter((other) => other !== node);
      const shares = others.flatMap((from, at) =>
        others.slice(at + 1).map((to) => {
          const all = paths(from, to);
          return all.length === 0 ? 0 : all.filter((path) => path.includes(node)).length / all.length;
        }),
      );
      return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
    });
  };

  test('is what counting every shortest path gives', () => {
    const edges = fc.uniqueArray(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), {
      selector: (pair) => [...pair].sort().join(),
      maxLength: 11,
    });
    fc.assert(
      fc.property(edges, (pairs) => {
        const near = neighborsOf(7, pairs);
        const expected = oneByOne(near);
        betweenness(near).forEach((value, node) => expect(value).toBeCloseTo(expected[node] ?? -1, 10));
      }),
      { numRuns: 300 },
    );
  });

  test('is all in the middle of a star, and in a ring the same for all', () => {
    const star = betweenness(starOf(6));
    expect([...star]).toEqual([1, 0, 0, 0, 0, 0]);
    const ring = betweenness(
      neighborsOf(
        6,
        [0, 1, 2, 3, 4, 5].map((at) => [at, (at + 1) % 6] as const),
      ),
    );
    expect(new Set([...ring].map((value) => value.toFixed(9))).size).toBe(1);
    expect([...betweenness(neighborsOf(2, [[0, 1]]))]).toEqual([0, 0]);
  });
});

const starOf = (size: number): number[][] =>
  neighborsOf(
    size,
    Array.from({ length: size - 1 }, (_, at) => [0, at + 1] as const),
  );

describe('intervals', () => {
  test('are those of the middle 95 of 100', () => {
    const draws = Array.from({ length: 101 }, (_, at) => at);
    expect(rangeOf(50, draws, [40, 60])).toEqual({
      value: 50,
      low: 2.5,
      high: 97.5,
      leastWithoutOne: 40,
      mostWithoutOne: 60,
    });
    expect(rangeOf(null, [null], [])).toEqual({
      value: null,
      low: null,
      high: null,
      leastWithoutOne: null,
      mostWithoutOne: null,
    });
  });

  test('random integers come again with their seed, and reach all below the bound evenly', () => {
    const [one, other] = [randomIntegers(7), randomIntegers(7)];
    const drawn = Array.from({ length: 6_000 }, () => one(6));
    expect(drawn).toEqual(Array.from({ length: 6_000 }, () => other(6)));
    const counts = [0, 1, 2, 3, 4, 5].map((number) => drawn.filter((value) => value === number).length);
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });
});

describe('agreement of blocs', () => {
  const blocs = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 8 })
    .map((sides) =>
      [0, 1, 2, 3]
        .map((side) => sides.flatMap((own, at) => (own === side ? [String(at)] : [])))
        .filter((members) => members.length > 0),
    );

  test('is the share of pairs that both put together or both apart', () => {
    const together = (list: readonly (readonly string[])[], a: string, b: string): boolean =>
      list.some((members) => members.includes(a) && members.includes(b));
    fc.assert(
      fc.property(blocs, blocs, (one, other) => {
        const common = one.flat().filter((id) => other.flat().includes(id));
        const pairs = common.flatMap((a, at) => common.slice(at + 1).map((b) => [a, b] as const));
        const alike = pairs.filter(([a, b]) => together(one, a, b) === together(other, a, b));
        expect(agreement(one, other)).toBeCloseTo(alike.length / pairs.length, 10);
        expect(agreement(one, one)).toBe(1);
      }),
    );
    expect(agreement([['a']], [['b']])).toBeNull();
  });
});
