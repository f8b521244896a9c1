import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { RELATIONSHIP_TYPES, STANCES, type RelationshipType } from '../../server/domain/kinds/index.js';
import { judge, type Testimony } from '../../server/domain/standing.js';
import type { Statement } from '../../server/graph/port.js';
import type { Value } from '../../server/graph/values.js';
import { splitStatements } from '../../server/graph/script.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

interface RandomClaim extends Testimony {
  readonly predicate: RelationshipType | 'CAUSE';
  readonly subject: string;
  readonly object: string;
  readonly episode: string;
  readonly against: string | null;
  readonly value: number | null;
  readonly start: string | null;
  readonly end: string | null;
}

const folder = join(projectRoot, 'cypher', 'derive');
const derivation = readdirSync(folder)
  .sort()
  .flatMap((file) => splitStatements(readFileSync(join(folder, file), 'utf8')));

const types = Object.keys(RELATIONSHIP_TYPES) as RelationshipType[];
const day = fc.constantFrom(null, '2017-08-05', '2018-01-01', '2018-08-31');
const claims: fc.Arbitrary<RandomClaim[]> = fc
  .array(
    fc.record({
      stance: fc.constantFrom(...(['asserts', 'asserts', ...Object.keys(STANCES)] as Testimony['stance'][])),
      hedged: fc.boolean(),
      voice: fc.constantFrom('v1', 'v2', 'v3'),
      source: fc.constantFrom('s1', 's2', 's3'),
      relays: fc.array(fc.nat({ max: 59 }), { maxLength: 1 }),
      predicate: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('FOUGHT', 'DEFECTED_TO', 'CAUSE') },
        { weight: 1, arbitrary: fc.constantFrom(...types) },
      ) as fc.Arbitrary<RandomClaim['predicate']>,
      ends: fc.constantFrom(['a', 'b'], ['b', 'a'], ['a', 'c']),
      episode: fc.constantFrom('general', 'x'),
      against: fc.constantFrom(null, null, 'd'),
      value: fc.constantFrom(null, 200),
      start: day,
      end: day,
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((parts) =>
    parts.map(({ ends, relays, ...part }, n) => ({
      ...part,
      id: `c${String(n).padStart(2, '0')}`,
      relays: relays
        .filter((other) => other !== n && other < parts.length)
        .map((other) => `c${String(other).padStart(2, '0')}`),
      subject: String(ends[0]),
      object: String(ends[1]),
    })),
  );

/** What the derivation must make of the claims, said once more in TypeScript. */
function expected(all: readonly RandomClaim[]): Map<string, Record<string, unknown>> {
  const edges = new Map<string, RandomClaim[]>();
  for (const claim of all) {
    if (claim.predicate === 'CAUSE') continue;
    const swap = RELATIONSHIP_TYPES[claim.predicate].symmetric && claim.object < claim.subject;
    const pair = swap ? [claim.object, claim.subject] : [claim.subject, claim.object];
    const id = [
      claim.predicate.toLowerCase().replaceAll('_', '-'),
      ...pair,
      claim.episode,
      ...(claim.against === null ? [] : [claim.against]),
    ].join(':');
    edges.set(id, [...(edges.get(id) ?? []), claim]);
  }
  const result = new Map<string, Record<string, unknown>>();
  for (const [id, own] of edges) {
    const verdict = judge(own);
    if (verdict === null) continue;
    const ids = (stance: Testimony['stance']): string[] =>
      own
        .filter((claim) => claim.stance === stance)
        .map((claim) => claim.id)
        .sort();
    const asserting = own.filter((claim) => claim.stance === 'asserts');
    const dated = (asserting.length > 0 ? asserting : own).filter(
      (claim) => claim.start !== null || claim.end !== null,
    );
    const span = (key: 'start' | 'end', last: boolean): string | null => {
      const days = dated.map((claim) => claim[key]);
      return days.length === 0 || days.includes(null)
        ? null
        : ((days as string[]).sort().at(last ? -1 : 0) ?? null);
    };
    result.set(id, {
      ...verdict,
      type: own[0]?.predicate,
      asserting: ids('asserts'),
      denying: ids('denies'),
      predicting: ids('predicts'),
      sources: [...new Set(own.map((claim) => claim.source))].sort(),
      against: own[0]?.against ?? null,
      value: own.every((claim) => claim.value === 200) ? 200 : null,
      startMin: span('start', false),
      startMax: span('start', true),
      endMin: span('end', false),
      endMax: span('end', true),
    });
  }
  return result;
}

/** How many edges of each entity nobody asserts. */
function unassertedOf(edges: ReadonlyMap<string, Record<string, unknown>>): Record<string, number> {
  const counts: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 };
  for (const [id, { asserting }] of edges) {
    const [, subject = '', object = ''] = id.split(':');
    if ((asserting as string[]).length > 0) continue;
    counts[subject] = (counts[subject] ?? 0) + 1;
    counts[object] = (counts[object] ?? 0) + 1;
  }
  return counts;
}

