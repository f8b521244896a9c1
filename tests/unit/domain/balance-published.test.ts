import { frustrationOf, triadsOf, type SignedPair } from '../../../domain/balance/index.js';
import { BalanceByComponent } from '../../../domain/balance/by-component.js';

type Edge = readonly [number, number];

const name = (at: number): string => String(at).padStart(2, '0');
const signed = (edges: readonly Edge[], sign: -1 | 1): SignedPair[] =>
  edges.map(([a, b]) => ({ a: name(Math.min(a, b)), b: name(Math.max(a, b)), sign }));
const complete = (size: number): Edge[] =>
  Array.from({ length: size }, (_, a) =>
    Array.from({ length: size - a - 1 }, (_unused, at): Edge => [a, a + at + 1]),
  ).flat();
const cycle = (size: number): Edge[] => Array.from({ length: size }, (_, at): Edge => [at, (at + 1) % size]);
/** The generalized Petersen graph GP(n, k): an outer ring, an inner star of steps k, and spokes. */
const petersen = (n: number, k: number): Edge[] => [
  ...cycle(n),
  ...Array.from({ length: n }, (_, at): Edge => [at, n + at]),
  ...Array.from({ length: n }, (_, at): Edge => [n + at, n + ((at + k) % n)]),
];

/** The alliances of sixteen tribes of the Gahuku-Gama, numbered in the order of the file of UCINET, after Read (1954). */
const ALLIANCES: readonly Edge[] = [
  ...([
    [0, 1],
    [0, 14],
    [0, 15],
    [1, 14],
    [1, 15],
    [2, 3],
    [2, 5],
    [2, 6],
    [2, 7],
    [3, 7],
  ] as const),
  ...([
    [4, 6],
    [4, 8],
    [4, 13],
    [5, 6],
    [5, 7],
    [5, 10],
    [5, 11],
    [6, 7],
    [6, 10],
    [6, 11],
  ] as const),
  ...([
    [6, 12],
    [7, 10],
    [7, 11],
    [8, 9],
    [8, 12],
    [9, 12],
    [10, 11],
    [12, 13],
    [14, 15],
  ] as const),
];
/** Their enmities. */
const ENMITIES: readonly Edge[] = [
  ...([
    [0, 2],
    [0, 3],
    [0, 4],
    [0, 5],
    [0, 11],
    [1, 2],
    [1, 4],
    [1, 5],
    [1, 8],
    [1, 9],
  ] as const),
  ...([
    [4, 14],
    [4, 15],
    [5, 8],
    [5, 12],
    [5, 15],
    [7, 13],
    [8, 10],
    [8, 14],
    [9, 10],
    [9, 14],
  ] as const),
  ...([
    [10, 12],
    [10, 14],
    [10, 15],
    [11, 13],
    [11, 14],
    [11, 15],
    [12, 14],
    [12, 15],
    [13, 15],
  ] as const),
];

describe('balance agrees with what is published', () => {
  test.each<[string, readonly SignedPair[], number]>([
    // Aref and Wilson (2019), Balance and frustration in signed networks, table 2.
    ['the tribes of Read (1954)', [...signed(ALLIANCES, 1), ...signed(ENMITIES, -1)], 7],
    // All negative, the index is what no cut in two reaches: m less the largest cut, n²/4 rounded down (Petersdorf 1966).
    ['three enemies', signed(complete(3), -1), 1],
    ['four enemies', signed(complete(4), -1), 2],
    ['five enemies', signed(complete(5), -1), 4],
    ['six enemies', signed(complete(6), -1), 6],
    // Zaslavsky (2012), Six signed Petersen graphs, table 1: the index of -P is 3.
    ['the negative Petersen graph', signed(petersen(5, 2), -1), 3],
    // Doslic and Vukicevic (2007), Computing the bipartite edge frustration of fullerene graphs: of the dodecahedron 6.
    ['the negative dodecahedron', signed(petersen(10, 2), -1), 6],
    // Bipartite, so that its negative is two camps (Harary 1953).
    ['the negative Desargues graph', signed(petersen(10, 3), -1), 0],
    ['a ring of nine enemies', signed(cycle(9), -1), 1],
    ['a ring of ten enemies', signed(cycle(10), -1), 0],
    ['a ring with one enmity', [...signed(cycle(6).slice(1), 1), ...signed(cycle(6).slice(0, 1), -1)], 1],
  ])('%s', (_, pairs, index) => {
    expect(frustrationOf(pairs)).toMatchObject({ index, atLeast: index, exact: true });
    expect(new BalanceByComponent().of(pairs)).toMatchObject({ index, atLeast: index });
  });

  test('the tribes have 29 alliances, 29 enmities, and 59 of 68 triads balanced', () => {
    const pairs = [...signed(ALLIANCES, 1), ...signed(ENMITIES, -1)];
    expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(58);
    // Schoch, signnet (CRAN): balance_score(tribes, "triangles") is 0.8676471, which is 59 of 68.
    expect(triadsOf(pairs)).toHaveLength(68);
    expect(triadsOf(pairs).filter(({ balanced }) => balanced)).toHaveLength(59);
    expect(new BalanceByComponent().of(pairs)).toMatchObject({ balanced: 59, unbalanced: 9 });
  });

  test.each<[string, readonly Edge[], number, number]>([
    // In four, two and two camps or one and three: every triad has none or two enmities.
    [
      'two against two',
      [
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
      ],
      4,
      0,
    ],
    [
      'one against three',
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      4,
      0,
    ],
    // One enmity among friends is in two triads, each with one enmity.
    ['one enmity', [[0, 1]], 2, 2],
  ])('four who all know each other: %s', (_, enmities, balanced, unbalanced) => {
    const foes = new Set(enmities.map(String));
    const pairs = complete(4).map(([a, b]) => ({
      a: name(a),
      b: name(b),
      sign: foes.has(String([a, b])) ? (-1 as const) : (1 as const),
    }));
    expect(new BalanceByComponent().of(pairs)).toMatchObject({
      balanced,
      unbalanced,
      index: unbalanced === 0 ? 0 : 1,
    });
  });
});
