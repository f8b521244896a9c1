import type { EngineConfig } from '../config.js';
import { EmbeddedEngine, type EmbeddedOptions } from './embedded/engine.js';
import type { ConnectionOptions } from './neo4j/connections.js';
import type { GraphEngine } from './port.js';

export interface OpenOptions {
  /** Taken by the embedded engine alone. */
  readonly embedded?: EmbeddedOptions;
  /** Taken by Neo4j alone. */
  readonly neo4j?: ConnectionOptions;
}

/**
 * Opens the configured engine and makes sure that it answers.
 * @throws AllegianceError `ENGINE_UNAVAILABLE` saying what is wrong and what to do
 */
export async function openEngine(config: EngineConfig, options: OpenOptions = {}): Promise<GraphEngine> {
  switch (config.engine) {
    case 'embedded':
      return EmbeddedEngine.open(config.folder, {
        ...(config.memoryLimitBytes === undefined ? {} : { memoryLimitBytes: config.memoryLimitBytes }),
        ...options.embedded,
      });
    case 'neo4j': {
      // Its driver is a sixth of what a shell loads, and most graphs are embedded.
      const { Neo4jEngine } = await import('./neo4j/engine.js');
      return Neo4jEngine.open(config, options.neo4j);
    }
    default:
      return config satisfies never;
  }
}
