import fc from '../../support/fast-check.js';
import { diffOf } from '../../../server/analysis/evidence-diff/diff.js';
import type { Filter } from '../../../server/read/filter.js';
import { GraphReader } from '../../../server/read/reader.js';
import { relationshipsUnder } from '../../../server/read/relationships.js';
import { tiesUnder, toldTies, type Tie } from '../../../server/read/ties.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines.js';
import { NO_SHARING } from '../../support/no-sharing.js';
import { loadClaims, randomClaims, randomFilter } from '../../support/random-graph.js';

/** What is computed over. */
const stateOf = (tie: Tie): object => ({
  id: tie.id,
  standing: tie.standing,
  voices: tie.voices,
  hedged: tie.hedged,
  contradicting: tie.contradicting,
  counts: [tie.claimCount, tie.asserted, tie.denied, tie.predicted],
  bounds: [tie.startMin, tie.startMax, tie.endMin, tie.endMax],
  sources: tie.sources,
});

describe.each(testEngines())('ties over random graphs on %s', (name) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  const ties = (filter: Filter): Promise<Tie[]> =>
    tiesUnder(new GraphReader(graph.engine), filter, NO_SHARING);
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const setKind = (id: string, kind: string): Promise<unknown> =>
    graph.engine.write((transaction) =>
      transaction.run({ text: 'MATCH (s:Source {id: $id}) SET s.kind = $kind', parameters: { id, kind } }),
    );
  const settings = (embedded: number) => ({
    numRuns: name === 'embedded' ? embedded : Math.ceil(embedded / 4),
    endOnFailure: true,
  });

  test(
    'are the relationships of the filter without structure, and told they are the same records',
    async () => {
      let restated = 0;
      await fc.assert(
        fc.asyncProperty(
          randomClaims,
          fc.array(randomFilter, { minLength: 1, maxLength: 6, size: 'max' }),
          fc.boolean(),
          async (claims, filters, asDataset) => {
            await loadClaims(graph.engine, claims);
            // Claims of a dataset are read by the group.
            if (asDataset) await setKind('s1', 'dataset');
            for (const filter of filters) {
              const reader = new GraphReader(graph.engine);
              const expected = await relationshipsUnder(reader, { ...filter, includeStructure: false });
              const found = await tiesUnder(reader, filter, NO_SHARING);
              const told = await toldTies(reader, filter, found);
              const same = (record: object): object => ({
                ...record,
                // Only the first hundred ids, and only where no filter dropped any.
                asserting: [],
                denying: [],
                predicting: [],
              });
              expect(told.map(same)).toEqual(expected.map(same));
              expect(found.map(stateOf)).toEqual(expected.map(stateOf));
              if (found.some(({ under }) => under !== null)) restated += 1;
            }
          },
        ),
        settings(12),
      );
      expect(restated).toBeGreaterThan(0);
    },
    ENGINE_HOOK_MS,
  );

  test(
    'a stricter policy adds nothing, what is certain is possible, and a later reader loses nothing but to a denial',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomClaims, randomFilter, async (claims, filter) => {
          await loadClaims(graph.engine, claims);
          const base: Filter = { ...filter, standings: null, verdict: 'ANY_CLAIM', includeDenied: false };
          const plain: Filter = { ...base, includePredictions: false };
          const any = ids(await ties(plain));
          const undisputed = ids(await ties({ ...plain, verdict: 'UNDISPUTED' }));
          expect(any).toEqual(expect.arrayContaining(undisputed));
          expect(undisputed).toEqual(
            expect.arrayContaining(ids(await ties({ ...plain, verdict: 'CORROBORATED' }))),
          );
          const day = { asOf: '2018-06-01' };
          expect(ids(await ties({ ...plain, ...day, asOfCertainty: 'POSSIBLE' }))).toEqual(
            expect.arrayContaining(ids(await ties({ ...plain, ...day, asOfCertainty: 'DEFINITE' }))),
          );
          expect(ids(await ties({ ...plain, knownBy: '2020-01-01' }))).toEqual(
            expect.arrayContaining(ids(await ties({ ...plain, knownBy: '2018-01-01' }))),
          );
        }),
        settings(10),
      );
    },
    ENGINE_HOOK_MS,
  );

  test(
    'a policy against itself changes nothing, and the order of claims says nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomClaims, randomFilter, async (claims, filter) => {
          await loadClaims(graph.engine, claims);
          const found = await ties(filter);
          const { gone, come, changed, same } = diffOf(found, found);
          expect([gone, come, changed, same]).toEqual([[], [], [], found.length]);
          await loadClaims(graph.engine, [...claims].reverse());
          expect(await ties(filter)).toEqual(found);
        }),
        settings(6),
      );
    },
    ENGINE_HOOK_MS,
  );
});
