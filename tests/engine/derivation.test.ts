import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../support/fast-check.js';
import { RELATIONSHIP_TYPES, STANCES, type RelationshipType } from '../../domain/kinds/index.js';
import { boundsOfEdge } from '../../domain/bounds.js';
import { counted, judge, type Testimony } from '../../domain/standing.js';
import type { Statement } from '../../server/engine/port.js';
import type { Value } from '../../server/engine/values.js';
import { splitStatements } from '../../domain/cypher-text/script.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

interface RandomClaim extends Testimony {
  readonly predicate: RelationshipType | 'CAUSE';
  readonly subject: string;
  readonly object: string;
  readonly episode: string;
  readonly against: string | null;
  readonly contradicts: readonly string[];
  readonly value: number | null;
  readonly start: string | null;
  readonly end: string | null;
}

const EDITORS = 'editors';
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
      source: fc.constantFrom('s1', 's2', 's3', 's1', 's2', 's3', EDITORS),
      inferred: fc.constantFrom(false, false, true),
      relays: fc.array(fc.nat({ max: 59 }), { maxLength: 1 }),
      contradicts: fc.oneof(
        { weight: 4, arbitrary: fc.constant<number[]>([]) },
        { weight: 1, arbitrary: fc.array(fc.nat({ max: 59 }), { maxLength: 1 }) },
      ),
      predicate: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('FOUGHT', 'DEFECTED_TO', 'CAUSE') },
        { weight: 1, arbitrary: fc.constantFrom(...types) },
      ) as fc.Arbitrary<RandomClaim['predicate']>,
      ends: fc.constantFrom(['a', 'b'], ['b', 'a'], ['a', 'c']),
      episode: fc.constantFrom('general', 'x'),
      against: fc.constantFrom(null, null, 'd'),
      value: fc.constantFrom(null, 200, 200, 300),
      start: day,
      end: day,
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((parts) =>
    parts.map(({ ends, relays, contradicts, ...part }, n) => ({
      ...part,
      id: idOf(n),
      structural: part.source === EDITORS,
      relays: relays.filter((other) => other !== n && other < parts.length).map(idOf),
      contradicts: contradicts.filter((other) => other !== n && other < parts.length).map(idOf),
      subject: String(ends[0]),
      object: String(ends[1]),
    })),
  );

function idOf(n: number): string {
  return `c${String(n).padStart(2, '0')}`;
}

function edgeOf(claim: RandomClaim): string | null {
  if (claim.predicate === 'CAUSE') return null;
  const swap = RELATIONSHIP_TYPES[claim.predicate].symmetric && claim.object < claim.subject;
  const pair = swap ? [claim.object, claim.subject] : [claim.subject, claim.object];
  return [
    claim.predicate.toLowerCase().replaceAll('_', '-'),
    ...pair,
    claim.episode,
    ...(claim.against === null ? [] : [claim.against]),
  ].join(':');
}

/** With the claims elsewhere that it cannot be true with, whichever of the two says so. */
function challenged(claim: RandomClaim, all: readonly RandomClaim[]): RandomClaim {
  const against = all.filter(
    (other) =>
      (claim.contradicts.includes(other.id) || other.contradicts.includes(claim.id)) &&
      (other.stance === 'asserts' || other.stance === 'denies') &&
      other.structural !== true &&
      edgeOf(other) !== edgeOf(claim),
  );
  return { ...claim, contradictedBy: against.map(({ id }) => id) };
}

