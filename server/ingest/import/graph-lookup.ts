import type { GraphEngine } from '../../engine/port.js';
import { statementText } from '../../statements/index.js';
import type { Lookup } from './sink.js';

/** Asks a graph which ids it has. */
export function lookupIn(engine: GraphEngine): Lookup {
  const ids = async (statement: string, ids: readonly string[]): Promise<ReadonlySet<string>> => {
    if (ids.length === 0) return new Set();
    const { rows } = await engine.read(
      { text: statementText(statement), parameters: { ids: [...ids] } },
      { maxRows: ids.length + 1 },
    );
    return new Set(rows.map(([id]) => String(id)));
  };
  return {
    entities: (wanted) => ids('which-entities', wanted),
    sources: (wanted) => ids('which-sources', wanted),
  };
}
