import { DATE_PROPERTIES, EDTF_PROPERTIES } from '../../../domain/kinds/index.js';
import { prepare } from '../../../server/guard/index.js';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

/** A statement that compares a date with a text; what is told; what it is to be, where that is as easy to say. */
const WRONG: readonly (readonly [string, string])[] = [
  [
    "MATCH ()-[r:FOUGHT]->() WHERE r.startMin < '2018' RETURN r.id",
    "r.startMin is a date, '2018' a text: they never compare; write date('2018-01-01').",
  ],
  [
    "MATCH ()-[r]->() WHERE '2018-08' <= r.endMax RETURN r.id",
    "r.endMax is a date, '2018-08' a text: they never compare; write date('2018-08-01').",
  ],
  [
    'MATCH (c:Claim) WHERE c.knownSince = "2017-11-13" RETURN c.id',
    'c.knownSince is a date, "2017-11-13" a text: they never compare; write date(\'2017-11-13\').',
  ],
  [
    "MATCH (c:Claim) WHERE c.startMin > 'last year' RETURN c.id",
    "c.startMin is a date, 'last year' a text: they never compare; write date('YYYY-MM-DD').",
  ],
  [
    'MATCH (c:Claim) WHERE c.startMin > $day RETURN c.id',
    '$day'.concat(' a text: they never compare; write date($day).'),
  ],
  ["MATCH (c:Claim) WHERE c.knownSince IN ['2017-11-13'] RETURN c.id", "write date('2017-11-13')."],
  [
    'MATCH (c:Claim) WHERE c.knownSince IN $days RETURN c.id',
    'c.knownSince is a date, $days a list of texts: they never compare; write [day IN $days | date(day)].',
  ],
  ["MATCH (c:Claim {knownSince: '2017-11-13'}) RETURN c.id", "write date('2017-11-13')."],
  [
    "MATCH (c:Claim) WITH c, c.startMin AS began WHERE began < '2018' RETURN c.id",
    "began is a date, '2018' a text",
  ],
  [
    "MATCH (c:Claim) WITH min(c.startMin) AS first, c.source AS s WHERE first < '2018' RETURN s",
    "first is a date, '2018' a text",
  ],
  [
    "MATCH (c:Claim) WHERE c.edtf < date('2018-01-01') RETURN c.id",
    "c.edtf is a text in EDTF, date('2018-01-01') a date: they never compare; ask c.startMin or c.endMax, which are dates.",
  ],
];

const RIGHT: readonly string[] = [
  "MATCH ()-[r:FOUGHT]->() WHERE r.startMin < date('2018-01-01') RETURN r.id",
  'MATCH (c:Claim) WHERE c.startMin > date($day) RETURN c.id',
  "MATCH (c:Claim) WHERE c.edtf STARTS WITH '2018' RETURN c.id",
  "MATCH (c:Claim) WHERE c.edtf = '2018-08' RETURN c.id",
  "MATCH (c:Claim) WHERE toString(c.startMin) < '2018' RETURN c.id",
  'MATCH (c:Claim) WHERE c.startMin <= c.endMax RETURN c.id',
  'MATCH (c:Claim) WHERE c.startMin IS NULL RETURN c.id',
  "WITH {startMin: '2017'} AS told WHERE told.startMin < '2018' RETURN told.startMin",
  "MATCH (c:Claim) WITH c.text AS startMin WHERE startMin < '2018' RETURN startMin",
  'MATCH (c:Claim) WHERE c.knownSince IN [day IN $days | date(day)] RETURN c.id',
  "MATCH (e:Event) WHERE coalesce(e.startMin, date('2018-01-01')) < date('2018-01-01') RETURN e.id",
];

const PARAMETERS = { day: '2018-01-01', days: ['2017-11-13'] };

describe.each(testEngines())('a date compared with a text, on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function asked(query: string): Promise<{ rows: unknown[][]; notices: string[] }> {
    const { data, errors } = await api.ask(
      'query ($query: String!, $parameters: JSON) { cypher(query: $query, parameters: $parameters) { rows notices } }',
      { query, parameters: PARAMETERS },
    );
    expect(errors).toBeUndefined();
    return (data as { cypher: { rows: unknown[][]; notices: string[] } }).cypher;
  }

  it.each(WRONG)('gives no rows, and says why: %s', async (query, told) => {
    const { rows, notices } = await asked(query);
    expect(rows).toEqual([]);
    expect(notices).toEqual([expect.stringContaining(told)]);
  });

  it.each(RIGHT)('is not what this does, and nothing is said: %s', async (query) => {
    expect((await asked(query)).notices).toEqual([]);
  });

  it('rows come once it is written as it was told', async () => {
    const { rows } = await asked("MATCH ()-[r:FOUGHT]->() WHERE r.startMin < date('2018-01-01') RETURN r.id");
    expect(rows.length).toBeGreaterThan(0);
  });

  it('what is known of dates is what the graph holds', async () => {
    const dates = new Set<string>();
    const texts = new Set<string>();
    for (const pattern of ['MATCH (n)', 'MATCH ()-[n]->()']) {
      const { rows } = await asked(`${pattern} WHERE n.id IS NOT NULL RETURN properties(n) AS all`);
      expect(rows.length).toBeGreaterThan(100);
      const named = new Set(
        (rows as [Record<string, unknown>][]).flatMap(([all]) =>
          Object.keys(all).filter((name) => name in EDTF_PROPERTIES || isDay(all[name])),
        ),
      );
      for (const name of named) {
        // Only a date is larger than a date.
        const [[count] = [0]] = (
          await asked(`${pattern} WHERE n.${name} > date('0001-01-01') RETURN count(n) AS n`)
        ).rows;
        (Number(count) > 0 ? dates : texts).add(name);
      }
    }
    expect([...dates].sort()).toEqual([...DATE_PROPERTIES].sort());
    expect([...texts].sort()).toEqual(Object.keys(EDTF_PROPERTIES).sort());
  });
});

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

test('what is written is no comparison', () => {
  const target = { engine: 'embedded', access: 'write' } as const;
  expect(prepare("CREATE (c:Claim {startMin: '2018-01-01'})", target).notices).toEqual([]);
});
