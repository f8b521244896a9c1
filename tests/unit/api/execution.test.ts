import { Kind, parse, validate, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { executableSchema } from '../../../server/api/schema.js';
import { COMPILE_AT, isFit } from '../../../server/http/execution.js';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS } from '../../support/engines.js';

const schema = executableSchema();

function fit(text: string): boolean {
  const document: DocumentNode = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const [operation] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return isFit(schema, document, operation as OperationDefinitionNode);
}

/** Levels of entities within entities, each of four types that an entity may have. */
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `relationships { edges { node { subject { ${nested(levels - 1)} } } } }`;

describe('what is fit to be compiled', () => {
  it.each([
    '{ entity(id: "is-k") { id name } }',
    'query Q($id: ID!) { neighborhood(ids: [$id]) { nodes { ...N } relationships { id } } } fragment N on Entity { id __typename }',
    `{ entity(id: "is-k") { ${nested(2)} } }`,
  ])('is: %s', (text) => expect(fit(text)).toBe(true));

  it.each([
    ['two operations', 'query A { sources { id } } query B { sources { title } }'],
    ['conditions', 'query Q($x: Boolean!) { sources { id title @include(if: $x) } }'],
    [
      'conditions on fragments',
      'query Q($x: Boolean!) { sources { ...S @skip(if: $x) } } fragment S on Source { id }',
    ],
    ['introspection', '{ __schema { types { name } } }'],
    ['a name that objects have a meaning for', '{ sources { __proto__: id } }'],
    ['what is huge once written out for each type', `{ entity(id: "is-k") { ${nested(7)} } }`],
  ])('is not: %s', (_, text) => expect(fit(text)).toBe(false));
});

/** Operations that answer with faults, or with nothing, on their first and on every later time. */
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
  ['query Q($first: Int = 3) { claims(first: $first) { edges { node { id } } totalCount } }', {}],
  ['query Q($first: Int = 3) { claims(first: $first) { edges { node { id } } } }', { first: 1.5 }],
  ['query Q($first: Int) { claims(first: $first) { edges { node { id } } } }', { first: -1 }],
  [
    '{ entity(id: "is-k") { claims(first: 100000) { totalCount } events(after: "bogus") { totalCount } } }',
    {},
  ],
  ['{ cypher(query: "CREATE (n) RETURN n") { rows } sources { id } }', {}],
  ['{ cypher(query: "MATCH (n RETURN n") { rows } }', {}],
  [
    'query Q($p: JSON) { cypher(query: "RETURN $x AS x", parameters: $p) { columns rows } }',
    { p: { x: [1, { a: null }] } },
  ],
  [
    '{ entity(id: "jawzjan-surrender") { ... on Event { edtf places { id latitude } participants { id kind ... on Person { name } } } } }',
    {},
  ],
  ['{ search(text: "haqani") { score field matched entity { id } claim { id } } }', {}],
];

describe('an operation that comes again', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  it.each(FAULTY)('answers the same, compiled: %s %j', async (text, variables) => {
    expect(fit(text)).toBe(true);
    const first = await api.ask(text, variables);
    for (let time = 1; time < COMPILE_AT + 1; time += 1)
      expect(await api.ask(text, variables)).toEqual(first);
  });

  it('costs no more statements', async () => {
    const text = `{ graph(limit: 40) { nodes { id degree claims(first: 2) { edges { node { id source { id } } } } }
      relationships { sentence claims { assertedBy { name } places { id } } } } }`;
    const counts: number[] = [];
    for (let time = 0; time < COMPILE_AT + 1; time += 1) {
      api.statements.length = 0;
      await api.ask(text);
      counts.push(api.statements.length);
    }
    // How many find one another in a batch hangs on when answers come, within bounds.
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
  });
});
