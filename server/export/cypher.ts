import { writeDump } from './cypher-dump.js';
import { writeSeed } from './cypher-seed.js';
import type { FileExporter } from './exporter.js';

/**
 * Statements that an empty Neo4j loads, one after the other. Of a filter that chooses claims alone (by source, speaker or
 * day), the claims in the shape of `cypher/seed`.
 */
export const cypher: FileExporter = {
  name: 'cypher',
  gives: 'statements for an empty Neo4j; of a source alone, its claims in the shape of cypher/seed',
  makes: 'file',
  async write(graph, to) {
    if (graph.choosesClaims) await writeSeed(graph, to);
    else await writeDump(graph, to);
    return [];
  },
};
