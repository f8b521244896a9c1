import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../support/fast-check.js';
import { boundClaims, type TimedClaim, type TimedEntity } from '../../domain/bounds.js';
import { splitStatements } from '../../domain/cypher-text/script.js';
import type { Bounds } from '../../domain/edtf.js';
import { RELATIONS, TENSES, type Relation, type Tense } from '../../domain/kinds/index.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

const derivation = splitStatements(
  readFileSync(join(projectRoot, 'cypher/derive/55-bound-claims.cypher'), 'utf8'),
);

const exactly = (first: string, last: string): Bounds => ({
  startMin: first,
  startMax: last,
  endMin: first,
  endMax: last,
});
const ENTITIES: Readonly<Record<string, TimedEntity>> = {
  plain: { id: 'plain' },
  young: { id: 'young', foundedMin: '2014-01-01' },
  younger: { id: 'younger', foundedMin: '2017-06-01' },
  dead: { id: 'dead', person: true, endedMax: '2013-11-01' },
  gone: { id: 'gone', endedMax: '2018-12-31' },
  leader: { id: 'leader', person: true },
  event: { id: 'event', dated: exactly('2017-08-05', '2017-08-05') },
  span: {
    id: 'span',
    dated: { startMin: '2017-01-01', startMax: '2017-03-31', endMin: '2018-01-31', endMax: null },
  },
  undated: { id: 'undated' },
};
const EVENTS = ['event', 'span', 'undated'];
const SOURCES = {
  old: { kind: 'document', first: '2013-05-01', last: '2013-05-31' },
  new: { kind: 'document', first: '2018-07-01', last: '2018-09-30' },
  wide: { kind: 'document', first: '2018-01-01', last: '2020-12-31' },
  gazetteer: { kind: 'gazetteer', first: '2022-01-01', last: '2022-12-31' },
} as const;

interface RandomClaim extends Omit<
  TimedClaim,
  'said' | 'structural' | 'subject' | 'object' | 'against' | 'about'
> {
  readonly source: keyof typeof SOURCES;
  readonly ends: readonly [string, string | null, string | null];
  readonly event: string | null;
  readonly day: string | null;
}

const days = ['2012-02-01', '2013-05-15', '2014-06-30', '2017-08-05', '2018-08-31', '2020-01-31'];
const stated: fc.Arbitrary<Bounds | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.subarray(days, { minLength: 2, maxLength: 2 }),
        fc.constantFrom('span', 'within', 'since', 'until'),
      )
      .map(([[first = '', last = ''], shape]) => {
        if (shape === 'within') return exactly(first, last);
        if (shape === 'since') return { startMin: first, startMax: last, endMin: null, endMax: null };
        if (shape === 'until') return { startMin: null, startMax: null, endMin: first, endMax: last };
        return { startMin: first, startMax: first, endMin: last, endMax: last };
      }),
  },
);
const actors = ['plain', 'young', 'younger', 'dead', 'gone', 'leader'];
const predicates = [
  'FOUGHT',
  'GOAL',
  'LED',
  'LED',
  'SPOKE_FOR',
  'PART_OF',
  'OPPOSED',
  'OPERATED_IN',
  'LOCATED_IN',
  'KILLED',
  'CAPTURED',
  'SURRENDERED_TO',
];
type Ends = [string, string, string | null, string | null];
const ends: fc.Arbitrary<Ends> = fc.oneof<fc.MaybeWeightedArbitrary<Ends>[]>(
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constantFrom(...predicates),
      fc.constantFrom(...actors),
      fc.option<string>(fc.constantFrom(...actors)),
      fc.option<string>(fc.constantFrom(...actors), { freq: 4 }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('PARTICIPATED_IN'),
      fc.constantFrom(...actors),
      fc.constantFrom(...EVENTS),
      fc.constant(null),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('OCCURRED_AT'),
      fc.constantFrom(...EVENTS),
      fc.constant('plain'),
      fc.constant(null),
    ),
  },
);

