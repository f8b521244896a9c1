// Once a run, before all tests: the database's process as the build has it, and a Neo4j on demand.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { javaAndMaven } from '../../scripts/neo4j/index.mjs';
import { startBroker } from './neo4j-broker.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function globalSetup() {
  buildEngineProcess();
  const { ok, why } = javaAndMaven();
  if (!ok) {
    process.env['ALLEGIANCE_TEST_NEO4J_LEFT_OUT'] = why;
    return;
  }
  const broker = await startBroker();
  globalThis.allegianceNeo4jBroker = broker;
  process.env['ALLEGIANCE_TEST_NEO4J_BROKER'] = String(broker.port);
}

/** The embedded engine's process runs compiled, beside tests that run from the source. */
function buildEngineProcess() {
  const built = join(root, 'dist', 'server', 'engine', 'embedded', 'child.js');
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript-native', 'bin', 'tsc'), '-b', 'server'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0 && !existsSync(built)) throw new Error(`The server did not build:\n${stdout}`);
}
