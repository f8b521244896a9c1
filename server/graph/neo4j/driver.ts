import { createRequire } from 'node:module';
import type * as Driver from 'neo4j-driver';
import { generator } from './helper.js';

const HELPER = '__generator';

/**
 * Loads Neo4j's driver with our `__generator` in place of the one that each of its files brings: such a file asks its own
 * exports for the helper first, and they have it from their prototype as long as this runs.
 */
function load(): typeof Driver {
  Object.defineProperty(Object.prototype, HELPER, { value: generator, configurable: true });
  try {
    return createRequire(__filename)('neo4j-driver') as typeof Driver;
  } finally {
    Reflect.deleteProperty(Object.prototype, HELPER);
  }
}

/** The driver's functions and classes; its types come from itself. */
export const { default: neo4j, Neo4jError } = load();
