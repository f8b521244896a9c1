import fc from '../../support/fast-check.js';
import { getNamedType, isInterfaceType, isObjectType, type GraphQLField } from 'graphql';
import { executableSchema } from '../../../server/api/schema.js';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS } from '../../support/engines.js';

const schema = executableSchema();

/** Fields that cannot be answered without claims. */
const OF_CLAIMS = new Set([
  'claims',
  'claimsConnection',
  'statements',
  'places',
  'locations',
  'answers',
  'contradicts',
  'relays',
  'events',
]);

interface Selection {
  readonly text: string;
  /** Every field of it, leaves as well. */
  readonly fields: readonly string[];
}

/** A selection on a type as the tape of numbers decides, at most so many levels deep. */
function selectionOn(typeName: string, levels: number, tape: () => number): Selection {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields`);
  const texts: string[] = [];
  const fields: string[] = [];
  const take = (field: GraphQLField<unknown, unknown>): void => {
    const inner = getNamedType(field.type);
    const composite = isObjectType(inner) || isInterfaceType(inner);
    if (composite && levels === 0) return;
    const paged = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    const below = composite ? selectionOn(inner.name, levels - 1, tape) : null;
    texts.push(`${field.name}${paged}${below === null ? '' : ` { ${below.text} }`}`);
    fields.push(field.name, ...(below?.fields ?? []));
  };
  const all = Object.values(type.getFields());
  for (const field of all) if (tape() % 3 === 0) take(field);
  // Connections show nothing without their nodes.
  const way = all.find(({ name }) => name === 'edges' || name === 'node');
  if (way !== undefined && !fields.includes(way.name)) take(way);
  return { text: ['__typename', ...texts].join(' '), fields };
}

const ROOTS = [
  ['graph(limit: 40)', 'Subgraph'],
  ['neighborhood(ids: ["is-k"], limit: 40)', 'Subgraph'],
  ['sources', 'Source'],
  ['disputes', 'Dispute'],
  ['claims(first: 40)', 'ClaimConnection'],
  ['entities(first: 40)', 'EntityConnection'],
  ['search(text: "taliban", first: 20)', 'SearchHit'],
  ['paths(from: "taliban", to: "is-k")', 'Path'],
  ['sourceDiff(left: "cnn-2018", right: "trt-2021")', 'SourceDiff'],
  ['blocs', 'Bloc'],
  ['balanceOverTime(bucket: YEAR)', 'BalancePoint'],
  ['sideChanges', 'SideChange'],
  ['ambivalentPairs', 'AmbivalentPair'],
  ['policyDiff(from: {}, to: {verdict: UNDISPUTED, notSources: ["trt-2021"]})', 'EvidenceDiff'],
  ['gaps', 'Gaps'],
  ['overview', 'Overview'],
  ['signedPaths(from: "united-states", to: "is-k")', 'SignedPath'],
  ['robustness(filter: {knownBy: "2020-01-01"})', 'Robustness'],
  ['knowledgeDiff(day: "2018-08-01", knownBy: "2018-12-31")', 'EvidenceDiff'],
  ['filterChoices', 'FilterChoices'],
] as const;

const asked = fc
  .tuple(fc.constantFrom(...ROOTS), fc.array(fc.nat({ max: 1_000 }), { minLength: 300, maxLength: 300 }))
  .map(([[root, type], numbers]) => {
    let at = 0;
    const tape = (): number => numbers[at++ % numbers.length] ?? 0;
    const { text, fields } = selectionOn(type, 4, tape);
    return { query: `{ ${root} { ${text} } }`, fields };
  })
  .filter(({ fields }) => fields.length <= 120);

describe('whatever is selected', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  test('the number of statements depends on the fields that are asked for, and not on what is found', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ query, fields }) => {
        api.statements.length = 0;
        const { errors } = await api.ask(query);
        expect(errors).toBeUndefined();
        // A dozen at most for what the root itself reads and checks (two sources compared); a field is answered by a list of ids and what they stand for.
        expect(api.statements.length).toBeLessThanOrEqual(12 + 2 * fields.length);
        most = Math.max(most, api.statements.length);
        if (
          /^\{ (?:graph|neighborhood|entities|blocs|paths)/.test(query) &&
          !fields.some((name) => OF_CLAIMS.has(name))
        )
          expect(api.statements.filter(({ text }) => text.includes(':Claim'))).toEqual([]);
      }),
      // Shrinking asks thousands of times; a failure is small enough to be read as it is.
      { numRuns: 60, endOnFailure: true },
    );
    expect(most).toBeGreaterThan(4);
  });

  test.each([
    ['names alone', '{ graph { nodes { name } } }', 1],
    ['a count', '{ graph { totalRelationships } }', 1],
    ['relationships without their claims', '{ graph { relationships { id standing voices } } }', 1],
    ['a count of claims', '{ claims(first: 0) { totalCount } }', 1],
    ['nothing of the graph', '{ kinds { roles { word } } engine { name } }', 0],
  ])('little asked, little read: %s', async (_, query, statements) => {
    api.statements.length = 0;
    const { errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    expect(api.statements).toHaveLength(statements);
  });
});
