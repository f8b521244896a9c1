import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import type { GraphEngine, Statement } from '../../server/engine/port.js';
import type { OpenOptions } from '../../server/engine/open.js';
import { createWeb } from '../../server/http/app.js';
import { DEFAULT_CYPHER_BOUNDS, type CypherBounds } from '../../server/config.js';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, type EngineName, type TestGraph } from './engines.js';

export interface GraphQLAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** The API over HTTP on a graph of its own. */
export interface TestApi {
  readonly address: string;
  readonly graph: TestGraph;
  /** Statements that the engine got since `forget`. */
  readonly statements: Statement[];
  ask(query: string, variables?: object): Promise<GraphQLAnswer>;
  dispose(): Promise<void>;
}

/**
 * Serves the graph of the scripts. Call in `beforeAll` with `ENGINE_HOOK_MS`.
 * @param cypherBounds of a person's own statements; unless given the usual ones, but with the time of a busy machine
 */
export async function createTestApi(
  name: EngineName,
  cypherBounds: CypherBounds = { ...DEFAULT_CYPHER_BOUNDS, timeoutMs: 60_000 },
  options?: OpenOptions,
): Promise<TestApi> {
  const graph = await createTestGraph(name, options);
  await loadScripts(graph.engine, join(projectRoot, 'cypher'));
  const statements: Statement[] = [];
  const web = await createWeb({
    engine: recording(graph.engine, statements),
    log: pino({ level: 'silent' }),
    clientFolder: join(projectRoot, 'dist', 'client'),
    host: '127.0.0.1',
    cypherBounds,
  });
  web.server.listen(0, '127.0.0.1');
  await once(web.server, 'listening');
  const address = `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`;
  return {
    address,
    graph,
    statements,
    async ask(query, variables = {}) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<GraphQLAnswer, 'status'>) };
    },
    async dispose() {
      await web.close();
      await graph.dispose();
    },
  };
}

function recording(engine: GraphEngine, statements: Statement[]): GraphEngine {
  return {
    info: engine.info,
    capabilities: engine.capabilities,
    read(statement, options) {
      statements.push(statement);
      return engine.read(statement, options);
    },
    write: (work, options) => engine.write(work, options),
    schema: (statement) => engine.schema(statement),
    explain: (statement) => engine.explain(statement),
    ping: () => engine.ping(),
    close: () => engine.close(),
  };
}
