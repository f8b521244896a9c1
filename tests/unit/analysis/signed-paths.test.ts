import fc from '../../support/fast-check.js';
import { frustrationOf } from '../../../domain/balance/index.js';
import { signedPathsOf } from '../../../server/analysis/signed-paths/paths.js';
import type { EntityRecord } from '../../../server/read/records.js';
import type { Tie } from '../../../server/read/ties.js';

const entity = (id: string): EntityRecord => ({ id, name: id, kind: 'ARMED_GROUP' }) as EntityRecord;
const tie = fc
  .record({
    type: fc.constantFrom('FOUGHT' as const, 'COOPERATED_WITH' as const, 'ACCUSED' as const),
    ends: fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 2, maxLength: 2 }),
    voices: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ type, ends: [a = '', b = ''], voices }) => ({ type, a, b, voices }));
const ties = fc
  .array(tie, { maxLength: 14 })
  .map((list) =>
    list.map(
      ({ type, a, b, voices }, at) =>
        ({ id: String(at), type, voices, subject: entity(a), object: entity(b) }) as Tie,
    ),
  );
const options = { from: 'a', to: 'b', maxLength: 5, count: 100, passable: () => true };

describe('signed paths', () => {
  test('all agree where the graph is balanced, and the order of relationships says nothing', () => {
    let balanced = 0;
    fc.assert(
      fc.property(ties, (list) => {
        const found = signedPathsOf(list, options);
        expect(signedPathsOf([...list].reverse(), options).map(({ sign, nodes }) => [sign, nodes])).toEqual(
          found.map(({ sign, nodes }) => [sign, nodes]),
        );
        const pairs = found.flatMap(({ hops }) =>
          hops.map(({ subject, object, sign }) => ({ a: subject.id, b: object.id, sign })),
        );
        const unique = [...new Map(pairs.map((pair) => [`${pair.a}${pair.b}`, pair])).values()];
        if (frustrationOf(unique).index > 0) return;
        expect(new Set(found.map(({ sign }) => sign)).size).toBeLessThanOrEqual(1);
        if (found.length > 1) balanced += 1;
      }),
      { numRuns: 400 },
    );
    expect(balanced).toBeGreaterThan(10);
  });

  test('the sign is the product, and no step is weaker than the weakest', () => {
    fc.assert(
      fc.property(ties, (list) => {
        for (const { hops, sign, weakest } of signedPathsOf(list, options)) {
          expect(hops.reduce((product, hop) => product * hop.sign, 1)).toBe(sign);
          expect(weakest.voices).toBe(Math.min(...hops.map(({ voices }) => voices)));
          for (const { relationships } of hops)
            expect(relationships.every(({ type }) => type !== 'ACCUSED')).toBe(true);
        }
      }),
    );
  });
});
