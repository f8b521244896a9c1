import fc from 'fast-check';
import { EXACT_UP_TO, frustrationOf, triadsOf, type SignedPair } from '../../../server/domain/balance.js';

const pair = (a: string, b: string, sign: -1 | 1): SignedPair => ({ a, b, sign });

describe('structural balance', () => {
  test.each([
    ['three friends', [1, 1, 1], true, 0],
    ['two friends with one enemy', [1, -1, -1], true, 0],
    ['two enemies with one friend', [-1, 1, 1], false, 1],
    ['three enemies', [-1, -1, -1], false, 1],
  ] as const)('%s', (_, [ab, ac, bc], balanced, frustration) => {
    const pairs = [pair('a', 'b', ab), pair('a', 'c', ac), pair('b', 'c', bc)];
    expect(triadsOf(pairs)).toEqual([{ members: ['a', 'b', 'c'], balanced }]);
    expect(frustrationOf(pairs)).toMatchObject({ index: frustration, exact: true });
  });

  test('each connected part has its own camps', () => {
    const { camps } = frustrationOf([pair('a', 'b', 1), pair('b', 'c', -1), pair('x', 'y', -1)]);
    expect(camps).toEqual([['a', 'b'], ['c'], ['x'], ['y']]);
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const graph = fc
    .uniqueArray(
      fc.record({
        a: fc.constantFrom(...ids),
        b: fc.constantFrom(...ids),
        sign: fc.constantFrom<-1 | 1>(-1, 1),
      }),
      {
        selector: ({ a, b }) => [a, b].sort().join(),
        maxLength: 15,
      },
    )
    .map((pairs) => pairs.filter(({ a, b }) => a !== b));

  test('the frustration index is the least number of contradictions over all divisions into two camps', () => {
    fc.assert(
      fc.property(graph, (pairs) => {
        const costs = Array.from({ length: 2 ** ids.length }, (_, division) => {
          const side = (id: string): number => (division >> ids.indexOf(id)) & 1;
          return pairs.filter(({ a, b, sign }) => (side(a) === side(b)) !== sign > 0).length;
        });
        const { index, camps } = frustrationOf(pairs);
        expect(index).toBe(Math.min(...costs));
        const camp = (id: string): number => camps.findIndex((members) => members.includes(id));
        expect(pairs.filter(({ a, b, sign }) => (camp(a) === camp(b)) !== sign > 0)).toHaveLength(index);
      }),
    );
  });

  test('says that it is no longer exact in a large part', () => {
    const chain = Array.from({ length: EXACT_UP_TO + 1 }, (_, at) => pair(`n${at}`, `n${at + 1}`, 1));
    expect(frustrationOf(chain)).toMatchObject({ index: 0, exact: false });
  });
});
