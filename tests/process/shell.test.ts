import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineConfig } from '../../server/config.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines';
import { elapse, until } from '../support/waiting';

const SHELL = join(__dirname, '..', '..', 'dist', 'cli', 'cypher', 'main.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Call {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Given standard error so far; sends a signal when it returns true. */
  /** SIGINT is sent soon after this text has come out. */
  readonly interruptAfter?: string;
}

/** Runs the shell to its end. */
function shell(args: readonly string[], { input = '', env = {}, interruptAfter }: Call = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SHELL, ...args], { env: { ...plainEnvironment(), ...env } });
    let out = '';
    let err = '';
    let isInterrupted = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (interruptAfter === undefined || isInterrupted || !out.includes(interruptAfter)) return;
      isInterrupted = true;
      void elapse(500, 'the next statement is under way').then(() => child.kill('SIGINT'));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const left = /^(NEO4J_|DATA_DIR$|INIT_CWD$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.test(name)));
}

function environmentOf(config: EngineConfig): NodeJS.ProcessEnv {
  return config.engine === 'embedded'
    ? { DATA_DIR: join(config.folder, '..') }
    : { NEO4J_URI: config.uri, NEO4J_USERNAME: config.username, NEO4J_PASSWORD: config.password };
}

function parseLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

describe.each(testEngines())('the shell on %s', (name) => {
  let graph: TestGraph;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    graph = await createTestGraph(name);
    env = environmentOf(graph.config);
    await graph.engine.write((transaction) =>
      transaction.run({
        text: `CREATE (a:Entity:Actor {id: 'taliban', name: 'Taliban'}), (b:Entity:Actor {id: 'is-k', name: 'IS-K'})
               CREATE (a)-[:FOUGHT {voices: 3}]->(b)`,
      }),
    );
  }, ENGINE_HOOK_MS);

  afterAll(() => graph.dispose());

  test('a query: rows on standard output, count and time on standard error', async () => {
    const { code, out, err } = await shell(['MATCH (n:Entity) RETURN n.id AS id ORDER BY id'], { env });
    expect(out).toBe(
      '+-----------+\n| id        |\n+-----------+\n| "is-k"    |\n| "taliban" |\n+-----------+\n',
    );
    expect(err).toMatch(/^2 rows, [\d.]+ ms\n$/);
    expect(code).toBe(0);
  });

  test('nodes, relationships and paths in each format', async () => {
    const query = 'MATCH p = (a:Actor)-[r:FOUGHT]->(b) RETURN a AS a, r AS r, p AS p';
    const table = await shell([query], { env });
    expect(table.out).toContain(
      '| (:Actor:Entity {id: "taliban", name: "Taliban"}) | [:FOUGHT {voices: 3}] |',
    );
    expect(table.out).toContain(')-[:FOUGHT {voices: 3}]->(:Actor:Entity {id: "is-k", name: "IS-K"}) |');
    const row = {
      a: { __type: 'node', labels: ['Actor', 'Entity'], properties: { id: 'taliban' } },
      r: { __type: 'relationship', type: 'FOUGHT', properties: { voices: 3 } },
      p: { __type: 'path', nodes: [{}, {}], relationships: [{ type: 'FOUGHT' }] },
    };
    const json = await shell(['--format', 'json', query], { env });
    expect(JSON.parse(json.out)).toMatchObject([row]);
    const lines = await shell(['--format', 'jsonl', query], { env });
    expect(parseLines(lines.out)).toMatchObject([row]);
    const csv = await shell(['--format', 'csv', query], { env });
    expect(csv.out).toMatch(/^a,r,p\r\n"\{""__type"":""node""/);
  });

  test('parameters come as JSON or text', async () => {
    const query = 'MATCH (n:Entity {id: $id}) RETURN n.name AS name, $list AS list';
    const { out, code } = await shell(
      ['--format', 'jsonl', '-P', 'id=taliban', '-P', 'list=[1,"a"]', query],
      { env },
    );
    expect(parseLines(out)).toEqual([{ name: 'Taliban', list: [1, 'a'] }]);
    expect(code).toBe(0);
    const missing = await shell([query], { env });
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('$id, $list');
  });

  test('standard input holds statements and commands', async () => {
    const input =
      ':param id => "is-k"\nMATCH (n:Entity {id: $id})\nRETURN n.name AS name; // done\nRETURN 2 AS two';
    const { out, code } = await shell(['--format', 'jsonl'], { env, input });
    expect(parseLines(out)).toEqual([{ name: 'IS-K' }, { two: 2 }]);
    expect(code).toBe(0);
  });

  test('writing is refused without --write, and done with it', async () => {
    const write = `CREATE (x:Extra {id: 'x'}) RETURN x.id AS id`;
    const refused = await shell([write], { env });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^READ_ONLY: .*--write/);
    const count = { text: 'MATCH (x:Extra) RETURN count(*) AS n' };
    expect((await graph.engine.read(count)).rows).toEqual([[0]]);
    const done = await shell(['--write', '--format', 'csv', write], { env });
    expect(done).toMatchObject({ code: 0, out: 'id\r\nx\r\n' });
    expect(done.err).toMatch(/1 row, 1 node created/);
    expect((await graph.engine.read(count)).rows).toEqual([[1]]);
    const index = await shell(['--write', 'CREATE INDEX extra_id IF NOT EXISTS FOR (x:Extra) ON (x.id)'], {
      env,
    });
    expect(index.code).toBe(0);
  });

  test('no script switches to writing: not a file, a pipe, a query, nor a file that another one sources', async () => {
    const home = mkdtempSync(join(tmpdir(), 'allegiance-scripts-'));
    const script = ':write on\nMATCH (n:Entity) DETACH DELETE n;\n';
    const file = join(home, 'switch.cypher');
    const sourcing = join(home, 'sourcing.cypher');
    writeFileSync(file, script);
    writeFileSync(sourcing, `:source ${file}\n`);
    const ways: [readonly string[], string?][] = [
      [['-f', file]],
      [['-f', sourcing]],
      [[], script],
      [['-f', '-'], script],
      [[script]],
      [[':write on']],
      [['-f', file, '--format', 'json']],
    ];
    for (const [args, input] of ways) {
      const { code, err } = await shell(args, { env, ...(input === undefined ? {} : { input }) });
      expect([args, code]).toEqual([args, 1]);
      expect(err).toContain('--write');
    }
    expect((await graph.engine.read({ text: 'MATCH (n:Entity) RETURN count(n) AS n' })).rows).toEqual([[2]]);
    const off = await shell(['--write'], {
      env,
      input: ':write off\n:write on\nCREATE (:Allowed);\nMATCH (n:Allowed) DELETE n;\n',
    });
    expect(off.code).toBe(0);
    rmSync(home, { recursive: true });
  });

  test('an error names line and column, and points at the place', async () => {
    const { code, err } = await shell(['MATCH (n)\nRETRUN n'], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/^CYPHER_SYNTAX: .*\n {2}RETRUN n\n {2}\^\n$/);
  });

  test('a script stops at its first error and says where that is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-shell-'));
    const file = join(folder, 'three.cypher');
    writeFileSync(file, 'RETURN 1 AS n;\n\nRETURN\n  nothing;\nRETURN 3 AS n;\n');
    try {
      const { code, out, err } = await shell(['--format', 'jsonl', '-f', file], { env });
      expect(parseLines(out)).toEqual([{ n: 1 }]);
      expect(err).toContain(`${file}:4: CYPHER_SYNTAX`);
      expect(code).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('--limit cuts the rows with a note, --timeout stops the statement', async () => {
    const cut = await shell(['--format', 'jsonl', '--limit', '2', '-q', 'UNWIND range(1, 9) AS x RETURN x'], {
      env,
    });
    expect(parseLines(cut.out)).toEqual([{ x: 1 }, { x: 2 }]);
    expect(cut.err).toMatch(/^Note: Only the first 2 rows/);
    const stopped = await shell(['--timeout', '0.3', ENDLESS], { env });
    expect(stopped.code).toBe(1);
    expect(stopped.err).toMatch(/^QUERY_TIMEOUT/);
  });

  test('Ctrl-C stops a query with exit code 130', async () => {
    const { code, err } = await shell([], {
      env,
      input: `RETURN 'begun' AS word; ${ENDLESS};`,
      interruptAfter: 'begun',
    });
    expect(err).toMatch(/canceled/);
    expect(code).toBe(130);
  });
});

