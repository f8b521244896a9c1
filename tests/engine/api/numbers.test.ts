import fc from '../../support/fast-check.js';
import { exactNumber, NumberFault, parameterText, parseExactly } from '../../../server/engine/numbers.js';
import { FloatValue, type Parameter } from '../../../server/engine/values.js';
import { parseAssignment, UsageError } from '../../../cli/cypher/parameters.js';
import { request as send } from 'node:http';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

/** A number as it is written, and what it comes to: text of the integer, or the float. */
const NUMBERS: readonly (readonly [
  written: string,
  toldAs: { readonly integer: string } | { readonly float: number },
])[] = [
  ['7', { integer: '7' }],
  ['-0', { integer: '0' }],
  ['9007199254740993', { integer: '9007199254740993' }],
  ['637790870791443682', { integer: '637790870791443682' }],
  ['-637790870791443682', { integer: '-637790870791443682' }],
  ['9223372036854775807', { integer: '9223372036854775807' }],
  ['-9223372036854775808', { integer: '-9223372036854775808' }],
  ['5.0', { float: 5 }],
  ['5e0', { float: 5 }],
  ['-0.0', { float: -0 }],
  ['2.5', { float: 2.5 }],
  ['1e300', { float: 1e300 }],
  ['123456789012345678901234567890.0', { float: 1.2345678901234568e29 }],
];
const REFUSED = [
  '1e400',
  '-1e400',
  '9223372036854775808',
  '-9223372036854775809',
  '100000000000000000000000',
  '1e-400',
];

describe('a number as it is written', () => {
  it('is the integer or the float that it is, and comes back from its text', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (integer, float) => {
          expect(BigInt(exactNumber(String(integer)) as number | bigint)).toBe(integer);
          const read = exactNumber(
            Number.isInteger(float) ? new FloatValue(float).toString() : String(float),
          );
          expect(read instanceof FloatValue ? read.value : read).toBe(float);
          for (const value of [integer, { a: [read as Parameter, null, 'x'] }] as Parameter[])
            expect(parameterText(parseExactly(parameterText(value)))).toBe(parameterText(value));
        },
      ),
    );
  });

  it.each(REFUSED)('is refused in words where no graph holds it: %s', (text) => {
    expect(() => exactNumber(text)).toThrow(NumberFault);
    expect(() => parseAssignment(`n=[${text}]`)).toThrow(UsageError);
  });

  it('keeps names that objects have a meaning for, and the last of two that are alike', () => {
    expect(parseExactly('{"__proto__": 1, "a": 1, "a": 2}')).toEqual(JSON.parse('{"__proto__": 1, "a": 2}'));
  });
});