export const timed: fc.Arbitrary<RandomClaim[]> = fc
  .array(
    fc.record({
      ends,
      stance: fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const, 'predicts' as const),
      hedged: fc.constantFrom(false, false, true),
      tense: fc.option(fc.constantFrom(...(Object.keys(TENSES) as Tense[])), { freq: 6 }),
      stated,
      source: fc.constantFrom('old', 'new', 'new', 'wide', 'gazetteer') as fc.Arbitrary<keyof typeof SOURCES>,
      event: fc.option(fc.constantFrom(...EVENTS), { freq: 1 }),
      day: fc.option(fc.constantFrom('2013-05-02', '2018-08-03'), { freq: 1 }),
      told: fc.option(
        fc.record({
          to: fc.oneof(fc.constantFrom(...EVENTS), fc.nat({ max: 29 })),
          relation: fc.constantFrom(...(Object.keys(RELATIONS) as Relation[])),
          offset: fc.option(fc.constantFrom('P1W', 'P1W~', 'P2M~', 'P10D', 'P1Y', 'P1M3D~')),
        }),
        { freq: 2 },
      ),
    }),
    { minLength: 10, maxLength: 30 },
  )
  .map((parts) =>
    parts.map(({ ends: [predicate, ...own], told, ...part }, n): RandomClaim => {
      const other = typeof told?.to === 'number' ? idOf(told.to) : told?.to;
      const relative =
        told === null || other === undefined || other === idOf(n) || part.stated !== null
          ? {}
          : {
              relativeTo: other,
              relation: told.relation,
              ...(told.offset === null || told.relation === 'during' ? {} : { offset: told.offset }),
            };
      return { ...part, id: idOf(n), predicate, ends: own, ...relative };
    }),
  )
  .map((claims) => {
    // At most one link in a chain, as the lint asks.
    const told = new Map(claims.map((claim) => [claim.id, claim.relativeTo]));
    return claims.map((claim) => {
      const next = told.get(told.get(claim.relativeTo ?? '') ?? '');
      if (next === undefined) return claim;
      const { relativeTo: _, relation: __, offset: ___, ...rest } = claim;
      return rest;
    });
  });

function idOf(n: number): string {
  return `c${String(n).padStart(2, '0')}`;
}

/** The claim as the oracle takes it. */
function asTimed({
  ends: [subject, object, against],
  event,
  day,
  source,
  ...claim
}: RandomClaim): TimedClaim {
  const { kind, first, last } = SOURCES[source];
  const entity = (id: string): TimedEntity => ENTITIES[id] ?? { id };
  return {
    ...claim,
    subject: entity(subject),
    ...(object === null ? {} : { object: entity(object) }),
    ...(against === null ? {} : { against: entity(against) }),
    ...(event === null ? {} : { about: entity(event) }),
    said: day === null ? { first, last } : { first: day, last: day },
    structural: kind === 'gazetteer',
  };
}

describe('the rules of time', () => {
  test('no bound without its reason, and none against another', () => {
    fc.assert(
      fc.property(timed, (claims) => {
        const bounded = boundClaims(claims.map(asTimed), Object.values(ENTITIES));
        for (const { id, stated: given } of claims) {
          const { reasons, ...bounds } = bounded.get(id) ?? { reasons: {}, ...exactly('', '') };
          for (const bound of ['startMin', 'startMax', 'endMin', 'endMax'] as const) {
            if (bounds[bound] !== null)
              expect(reasons[bound] ?? given?.[bound]).toEqual(
                reasons[bound] === undefined ? bounds[bound] : expect.any(String),
              );
            if (given?.[bound] != null) expect(bounds[bound]).toBe(given[bound]);
          }
          const pairs = [
            [bounds.startMin, bounds.startMax],
            [bounds.endMin, bounds.endMax],
            [bounds.startMin, bounds.endMax],
          ] as const;
          for (const [a, b] of pairs) if (a !== null && b !== null) expect(a <= b).toBe(true);
        }
      }),
    );
  });

  test('the order in which claims are read changes nothing', () => {
    fc.assert(
      fc.property(timed, (claims) => {
        const forth = boundClaims(claims.map(asTimed), Object.values(ENTITIES));
        const back = boundClaims([...claims].reverse().map(asTimed), Object.values(ENTITIES));
        for (const { id } of claims) expect(back.get(id)).toEqual(forth.get(id));
      }),
    );
  });
});

