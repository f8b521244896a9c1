import type { Filter } from '../../server/read/filter.js';
import { GraphReader } from '../../server/read/reader.js';
import { relationshipsUnder } from '../../server/read/relationships.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import { loadClaims, type RandomClaim } from '../support/random-graph.js';

const CLAIM: RandomClaim = {
  id: 'one',
  stance: 'asserts',
  hedged: false,
  inferred: false,
  structural: false,
  voice: 'a',
  source: 's1',
  assertedBy: 'a',
  predicate: 'FOUGHT',
  subject: 'a',
  object: 'b',
  episode: 'general',
  knownSince: '2018-01-01',
  at: null,
  about: null,
  edtf: null,
  startMin: null,
  startMax: null,
  endMin: null,
  endMax: null,
  relays: [],
  contradicts: [],
};

/** Another source says of others what cannot be true where the first is. */
const CLAIMS: readonly RandomClaim[] = [
  CLAIM,
  {
    ...CLAIM,
    id: 'two',
    source: 's2',
    voice: 'c',
    assertedBy: 'c',
    subject: 'c',
    object: 'd',
    contradicts: ['one'],
  },
];

describe.each(testEngines())('a relationship that another source contradicts, on %s', (name) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph(name);
    await loadClaims(graph.engine, CLAIMS);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  const under = async (filter: Filter): Promise<string[]> => {
    const found = await relationshipsUnder(new GraphReader(graph.engine), filter);
    return found.map(({ subject, standing }) => `${subject.id} ${standing}`);
  };

  test('is disputed where both count, though its own sources all do', async () => {
    expect(await under({})).toEqual(['a disputed', 'c disputed']);
    expect(await under({ sources: ['s1', 's2'] })).toEqual(['a disputed', 'c disputed']);
    expect(await under({ sources: ['s1', 's2'], verdict: 'UNDISPUTED' })).toEqual([]);
  });

  test.each([
    ['only its own source counts', { sources: ['s1'] }],
    ['the other one does not', { notSources: ['s2'] }],
  ])('is reported where %s, for the verdict too', async (_, filter) => {
    expect(await under(filter)).toEqual(['a reported']);
    expect(await under({ ...filter, verdict: 'UNDISPUTED' })).toEqual(['a reported']);
    expect(await under({ ...filter, standings: ['DISPUTED'] })).toEqual([]);
  });
});
