import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../../support/fast-check.js';
import { splitStatements } from '../../../domain/cypher-text/script.js';
import { projectRoot } from '../../../server/root.js';
import type { ClaimLinkRow, ClaimRow, EntityRow, SourceRow } from '../../../server/write/rows.js';
import { carryOut, type Work } from '../../../server/write/unit-of-work.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines.js';
import { exportGraph } from '../../support/export.js';

const folder = join(projectRoot, 'cypher', 'derive');
const derivation = readdirSync(folder)
  .sort()
  .flatMap((file) => splitStatements(readFileSync(join(folder, file), 'utf8')));

/** Neo4j plans each statement anew for an empty graph, which takes it seconds. */
const RUNS = { embedded: Number(process.env['ALLEGIANCE_EDITS'] ?? '60'), neo4j: 4 } as const;

const KINDS = {
  a: 'ARMED_GROUP',
  b: 'ARMED_GROUP',
  c: 'STATE',
  d: 'PERSON',
  e: 'EVENT',
  f: 'EVENT',
  p: 'PROVINCE',
} as const;
const DAYS = ['2014-06-30', '2017-08-05', '2018-08-31', '2021-09-05'] as const;
const day = fc.constantFrom(null, ...DAYS);
const IDS = Array.from({ length: 12 }, (_, at) => `c${String(at).padStart(2, '0')}`);

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 2, nil: null });

const spans = (from: string | null, to: string | null): Omit<EntityRow, 'id' | 'kind' | 'name'> =>
  from === null || to === null
    ? {}
    : {
        edtf: from <= to ? `${from}/${to}` : from,
        startMin: from,
        startMax: from,
        endMin: from <= to ? to : from,
        endMax: from <= to ? to : from,
      };

const entity: fc.Arbitrary<EntityRow> = fc
  .record({ id: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])), one: day, other: day })
  .map(({ id, one, other }) => ({
    id,
    kind: KINDS[id],
    name: id,
    ...(KINDS[id] === 'EVENT'
      ? spans(one, other)
      : { founded: one, foundedMin: one, foundedMax: one, ended: other, endedMin: other, endedMax: other }),
  }));

const source: fc.Arbitrary<SourceRow> = fc.record({
  id: fc.constantFrom('s1', 's2', 's3'),
  title: fc.constant('A source'),
  kind: fc.constantFrom('document', 'document', 'document', 'editorial'),
  publishedMin: fc.constantFrom(...DAYS),
  publishedMax: fc.constant('2021-12-31'),
});

const ENDS = [
  ['FOUGHT', 'a', 'b'],
  ['FOUGHT', 'b', 'a'],
  ['DEFECTED_TO', 'a', 'c'],
  ['LED', 'd', 'a'],
  ['LED', 'b', 'a'],
  ['KILLED', 'a', 'd'],
  ['PARTICIPATED_IN', 'a', 'e'],
  ['OCCURRED_AT', 'e', 'p'],
  ['CAUSE', 'a', null],
] as const;

const claim: fc.Arbitrary<ClaimRow> = fc
  .record({
    id: fc.constantFrom(...IDS),
    ends: fc.constantFrom(...ENDS),
    stance: fc.constantFrom('asserts', 'asserts', 'denies', 'predicts', 'predicts-not'),
    hedged: fc.constantFrom(false, false, true),
    inferred: fc.constantFrom(false, false, true),
    voice: fc.constantFrom('a', 'b'),
    source: fc.constantFrom('s1', 's2', 's3'),
    episode: fc.constantFrom('general', 'x'),
    tense: fc.constantFrom('past', 'current', 'timeless', 'future'),
    value: sometimes(fc.constantFrom(200, 300)),
    about: sometimes(fc.constantFrom('e', 'f')),
    dated: sometimes(fc.constantFrom(...DAYS)),
    told: sometimes(
      fc.tuple(fc.constantFrom(...IDS, 'e', 'f'), fc.constantFrom('before', 'after', 'during')),
    ),
    places: fc.constantFrom<readonly string[]>([], ['p']),
  })
  .map(({ ends: [predicate, subject, object], dated, told, places, ...part }) => ({
    ...part,
    predicate,
    subject,
    object,
    at: places,
    assertedBy: part.voice,
    paragraph: 1,
    text: 'A statement.',
    knownSince: '2021-12-31',
    ...(dated === null
      ? {}
      : { edtf: dated, startMin: dated, startMax: dated, endMin: dated, endMax: dated }),
    // Told by an earlier claim, as texts do: no circles.
    ...(told === null || dated !== null || (told[0].length > 1 && told[0] >= part.id)
      ? {}
      : { relativeTo: told[0], relation: told[1] }),
  })) as fc.Arbitrary<ClaimRow>;

