import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from './fast-check.js';
import { STANCES, STANDINGS, type EntityKind, ENTITY_KINDS, type Stance } from '../../domain/kinds/index.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { splitStatements } from '../../domain/cypher-text/script.js';
import type { Filter } from '../../server/read/filter.js';
import { projectRoot } from '../../server/root.js';

export interface RandomClaim {
  readonly id: string;
  readonly predicate: 'FOUGHT' | 'DEFECTED_TO' | 'SUPPORTED' | 'LOCATED_IN' | 'OCCURRED_AT';
  readonly subject: string;
  readonly object: string;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly voice: string;
  readonly source: string;
  readonly assertedBy: string;
  readonly relays: readonly string[];
  readonly contradicts: readonly string[];
  readonly inferred: boolean;
  readonly structural: boolean;
  readonly episode: string;
  readonly edtf: string | null;
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
  readonly knownSince: string | null;
  readonly at: string | null;
  readonly about: string | null;
}

/** Entities of every family; places lie in one another where claims say so. */
export const RANDOM_ENTITIES: Readonly<Record<string, EntityKind>> = {
  a: 'ARMED_GROUP',
  b: 'ARMED_GROUP',
  c: 'STATE',
  d: 'PERSON',
  e: 'EVENT',
  p: 'COUNTRY',
  q: 'PROVINCE',
  r: 'LOCALITY',
};
const EDITORS = 'editors';
const SOURCES = ['s1', 's2', 's3', EDITORS];
const VOICES = ['a', 'b', 'c', 'd'];
const DAYS = ['2017-01-01', '2017-08-05', '2018-01-01', '2018-08-31'];

const actor = fc.constantFrom('a', 'b', 'c', 'd');
const place = fc.constantFrom('p', 'q', 'r');
const ends: fc.Arbitrary<[RandomClaim['predicate'], string, string]> = fc.oneof<
  fc.MaybeWeightedArbitrary<[RandomClaim['predicate'], string, string]>[]
>(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom('FOUGHT' as const, 'DEFECTED_TO' as const, 'SUPPORTED' as const), actor, actor)
      .filter(([, subject, object]) => subject !== object),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('OCCURRED_AT' as const), fc.constant('e'), place) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<['LOCATED_IN', string, string]>(
      ['LOCATED_IN', 'r', 'q'],
      ['LOCATED_IN', 'q', 'p'],
    ),
  },
);
const time = fc.option(
  fc.tuple(fc.subarray(DAYS, { minLength: 1 }), fc.nat({ max: 15 })).map(([days, open]) => {
    const at = (place: number): string => days[Math.min(place, days.length - 1)] ?? '';
    const bounds = [at(0), at(1), at(2), at(3)].map((day, bit) => ((open >> bit) & 1 ? null : day));
    return { edtf: days.join('/'), bounds };
  }),
  { nil: { edtf: null, bounds: [null, null, null, null] } },
);

export const randomClaims: fc.Arbitrary<RandomClaim[]> = fc
  .array(
    fc.record({
      ends,
      stance: fc.constantFrom<Stance>('asserts', 'asserts', 'asserts', ...(Object.keys(STANCES) as Stance[])),
      hedged: fc.constantFrom(false, false, true),
      voice: fc.constantFrom(...VOICES),
      source: fc.constantFrom(...SOURCES),
      assertedBy: actor,
      inferred: fc.constantFrom(false, false, false, true),
      relays: fc.array(fc.nat({ max: 39 }), { maxLength: 1 }),
      contradicts: fc.array(fc.nat({ max: 200 }), { maxLength: 1 }),
      episode: fc.constantFrom('general', 'x'),
      time,
      knownSince: fc.constantFrom(null, ...DAYS),
      at: fc.option(place),
      about: fc.option(fc.constant('e')),
    }),
    { minLength: 15, maxLength: 40 },
  )
  .map((parts) =>
    parts.map(
      ({ ends: [predicate, subject, object], time: { edtf, bounds }, relays, contradicts, ...part }, n) => ({
        ...part,
        predicate,
        subject,
        object,
        edtf,
        startMin: bounds[0] ?? null,
        startMax: bounds[1] ?? null,
        endMin: bounds[2] ?? null,
        endMax: bounds[3] ?? null,
        id: idOf(n),
        structural: part.source === EDITORS,
        relays: relays.filter((other) => other !== n && other < parts.length).map(idOf),
        contradicts: contradicts.filter((other) => other !== n && other < parts.length).map(idOf),
      }),
    ),
  );

function idOf(n: number): string {
  return `c${String(n).padStart(2, '0')}`;
}

