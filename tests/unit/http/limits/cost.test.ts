import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  execute,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type OperationDefinitionNode,
} from 'graphql';
import { executableSchema } from '../../../../server/api/schema.js';
import { costOf, refuseCostly, type Cost } from '../../../../server/http/limits/cost.js';
import { LIMITS } from '../../../../server/http/limits/limits.js';
import { LIST_SIZES } from '../../../../server/http/limits/list-sizes.js';
import { projectRoot } from '../../../../server/root.js';

const schema = executableSchema();

/** The cost of each operation of a document. */
function costsOf(text: string, variables: Record<string, unknown> = {}): (readonly [string, Cost])[] {
  const document = parse(text);
  return document.definitions
    .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const cost = costOf({ schema, document, operation, variables });
      if (cost === undefined) throw new Error(`${operation.name?.value ?? text} has wrong variables`);
      return [operation.name?.value ?? text, cost] as const;
    });
}
const valuesOf = (text: string, variables?: Record<string, unknown>): number =>
  costsOf(text, variables)[0]?.[1].values ?? NaN;

const textsIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => readFileSync(join(projectRoot, folder, file), 'utf8')),
  );

/** Fields of an answer, which is what a value is. */
const fieldsIn = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + fieldsIn(item), 0);
  return Object.values(value).reduce<number>((sum, item) => sum + 1 + fieldsIn(item), 0);
};

describe('what an operation may cost', () => {
  test('page sizes of lists within lists multiply, whoever gives them', () => {
    const at = (size: string): string =>
      `{ entity(id: "x") { relationships${size} { edges { node { claims { id } subject { relationships${size} { edges { node { id } } } } } } } } }`;
    const ten = valuesOf(at('(first: 10)'));
    expect(valuesOf(at('(first: 100)')) / ten).toBeGreaterThan(50);
    expect(valuesOf(at('(last: 10)'))).toBe(ten);
    expect(valuesOf(at('(first: 10, after: null)'))).toBe(ten);
    expect(valuesOf(`query ($n: Int) ${at('(first: $n)')}`, { n: 10 })).toBe(ten);
    expect(valuesOf(`query ($n: Int = 10) ${at('(first: $n)')}`)).toBe(ten);
    // 50 is the schema's default; what is null, or more than a page holds, is a whole page.
    expect(valuesOf(at(''))).toBe(valuesOf(at('(first: 50)')));
    for (const most of ['null', '500000'])
      expect(valuesOf(at(`(first: ${most})`))).toBe(valuesOf(at('(first: 500)')));
    expect(valuesOf(`query ($n: Int) ${at('(first: $n)')}`)).toBe(valuesOf(at('(first: 50)')));
  });

  test('fragments and inline fragments cost what is in them, and the dearest type counts', () => {
    const plain = valuesOf(
      '{ graph(limit: 9) { nodes { id name claims(first: 7) { edges { node { id } } } } } }',
    );
    expect(
      valuesOf(
        '{ ...Q } fragment Q on Query { graph(limit: 9) { nodes { ... { id } ...N } } } fragment N on Entity { name claims(first: 7) { edges { node { id } } } }',
      ),
    ).toBe(plain);
    expect(
      valuesOf(
        '{ graph(limit: 9) { nodes { id name ... on Place { latitude } ... on Event { claims(first: 7) { edges { node { id } } } } } } }',
      ),
    ).toBe(plain);
    expect(valuesOf('query ($y: Boolean = false) { graph { nodes { id @include(if: $y) } } }')).toBeLessThan(
      valuesOf('query ($y: Boolean = true) { graph { nodes { id @include(if: $y) } } }'),
    );
  });

  test('between given entities there are no more than are given', () => {
    const between = (n: number): number =>
      valuesOf('query ($ids: [ID!]!) { neighborhood(ids: $ids, depth: 0, limit: 5000) { nodes { id } } }', {
        ids: Array.from({ length: n }, (_, at) => `x${at}`),
      });
    expect(between(2)).toBeLessThan(20);
    expect(between(200)).toBeGreaterThan(10 * between(2));
  });

  test.each([
    getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true }),
    '{ __schema { types { kind ...F } } } fragment F on __Type { fields(includeDeprecated: true) { name args { name } } enumValues { name } }',
    'query ($y: Boolean = false) { __type(name: "Relationship") { name @skip(if: $y) fields { type { ofType { name } } } } }',
  ])('the schema’s own description costs exactly what it holds: %#', (text) => {
    const cost = costsOf(text)[0]?.[1];
    const result = execute({ schema, document: parse(text) });
    expect(cost?.schemaValues).toBe(fieldsIn((result as { data: unknown }).data));
  });

  test('every list of the schema says how many items it may have', () => {
    const missing = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields())
            .filter(({ type: of }) => isListType(getNullableType(of)) && !isLeafType(getNamedType(of)))
            .filter(({ name }) => LIST_SIZES[type.name]?.[name] === undefined)
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(missing).toEqual([]);
    // A connection has its size above its edges.
    const connections = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ type: of }) => getNamedType(of).name.endsWith('Connection'))
            .map(({ name }) => [`${type.name}.${name}`, typeof LIST_SIZES[type.name]?.[name]])
        : [],
    );
    expect(connections.filter(([, size]) => size !== 'function')).toEqual([]);
  });
});

