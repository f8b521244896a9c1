import { EXPORT_VERSION } from '../ingest/claims/importer.js';
import type { FileExporter } from './exporter.js';
import { jsonLine } from './json-text.js';
import { claimRowOf, entityRowOf, questionRowOf, sourceRowOf } from './rows.js';

/** Our own format, JSON Lines that `npm run import -- claims` takes: the same graph comes of it again. */
export const claims: FileExporter = {
  name: 'claims',
  gives: 'our own format, JSON Lines: what an import makes the same graph of again',
  makes: 'file',
  async write(graph, to) {
    const put = (type: string, row: object): Promise<void> => to.write(`${jsonLine({ type, ...row })}\n`);
    await put('export', { version: EXPORT_VERSION });
    for await (const source of graph.sources()) await put('source', sourceRowOf(source));
    for await (const question of graph.questions()) await put('question', questionRowOf(question));
    for await (const entity of graph.entities()) await put('entity', entityRowOf(entity));
    for await (const claim of graph.claims()) await put('claim', claimRowOf(claim));
    for await (const { from, type, to: other } of graph.links())
      await put('link', { kind: type, from, to: other });
    return [];
  },
};
