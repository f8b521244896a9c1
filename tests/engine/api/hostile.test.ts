import { request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { ERROR_CODES } from '../../../server/errors.js';
import { createTestApi, type GraphQLAnswer, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS } from '../../support/engines.js';

interface Request {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

const json = (name: string, query: unknown, variables?: unknown): Request => ({
  name,
  body: JSON.stringify({ query, ...(variables !== undefined && { variables }) }),
});
const times = (n: number, make: (at: number) => Request): Request[] =>
  Array.from({ length: n }, (_, at) => make(at));

const nested = (levels: number): string =>
  `{ entity(id: "is-k") ${'{ claims { edges { node { subject '.repeat(levels)}{ id }${' } } } }'.repeat(levels)} }`;
const fragmentBomb = (levels: number): string =>
  `query { entity(id: "is-k") { ...F0 } } ${Array.from({ length: levels }, (_, at) => `fragment F${at} on Entity { a${at}: relationships { edges { node { subject { ...F${at + 1} } object { ...F${at + 1} } } } } }`).join(' ')} fragment F${levels} on Entity { id }`;

const WRONG: readonly string[] = [
  '{ graph(limit: 0) { totalNodes } }',
  '{ graph(limit: -5) { totalNodes } }',
  '{ graph(limit: 1000000000) { totalNodes } }',
  '{ graph(limit: 99999999999999999999) { totalNodes } }',
  '{ graph(limit: 1.5) { totalNodes } }',
  '{ graph(limit: "all") { totalNodes } }',
  '{ graph(filter: {asOf: "2018-02-30"}) { totalNodes } }',
  '{ graph(filter: {asOf: "yesterday"}) { totalNodes } }',
  '{ graph(filter: {asOf: 20180101}) { totalNodes } }',
  '{ graph(filter: {from: "2019-01-01", to: "2018-01-01"}) { totalNodes } }',
  '{ graph(filter: {sources: ["nobody"]}) { totalNodes } }',
  '{ graph(filter: {notSources: [""]}) { totalNodes } }',
  '{ graph(filter: {notClaims: ["nobody-01a"]}) { totalNodes } }',
  '{ graph(filter: {assertedBy: ["x\' OR 1=1 //"]}) { totalNodes } }',
  '{ graph(filter: {places: ["atlantis"]}) { totalNodes } }',
  '{ graph(filter: {voices: [null]}) { totalNodes } }',
  '{ graph(filter: {relationshipTypes: [FOUGHT_X]}) { totalNodes } }',
  '{ graph(filter: {relationshipTypes: ["FOUGHT]-() DETACH DELETE n //"]}) { totalNodes } }',
  '{ graph(filter: {entityKinds: [constructor]}) { totalNodes } }',
  '{ graph(filter: {verdict: MAYBE}) { totalNodes } }',
  '{ graph(filter: {__proto__: {x: 1}}) { totalNodes } }',
  '{ graph(filter: [1, 2]) { totalNodes } }',
  '{ neighborhood(ids: []) { totalNodes } }',
  '{ neighborhood(ids: ["nobody"]) { totalNodes } }',
  '{ neighborhood(ids: ["is-k"], depth: 5) { totalNodes } }',
  '{ neighborhood(ids: ["is-k"], depth: -1) { totalNodes } }',
  `{ neighborhood(ids: [${'"is-k",'.repeat(101)}]) { totalNodes } }`,
  '{ paths(from: "is-k", to: "nobody") { length } }',
  '{ paths(from: "is-k", to: "taliban", maxLength: 50) { length } }',
  '{ paths(from: "is-k", to: "taliban", first: 100000) { length } }',
  '{ claims(first: -1) { totalCount } }',
  '{ claims(first: 100000) { totalCount } }',
  '{ claims(after: "bogus") { totalCount } }',
  '{ claims(filter: {predicate: "NOPE"}) { totalCount } }',
  '{ claims(filter: {source: "nobody"}) { totalCount } }',
  '{ entities(first: 9999999) { totalCount } }',
  '{ entities(before: "%%%") { totalCount } }',
  '{ search(text: "a", first: -2) { score } }',
  '{ search(text: "a", first: 5000) { score } }',
  '{ search(text: 7) { score } }',
  '{ sourceDiff(left: "a", right: "b") { agree { id } } }',
  '{ cypher(query: "CREATE (n) RETURN n") { rows } }',
  '{ cypher(query: "MATCH (n) DETACH DELETE n") { rows } }',
  '{ cypher(query: "MATCH (n RETURN n") { rows } }',
  '{ cypher(query: "") { rows } }',
  '{ cypher(query: "RETURN 1 AS x", limit: 0) { rows } }',
  '{ cypher(query: "RETURN 1 AS x", parameters: [1]) { rows } }',
  '{ cypher(query: "RETURN $x AS x") { rows } }',
  `{ cypher(query: "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l") { rows } }`,
  '{ cypher(query: "CALL dbms.shutdown()") { rows } }',
  '{ timeline(bucket: SECOND) { undated } }',
  'mutation { entity(id: "is-k") { id } }',
  'subscription { entity(id: "is-k") { id } }',
  '{ nothing }',
  '{ entity { id } }',
  '{ entity(id: "is-k") }',
  '{ entity(id: "is-k") { id { x } } }',
  'query A { engine { name } } query B { engine { name } }',
  'fragment F on Entity { id }',
  '{ ...Missing }',
  '{ entity(id: "is-k") { ...F } } fragment F on Entity { ...F }',
  '{ entity(id: "is-k") { ...A } } fragment A on Entity { ...B } fragment B on Entity { ...A }',
  '{ entity(id: "is-k") { ...F } } fragment F on Source { id }',
  'query ($x: Int!) { graph(limit: $x) { totalNodes } }',
  'query ($x: Nope) { engine { name } }',
  '{ engine @nope { name } }',
  '{',
  '}',
  '',
  ' ',
  '\u0000',
  '{ engine { name } } }',
  '"""',
  '{ entity(id: "\ud800") { id } ',
  'query {{{{{{{{',
];

const requests: Request[] = [
  ...WRONG.map((query, at) => json(`wrong ${at}: ${query.slice(0, 60)}`, query)),
  ...times(30, (at) => json(`nested ${4 + at * 25}`, nested(4 + at * 25))),
  ...times(15, (at) => json(`fragment bomb ${6 + at * 3}`, fragmentBomb(6 + at * 3))),
  ...times(15, (at) =>
    json(
      'aliases',
      `{ ${Array.from({ length: 60 + at * 40 }, (_, n) => `a${n}: graph { totalNodes }`).join(' ')} }`,
    ),
  ),
  ...times(10, (at) => json('fields', `{ graph { nodes { ${'id '.repeat(2_100 + at * 900)} } } }`)),
  ...times(5, (at) =>
    json('directives', `{ engine { name ${'@include(if: true) '.repeat(200 * (at + 1))} } }`),
  ),
  ...times(5, () =>
    json(
      'tokens',
      `{ engine { name } } ${'# x\n'.repeat(10)}${'query Q { engine { name } } '.repeat(2_000)}`,
    ),
  ),
  ...times(10, (at) =>
    json(
      'wrong variables',
      'query ($ids: [ID!]!) { neighborhood(ids: $ids) { totalNodes } }',
      [
        null,
        {},
        { ids: null },
        { ids: [null] },
        { ids: { a: 1 } },
        { ids: [[['x']]] },
        [],
        'x',
        { ids: [{}] },
        { ids: [true] },
      ][at],
    ),
  ),
  ...times(10, (at) =>
    json('huge variables', 'query ($ids: [ID!]!) { neighborhood(ids: $ids) { totalNodes } }', {
      ids: Array.from({ length: 200 * (at + 1) }, (_, n) => `id-${n}`),
    }),
  ),
  ...times(5, (at) => ({
    name: '__proto__',
    body: `{"query": "query ($p: JSON) { cypher(query: \\"RETURN $x AS x\\", parameters: $p) { rows } }", "variables": {"p": {"__proto__": {"x": ${at}}, "constructor": {"prototype": {"y": 1}}}}}`,
  })),
  ...times(5, (at) => ({
    name: 'large body',
    body: JSON.stringify({ query: 'x'.repeat(2_000_000 * (at + 1)) }),
  })),
  ...times(10, (at) => ({
    name: `no JSON ${at}`,
    body:
      ['', '{', 'null', '[]', '1', '"x"', '{"query": 1}', '{"query": null}', '{"query": {}}', '[[]]'][at] ??
      '',
  })),
  ...times(5, (at) => ({
    name: 'batch',
    body: JSON.stringify(Array.from({ length: at * 20 + 1 }, () => ({ query: '{ engine { name } }' }))),
  })),
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'x',
  ].map((type) => ({
    name: type,
    body: '{"query": "{ engine { name } }"}',
    headers: { 'content-type': type },
  })),
];

const introspected = (levels: number): string =>
  `{ __schema { types { name ${'fields { type { '.repeat(levels)}name${' } }'.repeat(levels)} } } }`;
const ask = (name: string, query: string, more: object): Request => ({
  name,
  body: JSON.stringify({ query, ...more }),
});
const BY_HAND = 'query ($p: JSON) { cypher(query: "RETURN $x AS x", parameters: $p) { rows } }';
const word = (at: number): string => `w${at.toString(36)}`;

/** What reaches the server by other ways, and what is small and costs much. */
const COSTLY: readonly Request[] = [
  ...times(8, (at) => json(`introspection ${4 + at * 8}`, introspected(4 + at * 8))),
  ...times(6, (at) => ({
    name: `deep variables ${10 ** (at + 1)}`,
    body: `{"query": ${JSON.stringify(BY_HAND)}, "variables": {"p": {"y": ${'['.repeat(10 ** Math.min(at + 1, 5))}${']'.repeat(10 ** Math.min(at + 1, 5))}}}}`,
  })),
  ...times(5, (at) =>
    json(
      `deep literal ${100 * 4 ** at}`,
      `{ cypher(query: "RETURN $x AS x", parameters: {y: ${'['.repeat(100 * 4 ** at)}${']'.repeat(100 * 4 ** at)}}) { rows } }`,
    ),
  ),
  ...times(4, (at) =>
    json(`long search ${10 ** (at + 3)}`, 'query ($t: String!) { search(text: $t) { score } }', {
      t: Array.from({ length: 10 ** (at + 3) / 4 }, (_, n) => word(n * 37))
        .join(' ')
        .slice(0, 900_000),
    }),
  ),
  ...times(4, (at) =>
    json(`long filter ${at}`, 'query ($t: String) { claims(filter: {text: $t}) { totalCount } }', {
      t: 'a'.repeat(10_000 * (at + 1)),
    }),
  ),
  ...times(4, (at) =>
    json(`long name ${at}`, 'query ($t: String) { entities(text: $t) { totalCount } }', {
      t: 'a'.repeat(10_000 * (at + 1)),
    }),
  ),
  ...times(4, (at) =>
    json(`long statement ${at}`, 'query ($q: String!) { cypher(query: $q) { rows } }', {
      q: `RETURN ${Array.from({ length: 20_000 * (at + 1) }, () => '1').join(' + ')} AS x`,
    }),
  ),
  ...times(4, (at) =>
    json(`nested statement ${at}`, 'query ($q: String!) { cypher(query: $q) { rows } }', {
      q: `RETURN ${'('.repeat(2_000 * (at + 1))}1${')'.repeat(2_000 * (at + 1))} AS x`,
    }),
  ),
  ...times(3, (at) => ({
    name: `gzip bomb ${at}`,
    body: gzipSync(`{"query": "${' '.repeat(20_000_000 * (at + 1))}"}`),
    headers: { 'content-encoding': 'gzip' },
  })),
  { name: 'unknown encoding', body: '{}', headers: { 'content-encoding': 'sdch' } },
  { name: 'unknown charset', body: '{}', headers: { 'content-type': 'application/json; charset=klingon' } },
  ask('operation name', '{ engine { name } }', { operationName: 'Nope' }),
  ask('operation name of a type', 'query A { engine { name } }', { operationName: { toString: 1 } }),
  ask('variables of a type', 'query A { engine { name } }', { variables: 'x' }),
  ask('extensions of a type', 'query A { engine { name } }', { extensions: 7 }),
  ask('persisted query', '', {
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
  }),
  json(
    'many roots',
    `{ ${Array.from({ length: 40 }, () => 'engine { name } entities { totalCount }').join(' ')} }`,
  ),
  json(
    'many variables',
    `query (${Array.from({ length: 900 }, (_, n) => `$v${n}: Int = 1`).join(' ')}) { nothing }`,
  ),
  json('many fragments', Array.from({ length: 900 }, (_, n) => `fragment F${n} on Entity { id }`).join(' ')),
  json(
    'one field over and over with other arguments',
    `{ ${Array.from({ length: 30 }, (_, n) => `graph(limit: ${n + 1}) { totalNodes }`).join(' ')} }`,
  ),
];
requests.push(...COSTLY);

describe('hostile requests', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function send({ body, headers }: Request): Promise<GraphQLAnswer> {
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, ...(JSON.parse(text) as object) };
  }
  const heap = (): number => {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    return process.memoryUsage().heapUsed;
  };
  async function patience(): Promise<number> {
    const tries: number[] = [];
    for (let at = 0; at < 15; at += 1) {
      const started = performance.now();
      await api.ask('{ neighborhood(ids: ["is-k"]) { nodes { id } } }');
      tries.push(performance.now() - started);
    }
    return tries.sort((a, b) => a - b)[7] ?? 0;
  }

  test('there are 200', () => {
    expect(requests.length).toBeGreaterThanOrEqual(200);
  });

  test('get an answer with a code, cost little memory, and leave the next request as quick as before', async () => {
    // Once before measuring: caches of parsed operations may fill.
    for (const each of requests) await send(each).catch(() => undefined);
    const [before, heldBefore] = [await patience(), heap()];
    const unfit: unknown[] = [];
    for (const each of requests) {
      const { status, errors } = await send(each).catch(
        (error: unknown) => ({ status: 0, errors: [{ message: String(error) }] }) as unknown as GraphQLAnswer,
      );
      const codes = (errors ?? []).map(({ extensions }) => String(extensions?.['code']));
      const known =
        codes.length > 0 && codes.every((code) => code !== 'INTERNAL' && ERROR_CODES.includes(code as never));
      if (status >= 500 || status === 0 || !known) unfit.push({ request: each.name, status, errors });
    }
    expect(unfit).toEqual([]);
    expect(heap() - heldBefore).toBeLessThan(25e6);
    expect(await patience()).toBeLessThan(before * 4 + 20);
  });

  test.each([
    ['nested', nested(60), 'LIMIT_EXCEEDED'],
    ['fragments', fragmentBomb(20), 'LIMIT_EXCEEDED'],
    [
      'aliases',
      `{ ${Array.from({ length: 60 }, (_, n) => `a${n}: graph { totalNodes }`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
    ['tokens', `{ engine { ${'name '.repeat(11_000)} } }`, 'LIMIT_EXCEEDED'],
    [
      'deep literal',
      `{ cypher(query: "RETURN 1", parameters: {y: ${'['.repeat(50)}${']'.repeat(50)}}) { rows } }`,
      'LIMIT_EXCEEDED',
    ],
    ['unreadably deep', `{ cypher(query: "RETURN 1", parameters: {y: ${'['.repeat(9_000)}`, 'LIMIT_EXCEEDED'],
    ['a write', 'mutation { entity(id: "is-k") { id } }', 'READ_ONLY'],
    ['a search for a book', `{ search(text: "${'x'.repeat(501)}") { score } }`, 'LIMIT_EXCEEDED'],
    ['a type of nobody', '{ graph(filter: {relationshipTypes: [HUGGED]}) { totalNodes } }', 'BAD_USER_INPUT'],
  ])('get the code of what was wrong: %s', async (_, query, code) => {
    const { errors } = await api.ask(query);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toContain(code);
  });

  test('under the name of another host are refused', async () => {
    const { hostname, port } = new URL(api.address);
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path: '/health', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test('change nothing', async () => {
    const { data } = await api.ask('{ engine { counts { entities } } }');
    expect(data).toMatchObject({ engine: { counts: { entities: expect.any(Number) as number } } });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
