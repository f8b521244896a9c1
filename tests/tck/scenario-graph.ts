import { prepare } from '../../server/guard/index.js';
import type { Prepared } from '../../server/guard/index.js';
import { AllegianceError } from '../../server/errors.js';
import { NO_CHANGES } from '../../server/engine/bounds.js';
import type { TestGraph } from '../support/engines.js';
import type { ScenarioGraph } from './runner.js';

/** The graph that scenarios use one after the other. */
export interface ScenarioBed {
  readonly graph: TestGraph;
  /** Something may have been written since it was last emptied. */
  dirty: boolean;
}

/**
 * The statement prepared for reading, or null where it writes: a transaction that only reads has nothing to save, and
 * leaves nothing behind that the next scenario would have to be rid of.
 */
function asReading(
  statement: string,
  engine: TestGraph['name'],
  parameters: Readonly<Record<string, unknown>>,
): Prepared | null {
  try {
    return prepare(statement, { engine, access: 'read', parameters });
  } catch (error) {
    if (error instanceof AllegianceError && error.code === 'READ_ONLY') return null;
    throw error;
  }
}

/**
 * A scenario's graph behind the port and the guard: emptied first, every statement prepared.
 */
export async function openScenarioGraph(bed: ScenarioBed): Promise<ScenarioGraph> {
  const { graph } = bed;
  if (bed.dirty) {
    await graph.engine.write((transaction) => transaction.run({ text: 'MATCH (n) DETACH DELETE n' }));
    bed.dirty = false;
  }
  let isUntouched = true;
  return {
    async run(statement, parameters) {
      const reading = asReading(statement, graph.name, parameters);
      if (reading !== null) {
        const rows = await graph.engine.read({ text: reading.text, parameters }, WHOLE);
        return { ...rows, columns: reading.columns ?? rows.columns };
      }
      const prepared = prepare(statement, { engine: graph.name, access: 'write', parameters });
      isUntouched = false;
      try {
        const rows = await graph.engine.write((transaction) =>
          transaction.run({ text: prepared.text, parameters }),
        );
        bed.dirty ||= graph.name === 'embedded' || JSON.stringify(rows.changes) !== NOTHING;
        return { ...rows, columns: prepared.columns ?? rows.columns };
      } catch (error) {
        bed.dirty = true;
        throw error;
      }
    },
    async entities() {
      if (isUntouched) return [];
      const { rows } = await graph.engine.read(ENTITIES, WHOLE);
      return rows.map(([entity = null]) => entity);
    },
    close: () => Promise.resolve(),
  };
}

const NOTHING = JSON.stringify(NO_CHANGES);

const ENTITIES = {
  text: 'MATCH (n) RETURN n AS entity UNION ALL MATCH ()-[r]->() RETURN r AS entity',
};

/** Bounds that no scenario reaches. */
const WHOLE = { maxRows: 200_000, maxBytes: 200_000_000 };
