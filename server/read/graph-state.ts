import type { GraphEngine } from '../engine/port.js';

/** When the graph was loaded and how much it holds. No query of `cypher/queries/`, which every engine must answer alike. */
const STATE =
  "MATCH (n) WITH count(n) AS n OPTIONAL MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.loadedAt AS loadedAt, m.revision AS revision, n AS n";

/** What tells one state of the graph from another, as text, for what is kept of it. Rejects as the engine does. */
export async function graphState(engine: GraphEngine): Promise<string> {
  const { rows } = await engine.read({ text: STATE });
  return JSON.stringify(rows);
}