/** Mostly left out: a filter of many fields lets nothing through, and shows nothing. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const some = <T extends string>(...values: T[]): fc.Arbitrary<T[] | undefined> =>
  sometimes(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  entityKinds: some('ARMED_GROUP', 'STATE', 'PERSON', 'PROVINCE', 'EVENT'),
  relationshipTypes: some('FOUGHT', 'DEFECTED_TO', 'SUPPORTED', 'LOCATED_IN'),
  asOf: sometimes(fc.constantFrom(...DAYS)),
  asOfCertainty: fc.constantFrom('DEFINITE', 'POSSIBLE', undefined),
  knownBy: sometimes(fc.constantFrom(...DAYS)),
  from: sometimes(fc.constantFrom(...DAYS)),
  to: sometimes(fc.constantFrom(...DAYS)),
  verdict: fc.constantFrom('ANY_CLAIM', 'UNDISPUTED', 'CORROBORATED', undefined),
  sources: some(...SOURCES),
  notSources: some(...SOURCES),
  notClaims: some('c00', 'c03', 'c07', 'c11', 'c14'),
  assertedBy: some('a', 'b', 'c'),
  voices: some(...VOICES),
  places: some('p', 'q', 'r'),
  includePredictions: fc.constantFrom(true, false, undefined),
  includeDenied: fc.constantFrom(true, false, undefined),
  standings: sometimes(fc.uniqueArray(fc.constantFrom(...Object.keys(STANDINGS)), { maxLength: 3 })),
  includeStructure: fc.constantFrom(true, false, undefined),
});

/** Days against the claims that remain of few sources: what chance seldom brings together. */
const timelyFilter: fc.Arbitrary<Filter> = fc.record({
  notSources: fc.constantFrom([], ['s1']),
  asOf: fc.constantFrom(undefined, ...DAYS),
  asOfCertainty: fc.constantFrom('DEFINITE', 'DEFINITE', 'POSSIBLE'),
  from: sometimes(fc.constantFrom(...DAYS)),
  to: sometimes(fc.constantFrom(...DAYS)),
  includePredictions: fc.boolean(),
  includeDenied: fc.boolean(),
});

export const randomFilter: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 2, arbitrary: anyFilter },
  { weight: 1, arbitrary: timelyFilter },
);

const derivation = (): string[] => {
  const folder = join(projectRoot, 'cypher', 'derive');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => splitStatements(readFileSync(join(folder, file), 'utf8')));
};

/** Replaces the graph by the entities above and these claims, with the edges that the derivation draws from them. */
export async function loadClaims(engine: GraphEngine, claims: readonly RandomClaim[]): Promise<void> {
  await engine.write(async (transaction) => {
    const run = (text: string, parameters = {}): Promise<unknown> => transaction.run({ text, parameters });
    await run('MATCH (n) DETACH DELETE n');
    for (const [id, kind] of Object.entries(RANDOM_ENTITIES))
      await run(`CREATE (:Entity:${ENTITY_KINDS[kind].labels.join(':')} {id: $id, name: $id})`, { id });
    await run('UNWIND $ids AS id CREATE (:Source {id: id, title: id})', { ids: SOURCES });
    await run("MATCH (s:Source {id: $id}) SET s.kind = 'editorial'", { id: EDITORS });
    const rows = claims.map(({ relays: _, contradicts: __, ...row }) => row);
    await run(
      `UNWIND $rows AS row
       MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) MATCH (source:Source {id: row.source})
       MATCH (speaker:Entity {id: row.assertedBy})
       CREATE (c:Claim {id: row.id})
       SET c.predicate = row.predicate, c.stance = row.stance, c.hedged = row.hedged, c.inferred = row.inferred, c.voice = row.voice,
           c.episode = row.episode, c.edtf = row.edtf, c.text = row.id, c.knownSince = date(row.knownSince),
           c.startMin = date(row.startMin), c.startMax = date(row.startMax),
           c.endMin = date(row.endMin), c.endMax = date(row.endMax)
       CREATE (c)-[:SUBJECT]->(s) CREATE (c)-[:OBJECT]->(o) CREATE (c)-[:ASSERTED_BY]->(speaker)
       CREATE (c)-[:FROM_SOURCE {paragraph: 1}]->(source)`,
      { rows },
    );
    for (const [key, type] of [
      ['at', 'AT'],
      ['about', 'ABOUT'],
    ] as const)
      await run(
        `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (e:Entity {id: row.to}) CREATE (c)-[:${type}]->(e)`,
        {
          rows: claims
            .filter((claim) => claim[key] !== null)
            .map((claim) => ({ id: claim.id, to: claim[key] })),
        },
      );
    await run(
      'UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (other:Claim {id: row.to}) CREATE (c)-[:RELAYS]->(other)',
      { rows: claims.flatMap(({ id, relays }) => relays.map((to) => ({ id, to }))) },
    );
    await run(
      'UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (other:Claim {id: row.to}) CREATE (c)-[:CONTRADICTS]->(other)',
      { rows: claims.flatMap(({ id, contradicts }) => contradicts.map((to) => ({ id, to }))) },
    );
    for (const text of derivation()) await run(text);
  });
}