describe.each(testEngines())('bounds derived from random claims on %s', (name) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph(name);
    await graph.engine.write(async (transaction) => {
      for (const { id, person, dated, foundedMin, endedMax } of Object.values(ENTITIES)) {
        const label = EVENTS.includes(id) ? ':Event' : person ? ':Person' : ':Actor';
        await transaction.run({
          text: `CREATE (e:Entity${label} {id: $id}) SET e.edtf = $edtf, e.startMin = date($startMin), e.startMax = date($startMax),
                   e.endMin = date($endMin), e.endMax = date($endMax), e.foundedMin = date($foundedMin), e.endedMax = date($endedMax)`,
          parameters: {
            id,
            edtf: dated === undefined ? null : 'as given',
            ...(dated ?? { startMin: null, startMax: null, endMin: null, endMax: null }),
            foundedMin: foundedMin ?? null,
            endedMax: endedMax ?? null,
          },
        });
      }
      for (const [id, source] of Object.entries(SOURCES))
        await transaction.run({
          text: 'CREATE (s:Source {id: $id}) SET s.kind = $kind, s.publishedMin = date($first), s.publishedMax = date($last)',
          parameters: { id, ...source },
        });
    });
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  async function derive(claims: readonly RandomClaim[]): Promise<void> {
    await graph.engine.write(async (transaction) => {
      await transaction.run({ text: 'MATCH (c:Claim) DETACH DELETE c' });
      await transaction.run({
        text: `UNWIND $rows AS row MATCH (s:Source {id: row.source})
          CREATE (c:Claim {id: row.id}) SET c.predicate = row.predicate, c.stance = row.stance, c.hedged = row.hedged, c.tense = row.tense,
            c.edtf = row.edtf, c.startMin = date(row.startMin), c.startMax = date(row.startMax), c.endMin = date(row.endMin),
            c.endMax = date(row.endMax), c.saidMin = date(row.day), c.saidMax = date(row.day),
            c.relativeTo = row.relativeTo, c.relation = row.relation, c.\`offset\` = row.told
          CREATE (c)-[:FROM_SOURCE]->(s)`,
        parameters: {
          rows: claims.map(
            ({ id, source, predicate, stance, hedged, tense, day, stated: given, ...claim }) => ({
              ...{ id, source, predicate, stance, hedged, tense, day },
              edtf: given === null ? null : 'as given',
              ...(given ?? { startMin: null, startMax: null, endMin: null, endMax: null }),
              relativeTo: claim.relativeTo ?? null,
              relation: claim.relation ?? null,
              told: claim.offset ?? null,
            }),
          ),
        },
      });
      const links = claims.flatMap(({ id, ends: [subject, object, against], event }) => [
        { id, to: subject, type: 'SUBJECT' },
        { id, to: object, type: 'OBJECT' },
        { id, to: against, type: 'AGAINST' },
        { id, to: event, type: 'ABOUT' },
      ]);
      for (const type of ['SUBJECT', 'OBJECT', 'AGAINST', 'ABOUT'])
        await transaction.run({
          text: `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (e:Entity {id: row.to}) CREATE (c)-[:${type}]->(e)`,
          parameters: {
            rows: links
              .filter((link) => link.type === type && link.to !== null)
              .map(({ id, to }) => ({ id, to })),
          },
        });
      // Twice, since a derivation must find what it found before.
      for (const text of [...derivation, ...derivation]) await transaction.run({ text });
    });
  }

  test('are those of the oracle', async () => {
    await fc.assert(
      fc.asyncProperty(timed, async (claims) => {
        await derive(claims);
        const { rows } = await graph.engine.read({
          text: `MATCH (c:Claim) RETURN c.id AS id, c.startMin AS startMin, c.startMax AS startMax, c.endMin AS endMin, c.endMax AS endMax,
                   coalesce(c.boundedBy, []) AS boundedBy ORDER BY id`,
        });
        const found = rows.map(([id, startMin, startMax, endMin, endMax, boundedBy]) => ({
          ...{ id, startMin, startMax, endMin, endMax },
          boundedBy: [...(boundedBy as string[])].sort(),
        }));
        const bounded = boundClaims(claims.map(asTimed), Object.values(ENTITIES));
        const wanted = [...bounded].map(([id, { reasons, ...bounds }]) => ({
          id,
          ...bounds,
          boundedBy: Object.entries(reasons)
            .map(([bound, reason]) => `${bound}: ${reason}`)
            .sort(),
        }));
        expect(found).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});
