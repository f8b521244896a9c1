import type { GraphEngine, Statement } from '../engine/port.js';
import type { Parameter, Value } from '../engine/values.js';
import { AllegianceError } from '../errors.js';
import { ALL, keysOf, type KeysetList } from '../read/keyset.js';
import { GraphReader } from '../read/reader.js';

/** Ids that are read at a time. */
export const PAGE_IDS = 2_000;
/** Bounds of one page; past them it is read in halves. */
const BOUNDS = { maxRows: 100_000, maxBytes: 32 * 1024 * 1024, timeoutMs: 120_000 };

/** Reads an engine's graph page by page. */
export class Pages {
  constructor(
    private readonly engine: GraphEngine,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** A reader for one page: it keeps what it has read, so it must not outlive that. */
  reader(): GraphReader {
    return new GraphReader(this.engine, this.signal);
  }

  /**
   * All ids of a list in order, page by page.
   * @param match a clause that binds `n`
   * @param repeats whether it may bind a node several times
   */
  async *ids(match: string, repeats = false, size = PAGE_IDS): AsyncGenerator<readonly string[]> {
    const list: KeysetList = {
      name: 'entities',
      match,
      key: [{ is: 'n.id' }],
      repeats,
      parameters: {},
      usual: size,
    };
    let after: readonly string[] | null = null;
    for (;;) {
      const window = { after, before: null, most: size, backwards: false };
      const keys: readonly (readonly string[])[] = await keysOf(this.reader(), list, ALL, window);
      if (keys.length > 0) yield keys.map(([id = '']) => id);
      after = keys.at(-1) ?? null;
      if (keys.length < size) return;
    }
  }

  /**
   * The rows that a statement gives for some ids, or what else it asks for (`$ids`), however many bytes they are.
   * @throws AllegianceError `LIMIT_EXCEEDED` where the rows of a single id are too many
   */
  async rows(statement: Statement, ids: readonly Parameter[]): Promise<readonly (readonly Value[])[]> {
    if (ids.length === 0) return [];
    const { rows, truncated } = await this.engine.read(
      { text: statement.text, parameters: { ...statement.parameters, ids: [...ids] } },
      { ...BOUNDS, ...(this.signal && { signal: this.signal }) },
    );
    if (!truncated) return rows;
    const [one, other] = ids;
    if (other === undefined)
      throw new AllegianceError(
        'LIMIT_EXCEEDED',
        `What belongs to ${JSON.stringify(one)} is more than ${BOUNDS.maxRows} rows or ${BOUNDS.maxBytes / 1024 / 1024} MB; narrow the filter.`,
        { limit: BOUNDS.maxRows, unit: 'rows' },
      );
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await this.rows(statement, ids.slice(0, half))),
      ...(await this.rows(statement, ids.slice(half))),
    ];
  }

  /** The value of a statement that gives one. */
  async value(text: string): Promise<Value> {
    const { rows } = await this.engine.read(
      { text },
      { ...BOUNDS, ...(this.signal && { signal: this.signal }) },
    );
    return rows[0]?.[0] ?? null;
  }
}