/** Counts 10^12 rows, without keeping any. */
const ENDLESS =
  'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d WITH a WHERE a < 0 RETURN count(*) AS n';

describe('the shell by itself', () => {
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'allegiance-shell-'));
  });

  afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));

  test('makes the embedded graph where there is none, once, and lets others in meanwhile', async () => {
    const env = { DATA_DIR: home };
    const query = ['--format', 'jsonl', `MATCH (n:Entity {id: 'taliban'}) RETURN n.name AS name`];
    const [first, second] = await Promise.all([shell(query, { env }), shell(query, { env })]);
    for (const { code, out } of [first, second]) {
      expect(parseLines(out)).toEqual([{ name: 'Taliban' }]);
      expect(code).toBe(0);
    }
    expect(first.err + second.err).toContain('The graph is made');
    const third = await shell(query, { env });
    expect(third.err).not.toContain('graph is made');
  });

  test('a reader that leaves early ends it quietly', async () => {
    const child = spawn(
      process.execPath,
      [SHELL, '--format', 'jsonl', 'UNWIND range(1, 90000) AS x RETURN x'],
      {
        env: { ...plainEnvironment(), DATA_DIR: home },
      },
    );
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.once('data', () => child.stdout.destroy());
    let code: number | null | undefined;
    child.on('exit', (ended) => (code = ended));
    await until(() => code !== undefined);
    expect(code).toBe(0);
    expect(err).not.toMatch(/EPIPE|Error/);
  });

  test.each([
    [['--help'], 0, /^Usage: npm run cypher/],
    [['--version'], 0, /^allegiance \d+\.\d+\.\d+\n$/],
  ])('%j', async (args, code, text) => {
    const ended = await shell(args);
    expect(ended.code).toBe(code);
    expect(ended.out).toMatch(text);
  });

  test('wrong usage is exit code 2, with a sentence', async () => {
    const format = await shell(['--format', 'xml']);
    expect(format).toMatchObject({ code: 2, out: '' });
    expect(format.err).toContain('table, json, jsonl, csv');
    const config = await shell(['RETURN 1'], { env: { DATA_DIR: home, PORT: 'x', NEO4J_URI: 'http://x' } });
    expect(config.code).toBe(2);
    expect(config.err).toContain('PORT');
    expect(config.err).toContain('NEO4J_URI');
  });
});