describe.each(testEngines())('numbers of parameters on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  // Numbers must leave with the digits that stand here, which no JavaScript value has.
  const post = (body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const asked = send(
        `${api.address}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', (part: string) => (text += part))
            .on('end', () => resolve(text));
        },
      );
      asked.on('error', reject).end(body);
    });
  const CYPHER =
    'RETURN $n = LITERAL AS same, $n / 2 AS half, [$n] AS list, $l[0] / 2 AS first, $m.k AS inner, $l AS all';
  /** Each way into the API: in a variable, in a literal, in an address, as the default of a variable. */
  const WAYS: readonly (readonly [string, (query: string, number: string) => Promise<string>])[] = [
    [
      'a variable',
      (query, number) =>
        post(
          `{"query": "query ($q: String!, $p: JSON) { cypher(query: $q, parameters: $p) { rows } }", "variables": {"q": ${JSON.stringify(query)}, "p": {"n": ${number}, "l": [${number}, "a'b", 2.5], "m": {"k": ${number}}}}}`,
        ),
    ],
    [
      'variables in a literal',
      (query, number) =>
        post(
          `{"query": "query ($q: String!, $n: JSON) { cypher(query: $q, parameters: {n: $n, l: [$n, \\"a'b\\", 2.5], m: {k: $n}}) { rows } }", "variables": {"q": ${JSON.stringify(query)}, "n": ${number}}}`,
        ),
    ],
    [
      'a literal',
      (query, number) =>
        post(
          JSON.stringify({
            query: `query ($q: String!) { cypher(query: $q, parameters: {n: ${number}, l: [${number}, "a'b", 2.5], m: {k: ${number}}}) { rows } }`,
            variables: { q: query },
          }),
        ),
    ],
    [
      'a default',
      (query, number) =>
        post(
          JSON.stringify({
            query: `query ($q: String!, $p: JSON = {n: ${number}, l: [${number}, "a'b", 2.5], m: {k: ${number}}}) { cypher(query: $q, parameters: $p) { rows } }`,
            variables: { q: query },
          }),
        ),
    ],
    [
      'an address',
      async (query, number) => {
        const variables = `{"q": ${JSON.stringify(query)}, "p": {"n": ${number}, "l": [${number}, "a'b", 2.5], "m": {"k": ${number}}}}`;
        const address = new URLSearchParams({
          query: 'query ($q: String!, $p: JSON) { cypher(query: $q, parameters: $p) { rows } }',
          variables,
        });
        return (
          await fetch(`${api.address}/graphql?${address.toString()}`, {
            headers: { accept: 'application/json' },
          })
        ).text();
      },
    ],
  ];

  const shown = (value: bigint | number): unknown =>
    typeof value === 'number' || Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

  describe.each(WAYS.slice(0, engine === 'embedded' ? WAYS.length : 2))('in %s', (_, ask) => {
    it.each(NUMBERS)('reach the statement as written: %s', async (written, told) => {
      const number = 'integer' in told ? BigInt(told.integer) : told.float;
      const literal = 'integer' in told ? told.integer : new FloatValue(told.float).toString();
      const statement = CYPHER.replace(
        'LITERAL',
        /^\d+$/.test(written) || written.includes('.') ? written : literal,
      );
      const half = shown(typeof number === 'bigint' ? number / 2n : number / 2);
      const value = JSON.parse(JSON.stringify(shown(number))) as unknown;
      const usable =
        written === '-9223372036854775808'
          ? statement.replace('$n = -9223372036854775808', 'true')
          : statement;
      expect(JSON.parse(await ask(usable, written))).toEqual({
        data: {
          cypher: {
            rows: [
              [
                true,
                JSON.parse(JSON.stringify(half)),
                [value],
                JSON.parse(JSON.stringify(half)),
                value,
                [value, "a'b", 2.5],
              ],
            ],
          },
        },
      });
    });

    it('keep the sign of a zero that is a float', async () => {
      expect(JSON.parse(await ask('RETURN 1.0 / $n AS n', '-0.0'))).toEqual({
        data: { cypher: { rows: [['-Infinity']] } },
      });
    });

    it.each(REFUSED)('are refused in words where no graph holds them: %s', async (number) => {
      const { errors } = JSON.parse(await ask('RETURN $n AS n', number)) as {
        errors: { message: string; extensions: object }[];
      };
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0]?.message).toContain(`The number ${number} is`);
    });
  });

  it('of other types are what they were', async () => {
    expect(
      JSON.parse(
        await post(
          '{"query": "query ($first: Int, $p: JSON) { entities(first: $first) { edges { node { __typename } } } cypher(query: \\"RETURN $n AS n\\", parameters: $p) { rows } }", "variables": {"first": 1.0, "p": {"n": 10}}}',
        ),
      ),
    ).toMatchObject({ data: { entities: { edges: [{}] }, cypher: { rows: [[10]] } } });
  });

  it('are shown beside a subgraph by the rule of rows, and nest no deeper than allowed', async () => {
    const subgraph = `{"query": "query ($p: JSON) { cypher(query: \\"MATCH (n:Entity {id: 'is-k'}) WHERE $big > 1 AND $f = 5.0 RETURN n\\", parameters: $p) { subgraph { parameters } } }", "variables": {"p": {"big": 637790870791443682, "f": 5.0}}}`;
    expect(JSON.parse(await post(subgraph))).toEqual({
      data: { cypher: { subgraph: { parameters: { big: '637790870791443682', f: 5 } } } },
    });
    const deep = `{"query": "query ($p: JSON) { cypher(query: \\"RETURN 1 AS n\\", parameters: $p) { rows } }", "variables": {"p": {"n": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`;
    expect(await post(deep)).toMatch(/LIMIT_EXCEEDED|BAD_USER_INPUT/);
  });
});