/** As large as the viewer lets them become. */
const LARGEST = {
  day: '2018-08-01',
  knownBy: '2018-12-31',
  earlier: {},
  later: {},
  any: {},
  undisputed: {},
  corroborated: {},
  bucket: 'MONTH',
  ids: Array.from({ length: 5_000 }, (_, at) => `x${at}`),
  limit: 5_000,
  first: 100,
  maxLength: 6,
  ...{
    id: 'x',
    left: 'x',
    right: 'y',
    a: 'x',
    b: 'y',
    from: 'x',
    to: 'y',
    question: 'x',
    text: 'x',
    query: 'RETURN 1',
    depth: 1,
  },
};

describe('what is allowed', () => {
  test('is everything that the viewer asks, as large as it can become', () => {
    const costs = costsOf(textsIn('client/operations').join('\n'), LARGEST);
    expect(costs.length).toBeGreaterThan(15);
    const close = costs.filter(([, { values }]) => values > LIMITS.values * 0.6);
    expect(close.map(([name, { values }]) => [name, values])).toEqual([]);
  });

  test('is every question of the golden files and examples, twenty times over', () => {
    const texts = textsIn('tests/golden/operations', 'client/graphiql/examples');
    for (const text of texts) {
      const variables = JSON.parse(/^# variables (.+)$/m.exec(text)?.[1] ?? '{}') as Record<string, unknown>;
      expect(valuesOf(text, variables)).toBeLessThan(LIMITS.values / 15);
    }
  });

  test('is what GraphiQL asks of the schema, twice over', () => {
    const text = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
    expect(costsOf(text)[0]?.[1].schemaValues).toBeLessThan(LIMITS.schemaValues / 2);
  });
});

describe('a refusal', () => {
  const refused = (text: string, variables?: Record<string, unknown>): unknown => {
    const cost = costsOf(text, variables)[0]?.[1];
    try {
      if (cost !== undefined) refuseCostly(cost);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('says which field costs how much, where it is, and what to ask instead', () => {
    const text =
      'query ($n: Int) {\n  entity(id: "taliban") { relationships(first: $n) { edges { node {\n    subject { more: relationships(first: 500) { edges { node { id sentence claims { id text } } } } }\n  } } } }\n}';
    expect(refused(text, { n: 500 })).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: LIMITS.values, unit: 'values', field: 'relationships' },
      message: expect.stringMatching(
        /^The answer may hold [\d,]+ values .* `relationships` \(line 2, column 27\) alone may give [\d,]+: 500 items of [\d,]+ values each\. Ask for \d+ or fewer there/,
      ) as string,
    });
    const [, most] = /Ask for (\d+) or fewer/.exec(String(refused(text, { n: 500 }))) ?? [];
    expect(refused(text, { n: Number(most) })).toBeUndefined();
  });

  test('of what is nested in four lists names one of them', () => {
    const nested = (levels: number): string =>
      levels === 0
        ? 'id'
        : `relationships(first: 500) { edges { node { subject { ${nested(levels - 1)} } } } }`;
    expect(refused(`{ entity(id: "x") { ${nested(4)} } }`)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { field: 'relationships' },
    });
  });

  test('of the schema’s own description says where the whole of it is', () => {
    const types = Array.from(
      { length: 30 },
      (_, at) => `t${at}: types { name fields { name args { name } } }`,
    );
    expect(refused(`{ __schema { ${types.join(' ')} } }`)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('/schema.graphql') as string,
    });
    expect(
      refused(`{ a: __schema { ${types[0] ?? ''} } b: __schema { ${types[1] ?? ''} } }`),
    ).toBeUndefined();
    const roots = types.map((_, at) => `r${at}: __schema { types { name fields { name args { name } } } }`);
    expect(refused(`{ ${roots.join(' ')} }`)).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });
});
