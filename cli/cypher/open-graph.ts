import { join } from 'node:path';
import type { EngineConfig } from '../../server/config.js';
import { readCatalog, type Catalog } from '../../server/statements/catalog.js';
import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import type { Progress } from './progress.js';

/** The shell's own statements, by name. */
export function shellQueries(): Catalog {
  return readCatalog(join(projectRoot, 'cypher', 'shell'));
}

/**
 * Opens the configured graph. An embedded graph that holds nothing yet is made from the scripts first, as
 * `npm start` does; one that holds something, and every Neo4j database, is left as it is.
 * @param progress told of the loading
 * @throws AllegianceError
 */
export async function openGraph(config: EngineConfig, progress: Progress): Promise<GraphEngine> {
  const engine = await openEngine(config);
  if (engine.info.name === 'neo4j') return engine;
  try {
    const anyNode = shellQueries().get('any-node')?.text ?? '';
    const { rows } = await engine.read({ text: anyNode });
    if (rows.length === 0) await makeGraph(engine, progress);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function makeGraph(engine: GraphEngine, progress: Progress): Promise<void> {
  progress.begin('There is no graph yet: making it from the scripts');
  try {
    const { after, elapsedMs } = await loadScripts(engine, join(projectRoot, 'cypher'), {
      onProgress: ({ file, done, total }) => progress.step(done, total, file),
    });
    progress.end(
      `The graph is made: ${after.nodes} nodes, ${after.relationships} relationships, ${after.claims} claims, ${(elapsedMs / 1000).toFixed(1)} s.`,
    );
  } catch (error) {
    progress.end('The graph was not made.');
    throw error;
  }
}