/** What the derivation must make of the claims, said once more in TypeScript. */
function expected(all: readonly RandomClaim[]): Map<string, Record<string, unknown>> {
  const edges = new Map<string, RandomClaim[]>();
  for (const claim of all) {
    const id = edgeOf(claim);
    if (id !== null) edges.set(id, [...(edges.get(id) ?? []), challenged(claim, all)]);
  }
  const result = new Map<string, Record<string, unknown>>();
  for (const [id, own] of edges) {
    const verdict = judge(own);
    if (verdict === null) continue;
    const standing = counted(own);
    const ids = (stance: Testimony['stance']): string[] =>
      standing
        .filter((claim) => claim.stance === stance)
        .map((claim) => claim.id)
        .sort();
    const asserting = standing.filter((claim) => claim.stance === 'asserts');
    const speaking = asserting.length > 0 ? asserting : standing;
    const figures = new Set(speaking.map(({ value }) => value).filter((value) => value !== null));
    result.set(id, {
      ...verdict,
      type: own[0]?.predicate,
      asserting: ids('asserts'),
      denying: ids('denies'),
      predicting: ids('predicts'),
      sources: [...new Set(own.map((claim) => claim.source))].sort(),
      against: own[0]?.against ?? null,
      value: figures.size === 1 ? ([...figures][0] ?? null) : null,
      structural: standing.some((claim) => claim.structural) ? true : null,
      ...boundsOfEdge(
        speaking.map(({ start, end }) => ({ startMin: start, startMax: start, endMin: end, endMax: end })),
      ),
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
        parameters: { ids: ['s1', 's2', 's3', EDITORS] },
      });
      await run({ text: `MATCH (s:Source {id: '${EDITORS}'}) SET s.kind = 'editorial'` });
      await run({
        text: `UNWIND $rows AS row
               MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) MATCH (source:Source {id: row.source})
               CREATE (c:Claim {id: row.id}) SET c.predicate = row.predicate, c.stance = row.stance, c.hedged = row.hedged, c.inferred = row.inferred,
                 c.voice = row.voice, c.episode = row.episode, c.value = row.value,
                 c.edtf = CASE WHEN row.start IS NULL AND row.end IS NULL THEN null ELSE coalesce(row.start, '..') + '/' + coalesce(row.end, '..') END,
                 c.startMin = date(row.start), c.startMax = date(row.start), c.endMin = date(row.end), c.endMax = date(row.end)
               CREATE (c)-[:SUBJECT]->(s) CREATE (c)-[:OBJECT]->(o) CREATE (c)-[:FROM_SOURCE]->(source)`,
        parameters: {
          rows: all.map(({ relays: _, contradicts: __, contradictedBy: ___, ...row }) => ({ ...row })),
        },
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
      await run({
        text: `UNWIND $rows AS row MATCH (a:Claim {id: row.from}) MATCH (b:Claim {id: row.to}) CREATE (a)-[:CONTRADICTS]->(b)`,
        parameters: {
          rows: all.flatMap(({ id, contradicts }) => contradicts.map((to) => ({ from: id, to }))),
        },
      });
      for (const text of derivation) await run({ text });
    });
  }

  async function edges(): Promise<Map<string, Record<string, Value>>> {
    const { columns, rows } = await graph.engine.read({
      text: `MATCH (:Entity)-[r]->(:Entity)
             RETURN r.id AS id, type(r) AS type, r.standing AS standing, r.voices AS voices, r.hedged AS hedged,
                    r.asserting AS asserting, r.denying AS denying, r.predicting AS predicting, r.sources AS sources,
                    r.contradicting AS contradicting, r.structural AS structural,
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
  }, 600_000);
});

test('the statements name exactly the relationship types of the registry, and its symmetric ones', () => {
  const drawing = derivation.filter((text) => text.includes('MERGE ')).join('\n');
  expect(
    [...drawing.matchAll(/MATCH \(c:Claim \{predicate: '([A-Z_]+)'\}\)/g)].map((match) => match[1]).sort(),
  ).toEqual([...types].sort());
  const naming = derivation.find((text) => text.includes('SET c.relationship')) ?? '';
  const lists = [...naming.matchAll(/predicate IN \[([^\]]*)\]/g)].map((match) =>
    [...(match[1] ?? '').matchAll(/'([A-Z_]+)'/g)].map((word) => word[1]).sort(),
  );
  expect(lists).toEqual([
    types.filter((type) => RELATIONSHIP_TYPES[type].symmetric).sort(),
    [...types].sort(),
  ]);
});
