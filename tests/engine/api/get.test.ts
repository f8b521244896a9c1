import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS } from '../../support/engines.js';

const QUERY = 'query ($id: ID!) { entity(id: $id) { id kind } }';
const VARIABLES = { id: 'is-k' };
const ANSWER = { entity: { id: 'is-k', kind: 'ARMED_GROUP' } };
const JSON_WANTED = 'application/graphql-response+json, application/json';
const BROWSERS_ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

describe('GET', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const get = async (
    headers: Record<string, string>,
    parameters: Record<string, string> = { query: QUERY, variables: JSON.stringify(VARIABLES) },
  ): Promise<{ status: number; type: string; text: string; caching: string | null }> => {
    const response = await fetch(`${api.address}/graphql?${new URLSearchParams(parameters).toString()}`, {
      headers,
    });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      caching: response.headers.get('cache-control'),
      text: await response.text(),
    };
  };

  it.each([true, false, 'force', 'within-url-limit'] as const)(
    'of urql is answered, with preferGetMethod %s',
    async (preferGetMethod) => {
      const methods: (string | undefined)[] = [];
      const watched: typeof fetch = (input, init) => {
        methods.push(init?.method);
        return fetch(input, init);
      };
      const client = new Client({
        url: `${api.address}/graphql`,
        exchanges: [cacheExchange, fetchExchange],
        preferGetMethod,
        fetch: watched,
      });
      const { data, error } = await client.query(QUERY, VARIABLES).toPromise();
      expect(error).toBeUndefined();
      expect(data).toMatchObject(ANSWER);
      expect(methods).toEqual([preferGetMethod === false ? 'POST' : 'GET']);
    },
  );

  it('of Apollo Client is answered', async () => {
    const link = new HttpLink({ uri: `${api.address}/graphql`, useGETForQueries: true });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query({ query: gql(QUERY), variables: VARIABLES });
    expect(data).toMatchObject(ANSWER);
    client.stop();
  });

  it.each([
    ['a program that asks for JSON', { accept: JSON_WANTED }],
    [
      'the address bar of a browser',
      { accept: BROWSERS_ACCEPT, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
    ],
    ['a page of this server', { accept: '*/*', 'sec-fetch-site': 'same-origin' }],
    ['whoever sends the header that Apollo asks for', { accept: '*/*', 'apollo-require-preflight': 'yes' }],
  ])('from %s is answered', async (_, headers) => {
    const { status, type, text, caching } = await get(headers);
    expect([status, JSON.parse(text), caching]).toEqual([200, { data: ANSWER }, 'no-store']);
    expect(type).toMatch(/json/);
  });

  it.each([
    ['a page elsewhere', { accept: JSON_WANTED, 'sec-fetch-site': 'cross-site' }],
    ['another server of this machine', { accept: JSON_WANTED, 'sec-fetch-site': 'same-site' }],
    [
      'a link elsewhere',
      { accept: BROWSERS_ACCEPT, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ],
    ['a page elsewhere that names itself', { accept: JSON_WANTED, origin: 'http://example.com' }],
    ['a picture in an old browser', { accept: 'image/avif,image/webp,*/*;q=0.8' }],
  ])('from %s is refused', async (_, headers) => {
    const { status, text } = await get(headers);
    expect(status).toBe(400);
    expect(text).toContain('Cross-Site Request Forgery');
    expect(text).toContain('BAD_USER_INPUT');
  });

  it('only reads', async () => {
    const { status, text } = await get({ accept: JSON_WANTED }, { query: 'mutation { anything }' });
    expect([400, 405]).toContain(status);
    expect(text).toContain('errors');
  });

  it('without a query shows a browser the page', async () => {
    const { status, type } = await get({ accept: BROWSERS_ACCEPT, 'sec-fetch-site': 'none' }, {});
    expect(status).toBe(200);
    // Plain text is the schema, where the page is not built.
    expect(type).toMatch(/^text\/(html|plain)/);
  });
});
