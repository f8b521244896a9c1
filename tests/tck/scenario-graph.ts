import { prepare } from '../../server/cypher/index.js';
import type { TestGraph } from '../support/engines.js';
import type { ScenarioGraph } from './runner.js';

/**
 * A scenario's graph behind the port and the guard: emptied first, every statement prepared as a user's with write
 * access would be.
 */
export async function openScenarioGraph(graph: TestGraph): Promise<ScenarioGraph> {
  await graph.engine.write((transaction) => transaction.run({ text: 'MATCH (n) DETACH DELETE n' }));
  return {
    async run(statement, parameters) {
      const prepared = prepare(statement, { engine: graph.name, access: 'write', parameters });
      const rows = await graph.engine.write((transaction) =>
        transaction.run({ text: prepared.text, parameters }),
      );
      return { ...rows, columns: prepared.columns ?? rows.columns };
    },
    close: () => Promise.resolve(),
  };
}