const link: fc.Arbitrary<ClaimLinkRow> = fc.record({
  kind: fc.constantFrom('CONTRADICTS', 'RELAYS'),
  from: fc.constantFrom(...IDS),
  to: fc.constantFrom(...IDS),
});

const edit: fc.Arbitrary<Omit<Work, 'what'>> = fc.oneof(
  { weight: 4, arbitrary: fc.array(claim, { minLength: 1, maxLength: 6 }).map((claims) => ({ claims })) },
  { weight: 1, arbitrary: entity.map((one) => ({ entities: [one] })) },
  { weight: 1, arbitrary: source.map((one) => ({ sources: [one] })) },
  { weight: 1, arbitrary: link.map((one) => ({ links: [one] })) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 })
      .map((deletedClaims) => ({ deletedClaims })),
  },
);

const START: Work = {
  what: 'start',
  sources: ['s1', 's2', 's3'].map((id) => ({
    id,
    title: 'A source',
    kind: 'document',
    publishedMin: '2017-01-01',
    publishedMax: '2017-12-31',
  })),
  entities: Object.entries(KINDS).map(([id, kind]) => ({ id, kind, name: id })),
};

describe.each(testEngines())('what a unit of work derives on %s', (name) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  const text = async (): Promise<string> =>
    (await exportGraph(graph.engine))
      .split('\n')
      .filter((line) => !/"(Change|Allegiance)"/.test(line))
      .join('\n');

  /** Claims that a link or a date points to must be there. */
  async function without(work: Omit<Work, 'what'>): Promise<Work> {
    const { rows } = await graph.engine.read({ text: 'MATCH (c:Claim) RETURN c.id AS id' });
    const there = new Set(rows.map(([id]) => String(id)));
    return {
      ...work,
      what: 'edit',
      links: (work.links ?? []).filter(({ from, to }) => from !== to && there.has(from) && there.has(to)),
    };
  }

  async function expectWhole(edits: readonly Omit<Work, 'what'>[]): Promise<string> {
    await graph.clear();
    await carryOut(graph.engine, START);
    for (const one of edits) await carryOut(graph.engine, await without(one));
    const incremental = await text();
    await graph.engine.write(async (transaction) => {
      for (const statement of derivation) await transaction.run({ text: statement });
    });
    expect(incremental.split('\n')).toEqual((await text()).split('\n'));
    return incremental;
  }

  test('ends an office by a death that is told later, and by a successor all that is told of the one before', async () => {
    const told = (id: string, more: Partial<ClaimRow>): ClaimRow => ({
      id,
      predicate: 'LED',
      stance: 'asserts',
      hedged: false,
      subject: 'd',
      object: 'a',
      assertedBy: 'b',
      voice: 'b',
      source: 's1',
      paragraph: 1,
      text: 'A statement.',
      episode: 'general',
      tense: 'past',
      ...more,
    });
    const day = '2016-05-01';
    const on = { edtf: day, startMin: day, startMax: day, endMin: day, endMax: day };
    const offices = { claims: [told('c00', {}), told('c01', { source: 's2', episode: 'x' })] };
    const death = { claims: [told('c02', { predicate: 'KILLED', subject: 'a', object: 'd', ...on })] };
    expect(await expectWhole([offices, death])).toContain('endMax: claim c02');
    const successor = told('c03', { subject: 'f', relativeTo: 'c00', relation: 'after', ...on });
    const next = { entities: [{ id: 'f', kind: 'PERSON', name: 'f' } as const], claims: [successor] };
    expect(await expectWhole([offices, next])).toContain('endMax: claim c03');
  }, 240_000);

  test('is what the whole derivation makes of the same claims, whatever was changed before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) =>
        expectWhole(edits).then(() => undefined),
      ),
      { numRuns: RUNS[name], endOnFailure: true },
    );
  }, 600_000);
});
