import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FIRST_STATEMENT, readReady } from '../../client/console/ready';
import { readExample } from '../../client/graphiql/examples';
import { projectRoot } from '../../server/root.js';
import { createTestApi, type TestApi } from '../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';

/** Everything that a person finds ready to run, in the product and in its documents, gives something. */

const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), 'utf8');
const filesOf = (ending: string, ...folder: string[]): string[] =>
  readdirSync(join(projectRoot, ...folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => join(...folder, file));

interface Ready {
  readonly name: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const operations = filesOf('.graphql', 'client', 'graphiql', 'examples').map((file) => {
  const { query, variables } = readExample(file, read(file));
  return { name: basename(file), query, variables };
});
/** The request that README sends with curl. */
const ofReadme = /-d '(\{"query":[\s\S]*?\})'\n/.exec(read('README.md'))?.[1] ?? '';

const fileAsReady = (file: string): Ready => ({ ...readReady(file, read(file)), name: file });
/** Statements in quotes that commands of a document hand to the shell, with the parameters that `-P` gives. */
const inCommands = (document: string): Ready[] =>
  [...read(document).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line): Ready[] => {
      const [, , text] = /(["'])(MATCH [^\n]*)\1/.exec(line) ?? [];
      const [, name, value] = /-P (\w+)=(\S+)/.exec(line) ?? [];
      return text === undefined
        ? []
        : [{ name: `${document}: ${text}`, text, parameters: name === undefined ? {} : { [name]: value } }];
    }),
  );
const filesInCommands = ['README.md', 'docs/shell.md', 'docs/console.md'].flatMap((document) =>
  [...read(document).matchAll(/cypher\/questions\/[\w-]+\.cypher/g)].map(([file]) => file),
);
/** The last fenced statement of the guide to the scripts is a whole file. */
const ofGuide = [...read('cypher/README.md').matchAll(/```cypher\n(\/\/[\s\S]*?)```/g)].map(
  ([, source = ''], index): Ready => ({
    ...readReady(`cypher/README.md ${index}`, source),
    name: 'cypher/README.md',
  }),
);
const statements: readonly Ready[] = [
  { name: 'the first statement of the console', text: FIRST_STATEMENT, parameters: {} },
  ...filesOf('.cypher', 'cypher', 'questions').map(fileAsReady),
  ...inCommands('README.md'),
  ...inCommands('docs/shell.md'),
  ...ofGuide,
];

/** Whether an answer holds anything that was found: an item of a list, but for the names of columns. */
function holdsSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key !== 'columns' && holdsSomething(inner));
}

test('these are all that there are', () => {
  expect(operations).toHaveLength(14);
  expect(statements.filter(({ name }) => name.startsWith('cypher/questions'))).toHaveLength(25);
  expect(inCommands('README.md')).toHaveLength(1);
  expect(inCommands('docs/shell.md')).toHaveLength(3);
  expect(ofGuide).toHaveLength(1);
  expect(ofReadme).not.toBe('');
  const there = new Set(statements.map(({ name }) => name));
  expect(filesInCommands.filter((file) => !there.has(file))).toEqual([]);
});

describe.each(testEngines())('what is ready to run gives something, on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  test.each(operations)('in GraphiQL: $name', async ({ query, variables }) => {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    for (const [field, value] of Object.entries(data ?? {}))
      expect([field, holdsSomething(value)]).toEqual([field, true]);
  });

  test('with curl, from README', async () => {
    const { query } = JSON.parse(ofReadme.replaceAll('\n', ' ')) as { query: string };
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    expect(holdsSomething(data)).toBe(true);
  });

  test.each(statements)('in Cypher: $name', async ({ text, parameters }) => {
    const { data, errors } = await api.ask(
      'query ($query: String!, $parameters: JSON) { cypher(query: $query, parameters: $parameters) { rows } }',
      { query: text, parameters },
    );
    expect(errors).toBeUndefined();
    expect(data?.['cypher']).not.toEqual({ rows: [] });
  });
});
