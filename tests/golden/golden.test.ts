import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createTestApi, type TestApi } from '../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';

/**
 * Each operation asks one real question; its answer and the Cypher that it costs stand beside it and are reviewed
 * there. UPDATE_GOLDEN=1 writes them anew, never in CI. Lines `# expect path = json` hold whatever is refreshed.
 */
const FOLDER = join(__dirname, 'operations');
const operations = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => basename(file, '.graphql'))
  .sort();
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

test('there are at least 25 questions', () => {
  expect(operations.length).toBeGreaterThanOrEqual(25);
});

describe.each(testEngines())('answers on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  test.each(operations)('%s', async (name) => {
    const operation = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
    api.statements.length = 0;
    const { data, errors } = await api.ask(operation);
    expect(errors).toBeUndefined();
    matches(name, 'json', `${JSON.stringify(data, null, 2)}\n`);
    const issued = [...new Set(api.statements.map(({ text }) => `${text.trim()};\n`))].sort();
    matches(name, 'cypher', issued.join('\n'));
    const wanted = expectations(operation);
    for (const { path, wanted: value } of wanted) expect([path, at(data, path)]).toEqual([path, value]);
  });
});
