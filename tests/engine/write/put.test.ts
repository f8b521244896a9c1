import { statementText } from '../../../server/statements/index.js';
import { carryOut } from '../../../server/write/unit-of-work.js';
import type { ClaimRow } from '../../../server/write/rows.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines.js';

const CLAIM: ClaimRow = {
  id: 'gazette-01a',
  predicate: 'ORDERED',
  stance: 'asserts',
  hedged: false,
  subject: 'a',
  object: 'b',
  against: 'c',
  assertedBy: 'a',
  voice: 'a',
  source: 'gazette',
  paragraph: 3,
  text: 'A told B to fight C.',
  tense: 'past',
  about: 'e',
  at: ['p', 'c'],
  answers: [{ question: 'q', position: 'yes' }],
};

describe.each(testEngines())('a unit of work on %s', (name) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph(name);
    await graph.engine.write((transaction) => transaction.run({ text: "CREATE (:Question {id: 'q'})" }));
    await carryOut(graph.engine, {
      what: 'start',
      sources: [{ id: 'gazette', kind: 'document', title: 'Gazette' }],
      entities: [
        ...['a', 'b', 'c'].map((id) => ({ id, kind: 'ARMED_GROUP' as const, name: id })),
        { id: 'e', kind: 'EVENT', name: 'e' },
        { id: 'p', kind: 'PROVINCE', name: 'p' },
      ],
    });
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  const put = (claim: ClaimRow): ReturnType<typeof carryOut> =>
    carryOut(graph.engine, { what: 'a claim', claims: [claim] });

  async function linksOf(id: string): Promise<unknown[]> {
    const ask = async (query: string): Promise<readonly (readonly unknown[])[]> =>
      (await graph.engine.read({ text: statementText(query), parameters: { ids: [id] } })).rows;
    const [links] = await ask('read-claims');
    const [, subject, speaker, source, paragraph, objects, thirds, events, places] = links ?? [];
    return [
      [subject, speaker, source, paragraph, objects, thirds, events, [...(places as string[])].sort()],
      (await ask('list-answers')).map((row) => row.slice(1)),
    ];
  }

  test('ties a claim to all that it names, and to nothing else once it says otherwise', async () => {
    expect(await put(CLAIM)).toMatchObject({ claims: { made: 1 }, revision: 2 });
    expect(await linksOf(CLAIM.id)).toEqual([
      ['a', 'a', 'gazette', 3, ['b'], ['c'], ['e'], ['c', 'p']],
      [['q', 'yes']],
    ]);
    const { against: _, answers: __, ...rest } = CLAIM;
    const other = { ...rest, subject: 'b', object: 'a', at: [] };
    expect(await put(other)).toMatchObject({ claims: { changed: 1 }, revision: 3 });
    expect(await linksOf(CLAIM.id)).toEqual([['b', 'a', 'gazette', 3, ['a'], [], ['e'], []], []]);
    expect(await put(other)).toMatchObject({ claims: { unchanged: 1 }, revision: null });
  });

  test('refuses a claim of somebody who is not there, by name, and leaves the graph as it is', async () => {
    const work = put({ ...CLAIM, id: 'gazette-02a', object: 'nobody' });
    await expect(work).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"nobody"') as string,
    });
    const { rows } = await graph.engine.read({ text: "MATCH (c:Claim {id: 'gazette-02a'}) RETURN c.id" });
    expect(rows).toEqual([]);
  });
});
