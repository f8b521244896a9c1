import type { GraphEngine } from '../../engine/port.js';
import type { Parameter } from '../../engine/values.js';
import { drawEdges } from '../../write/derivation/draw-edges.js';
import type { EdgeKey } from '../../write/derivation/derive.js';
import { edgesOfSources } from '../../write/derivation/edges-of-sources.js';
import type { Batch } from '../../write/rows.js';
import { note, stageIn } from '../../write/unit-of-work.js';
import { writingText } from '../../statements/index.js';
import type { ImportProgress, ImportRun, Sink, Written } from './sink.js';

const TIMEOUT_MS = 10 * 60_000;

const BEGUN = `MATCH (i:Import {id: $id}) RETURN i.items AS items, i.sources AS sources`;

/**
 * Writes an import into the graph: each batch in one transaction with the progress, so that a killed import goes on where
 * it stopped; the relationships that its claims are on at the end, once.
 */
export class GraphSink implements Sink {
  readonly #edges = new Map<string, EdgeKey>();
  readonly #sources = new Set<string>();
  /** An earlier run left relationships undrawn that this one does not know. */
  #resumed = false;
  #claims = 0;

  /** @param drawing told how many relationships are drawn, of all, once the rows are in */
  constructor(
    private readonly engine: GraphEngine,
    private readonly drawing: (done: number, total: number) => void = () => undefined,
  ) {}

  async begin(run: ImportRun): Promise<number> {
    const { rows } = await this.engine.read({ text: BEGUN, parameters: { id: run.hash } });
    const [items, sources] = rows[0] ?? [];
    for (const id of Array.isArray(sources) ? sources : []) this.#sources.add(String(id));
    this.#resumed = rows.length > 0;
    return Number(items ?? 0);
  }

  async write(batch: Batch, { run, items }: ImportProgress): Promise<Written> {
    for (const { id } of batch.sources ?? []) this.#sources.add(id);
    const progress: Parameter = {
      id: run.hash,
      what: `${run.format} of ${run.file}`,
      items,
      sources: [...this.#sources],
    };
    const staged = await this.engine.write(
      async (transaction) => {
        const report = await stageIn(transaction, batch);
        await transaction.run({ text: writingText('note-import'), parameters: { progress } });
        return report;
      },
      { timeoutMs: TIMEOUT_MS },
    );
    for (const [id, edge] of staged.edges) this.#edges.set(id, edge);
    this.#claims += staged.claims.made + staged.claims.changed;
    const tallies = [staged.sources, staged.questions, staged.entities, staged.claims];
    const sum = (key: 'made' | 'changed' | 'unchanged'): number =>
      tallies.reduce((total, tally) => total + tally[key], 0);
    return { made: sum('made'), changed: sum('changed'), unchanged: sum('unchanged') };
  }

  async finish(run: ImportRun): Promise<void> {
    const edges = this.#resumed
      ? await edgesOfSources(this.engine, [...this.#sources])
      : [...this.#edges.values()];
    await drawEdges(this.engine, edges, this.drawing);
    await this.engine.write(async (transaction) => {
      await transaction.run({ text: writingText('forget-import'), parameters: { id: run.hash } });
      if (edges.length > 0) await note(transaction, `import of ${run.file} (${run.format})`, this.#claims);
    });
  }
}
