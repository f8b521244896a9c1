import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EngineConfig } from '../../server/config.js';
import { paths, readAnnouncement } from '../../server/engine/embedded/address.js';
import { openEngine, type OpenOptions } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { until } from './waiting.js';

export type EngineName = GraphEngine['info']['name'];

/** An empty graph for one test file. Neo4j is lent to one file at a time, so a file asks for one, in `beforeAll`. */
export interface TestGraph {
  readonly name: EngineName;
  readonly engine: GraphEngine;
  /** For opening the same graph again, also from another process. */
  readonly config: EngineConfig;
  /** Address of Neo4j's own HTTP API, past our port and guard; undefined on the embedded engine. */
  readonly httpUri?: string;
  /** Opens the same graph once more; closed by `dispose`. */
  open(options?: OpenOptions): Promise<GraphEngine>;
  /** Takes out all data, constraints and indexes. */
  clear(): Promise<void>;
  /** Of the process that the graph is in now; undefined while there is none. */
  enginePid(): number | undefined;
  /** Closes every engine and leaves nothing behind. */
  dispose(): Promise<void>;
}

/** For hooks that open a graph: the first start of Neo4j, and the wait until another test file gives it back. */
export const ENGINE_HOOK_MS = 600_000;

/**
 * The engines that this machine can test. Where Neo4j cannot run, the run says at its end that its tests were left
 * out and why; with ALLEGIANCE_REQUIRE_NEO4J=1 they fail instead.
 */
export function testEngines(): readonly EngineName[] {
  return process.env['ALLEGIANCE_TEST_NEO4J_LEFT_OUT'] === undefined || neo4jIsRequired()
    ? ['embedded', 'neo4j']
    : ['embedded'];
}

function neo4jIsRequired(): boolean {
  return process.env['ALLEGIANCE_REQUIRE_NEO4J'] === '1';
}

/** Gives an empty graph on the named engine. Call in `beforeAll` with `ENGINE_HOOK_MS`. */
export function createTestGraph(name: EngineName, options: OpenOptions = {}): Promise<TestGraph> {
  return name === 'embedded' ? createEmbedded(options) : borrowNeo4j(options);
}

async function createEmbedded(options: OpenOptions): Promise<TestGraph> {
  const home = mkdtempSync(join(tmpdir(), 'allegiance-test-'));
  const folder = join(home, 'graph');
  const quick: OpenOptions = { embedded: { graceMs: 100, ...options.embedded } };
  const pid = (): number | undefined => readAnnouncement(folder)?.pid;
  return testGraph({ engine: 'embedded', folder }, quick, pid, async () => {
    await until(() => !existsSync(paths.announcement(folder)));
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
}

async function borrowNeo4j(options: OpenOptions): Promise<TestGraph> {
  const port = Number(process.env['ALLEGIANCE_TEST_NEO4J_BROKER']);
  if (!port) {
    throw new Error(
      `Neo4j is required here (ALLEGIANCE_REQUIRE_NEO4J=1) and cannot run: ${process.env['ALLEGIANCE_TEST_NEO4J_LEFT_OUT'] ?? 'the run has no global setup'}`,
    );
  }
  const loan = connect(port, '127.0.0.1');
  try {
    const { pid, httpUri, ...server } = await answerOf(loan);
    const config: EngineConfig = { engine: 'neo4j', database: undefined, ...server };
    const graph = await testGraph(
      config,
      options,
      () => pid,
      () => {
        loan.destroy();
        return Promise.resolve();
      },
    );
    await graph.clear();
    return { ...graph, httpUri };
  } catch (error) {
    loan.destroy();
    throw error;
  }
}

async function testGraph(
  config: EngineConfig,
  options: OpenOptions,
  enginePid: () => number | undefined,
  leave: () => Promise<void>,
): Promise<TestGraph> {
  const opened: GraphEngine[] = [];
  const open = async (more: OpenOptions = options): Promise<GraphEngine> => {
    const engine = await openEngine(config, more);
    opened.push(engine);
    return engine;
  };
  const engine = await open();
  return {
    name: engine.info.name,
    engine,
    config,
    open,
    enginePid,
    clear: () => clear(engine),
    dispose: async () => {
      await Promise.all(opened.map((each) => each.close()));
      await leave();
    },
  };
}

async function clear(engine: GraphEngine): Promise<void> {
  const batch = { text: 'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n' };
  for (;;) {
    const { changes } = await engine.write((transaction) => transaction.run(batch));
    if (changes.nodesDeleted === 0) break;
  }
  for (const [kind, plural] of [
    ['CONSTRAINT', 'CONSTRAINTS'],
    ['INDEX', 'INDEXES'],
  ] as const) {
    const { columns, rows } = await engine.read({ text: `SHOW ${plural}` });
    const nameAt = columns.indexOf('name');
    const typeAt = columns.indexOf('type');
    for (const row of rows) {
      if (row[typeAt] === 'LOOKUP') continue;
      await engine.schema(`DROP ${kind} \`${String(row[nameAt])}\` IF EXISTS`);
    }
  }
}

interface Lent {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly pid: number;
  readonly httpUri: string;
}

function answerOf(loan: Socket): Promise<Lent> {
  return new Promise((resolve, reject) => {
    loan.on('error', reject);
    loan.on('close', () => reject(new Error('the test run ended before Neo4j was free')));
    createInterface({ input: loan }).once('line', (line) => {
      const answer = JSON.parse(line) as { error: string } | Lent;
      if ('error' in answer) reject(new Error(`Neo4j did not start: ${answer.error}`));
      else resolve(answer);
    });
  });
}
