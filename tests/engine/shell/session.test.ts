import { PassThrough } from 'node:stream';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { History } from '../../../cli/cypher/history.js';
import { Interactive } from '../../../cli/cypher/interactive.js';
import { shellQueries } from '../../../cli/cypher/open-graph.js';
import { Output } from '../../../cli/cypher/output/output.js';
import { Runner } from '../../../cli/cypher/runner.js';
import { Session } from '../../../cli/cypher/session.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines';
import { elapse, until } from '../../support/waiting.js';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

/** A session whose keys come from the test, with all that it showed. */
class ShellRun {
  readonly input = new PassThrough();
  readonly #screen = new PassThrough();
  readonly #remarks = new PassThrough();
  readonly runner: Runner;
  readonly left: Promise<void>;
  shown = '';

  constructor(graph: TestGraph, historyFile: string) {
    for (const stream of [this.#screen, this.#remarks]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.shown += stripVTControlCharacters(text);
      });
    }
    this.runner = new Runner(
      new Session(graph.engine, 'read'),
      new Output(this.#screen, this.#remarks, false),
      shellQueries(),
      process.cwd(),
    );
    const terminal = { input: this.input, output: this.#screen };
    this.left = new Interactive(this.runner, new History(historyFile), process.cwd(), terminal).run();
  }

  /** Presses keys, and waits until what follows shows a text. */
  async type(keys: string, until_: string): Promise<string> {
    const from = this.shown.length;
    this.input.write(keys);
    await until(() => this.shown.slice(from).includes(until_));
    return this.shown.slice(from);
  }
}

describe.each(testEngines())('a session on %s', (name) => {
  let graph: TestGraph;
  let home: string;
  let desk: ShellRun;

  beforeAll(async () => {
    graph = await createTestGraph(name);
    home = mkdtempSync(join(tmpdir(), 'allegiance-session-'));
    await graph.engine.write((transaction) =>
      transaction.run({
        text: `CREATE (:Entity:Faction {id: 'quetta-shura'})-[:DISOBEYED]->(:Entity:Actor {id: 'taliban'})`,
      }),
    );
  }, ENGINE_HOOK_MS);

  afterAll(async () => {
    await graph.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  beforeEach(() => {
    desk = new ShellRun(graph, join(home, 'history'));
  });

  afterEach(async () => {
    desk.input.write(CTRL_C + CTRL_D);
    await desk.left;
  });

  test('a statement may take several lines, and a paste several statements', async () => {
    const shown = await desk.type(
      'MATCH (n:Faction)\rRETURN n.id AS id;\rRETURN 2 AS two; RETURN 3 AS three;\r',
      '| 3 ',
    );
    expect(shown).toContain('| "quetta-shura" |');
    expect(shown.indexOf('| two |')).toBeLessThan(shown.indexOf('| three |'));
  });

  test('completes labels, types and properties of this graph, keywords, functions and commands', async () => {
    await desk.type('MATCH (n:Fact\t', 'MATCH (n:Faction');
    await desk.type(')-[:DISO\t', '[:DISOBEYED');
    await desk.type(']->(m) ret\t', 'return');
    await desk.type(' toUpp\t', 'toUpper(');
    await desk.type(`${CTRL_C}:eng\t`, ':engine');
    await desk.type('\r', 'graph ');
  });

  test('Ctrl-C stops the statement and not the session', async () => {
    const endless =
      'UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d WITH a WHERE a < 0 RETURN count(*) AS n;';
    desk.input.write(`${endless}\r`);
    await elapse(1_500, 'until the statement runs');
    await desk.type(CTRL_C, 'canceled');
    expect(await desk.type('RETURN 7 AS seven;\r', '1 row')).toContain('| 7 ');
  });

  test('Ctrl-C clears what is typed; on an empty line it says how to leave', async () => {
    await desk.type(`MATCH (n)\r${CTRL_C}`, '^C');
    expect(await desk.type('RETURN 1 AS one;\r', '1 row')).not.toContain('CYPHER_SYNTAX');
    await desk.type(CTRL_C, ':exit');
  });

  test('an error leaves the session as it is', async () => {
    await desk.type('RETRUN 1;\r', 'CYPHER_SYNTAX');
    await desk.type(':nope\r', 'There is no command :nope');
    await desk.type('RETURN $who AS who;\r', '$who');
    await desk.type(':param who taliban\rRETURN $who AS who;\r', '| "taliban" |');
    await desk.type(':params\r', ':param who => "taliban"');
  });

  test('writes only after :write on', async () => {
    await desk.type('CREATE (:Extra);\r', 'READ_ONLY');
    await desk.type(':write on\rCREATE (:Extra);\r', '1 node created');
    await desk.type(':write off\rCREATE (:Extra);\r', 'READ_ONLY');
  });

  test('a file behind :source does not switch to writing, unless the person has', async () => {
    const file = join(home, 'switch.cypher');
    writeFileSync(file, ':write on\nCREATE (:Sourced);\n');
    const refused = await desk.type(`:source ${file}\rRETURN 'after' AS it;\r`, '1 row');
    expect(refused).toContain('--write');
    expect(refused).not.toContain('node created');
    await desk.type('CREATE (:Sourced);\r', 'READ_ONLY');
    await desk.type(`:write on\r:source ${file}\r`, '1 node created');
    const { rows } = await graph.engine.read({ text: 'MATCH (s:Sourced) RETURN count(s) AS n' });
    expect(rows).toEqual([[1]]);
  });

  test(':schema counts, :format changes the results, :explain does not run', async () => {
    expect(await desk.type(':schema\r', 'property')).toContain('| "Faction"');
    await desk.type(':format jsonl\rRETURN 1 AS one;\r', '{"one":1}');
    const plan = await desk.type(':explain MATCH (n:Faction) RETURN n\r', 'did not run');
    expect(plan).toContain('Faction');
    expect(plan).not.toContain('quetta-shura');
  });

  test('history outlives the session', async () => {
    await desk.type('RETURN\r42 AS answer;\r', '1 row');
    desk.input.write(CTRL_D);
    await desk.left;
    expect(readFileSync(join(home, 'history'), 'utf8')).toContain('RETURN 42 AS answer;\n');
    desk = new ShellRun(graph, join(home, 'history'));
    await desk.type(UP, 'RETURN 42 AS answer;');
    await desk.type('\r', '| 42 ');
  });
});
