import fc from '../../support/fast-check.js';
import {
  EXACT_UP_TO,
  frustrationOf,
  SEARCH_STEPS,
  triadsOf,
  type SignedPair,
} from '../../../domain/balance/index.js';

const pair = (a: string, b: string, sign: -1 | 1): SignedPair => ({ a, b, sign });

const sign = fc.constantFrom<-1 | 1>(-1, 1);
/** Pairs among so many members, each at most once. */
const graphOf = (members: number, most: number, least = 0): fc.Arbitrary<SignedPair[]> => {
  const ids = Array.from({ length: members }, (_, at) => String.fromCharCode(97 + at));
  return fc
    .uniqueArray(fc.record({ a: fc.constantFrom(...ids), b: fc.constantFrom(...ids), sign }), {
      selector: ({ a, b }) => [a, b].sort().join(),
      maxLength: most,
      minLength: least,
      size: 'max',
    })
    .map((pairs) => pairs.filter(({ a, b }) => a !== b));
};

/** The least number of contradictions over all divisions into two camps, one after another. */
function bruteForce(pairs: readonly SignedPair[]): number {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  let least = pairs.length;
  for (let division = 0; division < 2 ** Math.max(0, ids.length - 1); division += 1) {
    const side = (id: string): number => (division >> ids.indexOf(id)) & 1;
    least = Math.min(least, pairs.filter(({ a, b, sign: s }) => (side(a) === side(b)) !== s > 0).length);
  }
  return least;
}

/** How many pairs contradict the camps. */
function contradictions(pairs: readonly SignedPair[], camps: readonly (readonly string[])[]): number {
  const camp = (id: string): number => camps.findIndex((members) => members.includes(id));
  return pairs.filter(({ a, b, sign: s }) => (camp(a) === camp(b)) !== s > 0).length;
}

describe('structural balance', () => {
  test.each([
    ['three friends', [1, 1, 1], true, 0],
    ['two friends with one enemy', [1, -1, -1], true, 0],
    ['two enemies with one friend', [-1, 1, 1], false, 1],
    ['three enemies', [-1, -1, -1], false, 1],
  ] as const)('%s', (_, [ab, ac, bc], balanced, frustration) => {
    const pairs = [pair('a', 'b', ab), pair('a', 'c', ac), pair('b', 'c', bc)];
    expect(triadsOf(pairs)).toEqual([{ members: ['a', 'b', 'c'], balanced }]);
    expect(frustrationOf(pairs)).toMatchObject({ index: frustration, atLeast: frustration, exact: true });
  });

  test('each connected part has its own camps', () => {
    const { camps } = frustrationOf([pair('a', 'b', 1), pair('b', 'c', -1), pair('x', 'y', -1)]);
    expect(camps).toEqual([['a', 'b'], ['c'], ['x'], ['y']]);
    expect(frustrationOf([])).toEqual({ index: 0, atLeast: 0, exact: true, camps: [] });
  });

  test.each([
    ['sparse', graphOf(9, 14)],
    ['dense', graphOf(8, 36, 15)],
  ])('the frustration index is the least over all divisions: %s graphs', (_, graph) => {
    fc.assert(
      fc.property(graph, (pairs) => {
        const { index, atLeast, exact, camps } = frustrationOf(pairs);
        expect([index, atLeast, exact]).toEqual([bruteForce(pairs), index, true]);
        expect(contradictions(pairs, camps)).toBe(index);
      }),
      { numRuns: 300 },
    );
  });

  test('where the search ends early, the bounds hold, and the camps attain the upper one', () => {
    let early = 0;
    fc.assert(
      fc.property(graphOf(9, 36, 18), fc.integer({ min: 0, max: 600 }), (pairs, steps) => {
        const { index, atLeast, exact, camps } = frustrationOf(pairs, steps);
        const least = bruteForce(pairs);
        expect(atLeast).toBeLessThanOrEqual(least);
        expect(index).toBeGreaterThanOrEqual(least);
        expect(exact).toBe(atLeast === index);
        expect(contradictions(pairs, camps)).toBe(index);
        if (!exact) early += 1;
      }),
      { numRuns: 200 },
    );
    expect(early).toBeGreaterThan(0);
  });

  /** All pairs of so many members, with signs as a small generator gives them: the hardest of a size. */
  const complete = (size: number): SignedPair[] => {
    let state = 7;
    const next = (): -1 | 1 => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 2 === 0 ? 1 : -1;
    };
    const ids = Array.from({ length: size }, (_, at) => `m${String(at).padStart(2, '0')}`);
    return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => pair(a, b, next())));
  };

  test('is exact for a complete block of the stated size, and says so where a block is too large', () => {
    expect(frustrationOf(complete(EXACT_UP_TO), SEARCH_STEPS / 2).exact).toBe(true);
    const { index, atLeast, exact } = frustrationOf(complete(60));
    expect(exact).toBe(false);
    expect(atLeast).toBeGreaterThan(0);
    expect(atLeast).toBeLessThan(index);
  });

  test('is exact for a sparse graph of sixty', () => {
    const sparse = complete(60).filter((_, at) => (at * 7919) % 101 < 7);
    expect(sparse.length).toBeGreaterThan(110);
    expect(frustrationOf(sparse)).toMatchObject({ exact: true });
  });

  test('long chains, trees and rings of blocks cost no search', () => {
    const chain = Array.from({ length: 5_000 }, (_, at) =>
      pair(`n${at}`, `n${at + 1}`, at % 3 === 0 ? -1 : 1),
    );
    expect(frustrationOf(chain, 0)).toMatchObject({ index: 0, exact: true });
    const ring = [...chain, pair('n0', 'n5000', -1)];
    const negative = ring.filter(({ sign: s }) => s < 0).length;
    expect(frustrationOf(ring, 0)).toMatchObject({ index: negative % 2, exact: true });
    // Forty blocks of five, each hung on the next by one member.
    const blocks = Array.from({ length: 40 }, (_, at) =>
      complete(5).map(({ a, b, sign: s }) =>
        pair(`${a}-${at}`, b === 'm04' ? `m00-${at + 1}` : `${b}-${at}`, s),
      ),
    ).flat();
    const one = bruteForce(complete(5));
    expect(frustrationOf(blocks, SEARCH_STEPS)).toMatchObject({ index: 40 * one, exact: true });
  });
});
