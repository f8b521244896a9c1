import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

/** As often as anything that learns from what comes again would need to answer otherwise. */
const TIMES = 10;
const FEW = 4;

const echo = (parameters: string): string =>
  `cypher(query: "RETURN $x AS x", parameters: ${parameters}) { rows }`;
const rows = (x: unknown): object => ({ cypher: { rows: [[x]] } });
const IS_K = { id: 'is-k' };

/** What stands in a literal, a condition or a default depends on variables: operation, variables, answer. */
const ANSWERED: readonly (readonly [name: string, text: string, variables: object, data: object])[] = [
  ['a variable as the whole of a value', `query ($a: JSON) { ${echo('{x: $a}')} }`, { a: 7 }, rows(7)],
  ['a variable in a list', `query ($a: JSON) { ${echo('{x: [1, $a, 3]}')} }`, { a: 7 }, rows([1, 7, 3])],
  ['a variable in a map', `query ($a: JSON) { ${echo('{x: {k: $a}}')} }`, { a: 7 }, rows({ k: 7 })],
  [
    'a variable that holds a map',
    `query ($a: JSON) { ${echo('{x: {k: [$a]}}')} }`,
    { a: { b: [null, 1] } },
    rows({ k: [{ b: [null, 1] }] }),
  ],
  [
    'a variable of another type',
    `query ($a: String, $b: Boolean) { ${echo('{x: [$a, $b]}')} }`,
    { a: 'a', b: false },
    rows(['a', false]),
  ],
  ['a default in a literal', `query ($a: JSON = 9) { ${echo('{x: [$a]}')} }`, {}, rows([9])],
  [
    'a default that is a map',
    `query ($p: JSON = {x: [1, {y: 2}]}) { ${echo('$p')} }`,
    {},
    rows([1, { y: 2 }]),
  ],
  [
    'a variable that is not given',
    `query ($a: JSON, $b: JSON) { ${echo('{x: [$a, $b]}')} }`,
    { b: 1 },
    rows([null, 1]),
  ],
  [
    'NOT IN a list of variables',
    "query ($a: String, $b: String) { cypher(query: \"MATCH (n:ArmedGroup) WHERE n.id IN ['is-k', 'taliban', 'al-qaeda'] AND NOT n.id IN $ids RETURN n.id AS id\", parameters: {ids: [$a, $b]}) { rows } }",
    { a: 'is-k', b: 'taliban' },
    rows('al-qaeda'),
  ],
  [
    'a default of a page size',
    'query ($first: Int = 2) { entities(kinds: [ARMED_GROUP], first: $first) { edges { node { __typename } } } }',
    {},
    { entities: { edges: [{ node: { __typename: 'Actor' } }, { node: { __typename: 'Actor' } }] } },
  ],
  [
    'one fragment under two names, each with its condition',
    'query ($y: Boolean!) { a: entity(id: "is-k") @skip(if: $y) { ...F } b: entity(id: "is-k") @include(if: $y) { ...F } } fragment F on Entity { id }',
    { y: true },
    { b: IS_K },
  ],
  [
    'an inline fragment in a named one',
    'query ($y: Boolean!) { a: entity(id: "is-k") @skip(if: $y) { ...F } b: entity(id: "is-k") @include(if: $y) { ...F } } fragment F on Entity { ... on Actor { id } }',
    { y: true },
    { b: IS_K },
  ],
  [
    'a condition by default',
    'query ($y: Boolean = true) { entity(id: "is-k") { id kind @skip(if: $y) unnamed @include(if: $y) } }',
    {},
    { entity: { ...IS_K, unnamed: false } },
  ],
  [
    'a field that is skipped here and asked there',
    'query ($y: Boolean!) { entity(id: "is-k") { ...S id } } fragment S on Entity { id @skip(if: $y) }',
    { y: true },
    { entity: IS_K },
  ],
  [
    'a name that objects have a meaning for',
    '{ entity(id: "is-k") { __proto__: id } }',
    {},
    { entity: JSON.parse('{"__proto__": "is-k"}') as object },
  ],
];

/** Operations that answer with faults, or with nothing. */
const FAULTY: readonly (readonly [text: string, variables: object])[] = [
  ['{ entity(id: "nobody") { id relationships { totalCount } } }', {}],
  ['{ neighborhood(ids: ["is-k", "nobody"]) { nodes { id } } }', {}],
  ['{ a: graph(limit: 0) { totalNodes } b: graph(limit: 3) { totalNodes nodes { id } } }', {}],
  ['query Q($ids: [ID!]!) { neighborhood(ids: $ids) { totalNodes } }', {}],
  ['query Q($ids: [ID!]!) { neighborhood(ids: $ids) { totalNodes } }', { ids: [null] }],
  ['query Q($day: Date) { graph(filter: { asOf: $day }) { totalNodes } }', { day: '2018-02-30' }],
  ['query Q($day: Date) { graph(filter: { asOf: $day }) { totalNodes } }', { day: '2018-02-03' }],
  [
    'query Q($filter: GraphFilter) { graph(filter: $filter) { totalNodes } }',
    { filter: { verdict: 'MAYBE' } },
  ],
  ['query Q($filter: GraphFilter) { graph(filter: $filter) { totalNodes } }', { filter: { nothing: 1 } }],
  ['query Q($first: Int) { claims(first: $first) { edges { node { id } } } }', { first: 1.5 }],
  ['query Q($first: Int) { claims(first: $first) { edges { node { id } } } }', { first: -1 }],
  [
    '{ entity(id: "is-k") { claims(first: 100000) { totalCount } events(after: "bogus") { totalCount } } }',
    {},
  ],
  ['{ cypher(query: "CREATE (n) RETURN n") { rows } sources { id } }', {}],
  ['{ cypher(query: "MATCH (n RETURN n") { rows } }', {}],
  ['{ search(text: "haqani") { score field matched entity { id } claim { id } } }', {}],
];

describe.each(testEngines())('an operation that is asked again and again on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  it.each(ANSWERED)('answers right each time: %s', async (_, text, variables, data) => {
    for (let time = 1; time <= TIMES; time += 1)
      expect([time, await api.ask(text, variables)]).toEqual([time, { status: 200, data }]);
  });
});

// What is wrong with an operation is found before an engine is asked, so one is enough.
describe('an operation that is asked again and again, and answers with faults', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  it.each(FAULTY)('answers the same each time: %s %j', async (text, variables) => {
    const first = await api.ask(text, variables);
    for (let time = 2; time <= FEW; time += 1)
      expect([time, await api.ask(text, variables)]).toEqual([time, first]);
  });

  it('costs no more statements', async () => {
    const text = `{ graph(limit: 12) { nodes { id degree claims(first: 2) { edges { node { id source { id } } } } }
      relationships { sentence claims { assertedBy { name } places { id } } } } }`;
    for (let time = 1; time <= FEW; time += 1) {
      api.statements.length = 0;
      await api.ask(text);
      // How many find one another in a batch hangs on when answers come, within bounds.
      expect(api.statements.length).toBeLessThanOrEqual(10);
    }
  });
});