describe.each(testEngines())('typed edges derived from random claims on %s', (name) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  async function derive(all: readonly RandomClaim[]): Promise<void> {
    await graph.engine.write(async (transaction) => {
      const run = (statement: Statement) => transaction.run(statement);
      await run({ text: 'MATCH (c:Claim) DETACH DELETE c' });
      await run({
        text: 'UNWIND $ids AS id MERGE (:Entity {id: id})',
        parameters: { ids: ['a', 'b', 'c', 'd'] },
      });
      await run({
        text: 'UNWIND $ids AS id MERGE (:Source {id: id})',
        parameters: { ids: ['s1', 's2', 's3'] },
      });
      await run({
        text: `UNWIND $rows AS row
               MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) MATCH (source:Source {id: row.source})
               CREATE (c:Claim {id: row.id}) SET c.predicate = row.predicate, c.stance = row.stance, c.hedged = row.hedged,
                 c.voice = row.voice, c.episode = row.episode, c.value = row.value,
                 c.edtf = CASE WHEN row.start IS NULL AND row.end IS NULL THEN null ELSE coalesce(row.start, '..') + '/' + coalesce(row.end, '..') END,
                 c.startMin = date(row.start), c.startMax = date(row.start), c.endMin = date(row.end), c.endMax = date(row.end)
               CREATE (c)-[:SUBJECT]->(s) CREATE (c)-[:OBJECT]->(o) CREATE (c)-[:FROM_SOURCE]->(source)`,
        parameters: { rows: all.map(({ relays: _, ...row }) => ({ ...row })) },
      });
      await run({
        text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (third:Entity {id: row.against}) CREATE (c)-[:AGAINST]->(third)`,
        parameters: {
          rows: all.filter((claim) => claim.against !== null).map(({ id, against }) => ({ id, against })),
        },
      });
      await run({
        text: `UNWIND $rows AS row MATCH (a:Claim {id: row.from}) MATCH (b:Claim {id: row.to}) CREATE (a)-[:RELAYS]->(b)`,
        parameters: { rows: all.flatMap(({ id, relays }) => relays.map((to) => ({ from: id, to }))) },
      });
      for (const text of derivation) await run({ text });
    });
  }

  async function edges(): Promise<Map<string, Record<string, Value>>> {
    const { columns, rows } = await graph.engine.read({
      text: `MATCH (:Entity)-[r]->(:Entity)
             RETURN r.id AS id, type(r) AS type, r.standing AS standing, r.voices AS voices, r.hedged AS hedged,
                    r.asserting AS asserting, r.denying AS denying, r.predicting AS predicting, r.sources AS sources,
                    r.against AS against, r.value AS value,
                    r.startMin AS startMin, r.startMax AS startMax, r.endMin AS endMin, r.endMax AS endMax`,
    });
    return new Map(
      rows.map(([id, ...values]) => [
        String(id),
        Object.fromEntries(values.map((value, at) => [columns[at + 1], value])),
      ]),
    );
  }

  test('say what the oracle says, also when claims change between two derivations', async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (all) => {
        await derive(all);
        const wanted = expected(all);
        expect(Object.fromEntries(await edges())).toEqual(Object.fromEntries(wanted));
        const counts = await graph.engine.read({
          text: 'MATCH (n:Entity) RETURN n.id AS id, n.unasserted AS unasserted',
        });
        expect(Object.fromEntries(counts.rows.map(([id, count]) => [String(id), count]))).toEqual(
          unassertedOf(wanted),
        );
      }),
      { numRuns: 12 },
    );
  });
});

test('the statements name exactly the relationship types of the registry, and its symmetric ones', () => {
  const text = derivation.join('\n');
  expect(
    [...text.matchAll(/MATCH \(c:Claim \{predicate: '([A-Z_]+)'\}\)/g)].map((match) => match[1]).sort(),
  ).toEqual([...types].sort());
  const lists = [...text.matchAll(/predicate IN \[([^\]]*)\]/g)].map((match) =>
    [...(match[1] ?? '').matchAll(/'([A-Z_]+)'/g)].map((word) => word[1]).sort(),
  );
  expect(lists).toEqual([
    types.filter((type) => RELATIONSHIP_TYPES[type].symmetric).sort(),
    [...types].sort(),
  ]);
});
