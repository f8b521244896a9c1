import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { executableSchema } from '../../server/api/schema.js';
import { projectRoot } from '../../server/root.js';
import { createTestApi, type TestApi } from '../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';

/**
 * Each operation asks one real question; its answer and the Cypher that it costs are reviewed in `operations/`. Those
 * that the explorer shows as examples stand there. UPDATE_GOLDEN=1 writes the answers anew, never in CI. Lines
 * `# expect path = json` hold whatever is refreshed; `# variables json` gives the variables.
 */
const FOLDER = join(__dirname, 'operations');
const EXAMPLES = join(projectRoot, 'client', 'graphiql', 'examples');
const files = [FOLDER, EXAMPLES]
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.graphql'));
const operations = files
  .map((file) => ({ name: basename(file, '.graphql'), text: readFileSync(file, 'utf8') }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const refresh = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

function matches(name: string, ending: 'json' | 'cypher', found: string): void {
  const path = join(FOLDER, `${name}.${ending}`);
  if (refresh) writeFileSync(path, found);
  if (!existsSync(path))
    throw new Error(`${name} has no ${ending}; run the golden tests with UPDATE_GOLDEN=1 and review it`);
  expect(found).toBe(readFileSync(path, 'utf8'));
}

function expectations(operation: string): { path: string[]; wanted: unknown }[] {
  return [...operation.matchAll(/^# expect (.+)$/gm)].map(([, line = '']) => {
    const [path = '', wanted] = line.split(' = ');
    if (wanted === undefined) throw new Error(`"# expect ${line}" is not "path = json"`);
    return { path: path.split('.'), wanted: JSON.parse(wanted) as unknown };
  });
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

/** Answers are equal but for the engine's name. */
const withoutEngine = (key: string, value: unknown): unknown =>
  key === 'engine' ? { ...(value as object), name: 'neo4j or embedded' } : value;

const withoutTime = (key: string, value: unknown): unknown => (key === 'elapsedMs' ? 0 : value);

/** The embedded engine gets a person's statement with a bound of its rows at the end. */
const unbounded = (text: string): string => text.trim().replace(/ LIMIT \d+$/, '');

const variablesOf = (text: string): object =>
  JSON.parse(/^# variables (.+)$/m.exec(text)?.[1] ?? '{}') as object;

test('there are at least 25 questions', () => {
  expect(operations.length).toBeGreaterThanOrEqual(25);
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
});

test('every answer is of an operation that there is', () => {
  const names = new Set(operations.map(({ name }) => name));
  const left = readdirSync(FOLDER).filter((file) => !names.has(file.replace(/\.\w+$/, '')));
  expect(left).toEqual([]);
});

test('every root field has a question', () => {
  const schema = executableSchema();
  const unasked = new Set(Object.keys(schema.getQueryType()?.getFields() ?? {}));
  const types = new TypeInfo(schema);
  for (const { text } of operations)
    visit(
      parse(text),
      visitWithTypeInfo(types, {
        Field(node) {
          if (types.getParentType() === schema.getQueryType()) unasked.delete(node.name.value);
        },
      }),
    );
  expect([...unasked]).toEqual([]);
});

describe.each(testEngines())('answers on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  test.each(operations)('$name', async ({ name, text }) => {
    api.statements.length = 0;
    const { data, errors } = await api.ask(text, variablesOf(text));
    expect(errors).toBeUndefined();
    matches(name, 'json', `${JSON.stringify(data, withoutEngine, 2)}\n`);
    const issued = [...new Set(api.statements.map((statement) => `${unbounded(statement.text)};\n`))].sort();
    matches(name, 'cypher', issued.join('\n'));
    const wanted = expectations(text);
    for (const { path, wanted: value } of wanted) expect([path, at(data, path)]).toEqual([path, value]);
    // Who asks again is told the same.
    expect(JSON.stringify(await api.ask(text, variablesOf(text)), withoutTime)).toBe(
      JSON.stringify({ status: 200, data }, withoutTime),
    );
  });
});
