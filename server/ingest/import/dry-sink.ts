import { entityKindOf, UNNAMED_LABEL } from '../../../domain/kinds/index.js';
import type { GraphEngine } from '../../engine/port.js';
import type { GraphNode, Value } from '../../engine/values.js';
import { listOf, nodeOf } from '../../read/rows.js';
import { statementText } from '../../statements/index.js';
import type { Batch, ClaimRow, EntityRow, SourceRow } from '../../write/rows.js';
import type { ImportProgress, ImportRun, Sink, Written } from './sink.js';

/** Changes that are told one by one; beyond them they are only counted. */
const TOLD = 20;
/** Bounds of a read of one batch. */
const SIZE = { maxBytes: 100_000_000, timeoutMs: 60_000 };

/** What a row says and a node has, by name. Only what the row says is compared. */
type Comparable = Readonly<Record<string, unknown>>;

/** Writes nothing: compares with the graph what would be written. */
export class DrySink implements Sink {
  readonly #told: string[] = [];

  constructor(private readonly engine: GraphEngine) {}

  /** The first changes of things that the graph has, a line each. */
  get changes(): readonly string[] {
    return this.#told;
  }

  begin(_run: ImportRun): Promise<number> {
    return Promise.resolve(0);
  }

  async write(batch: Batch, _progress: ImportProgress): Promise<Written> {
    const written = { made: 0, changed: 0, unchanged: 0 };
    const compare = (
      what: string,
      rows: ReadonlyMap<string, Comparable>,
      there: ReadonlyMap<string, Comparable>,
    ): void => {
      for (const [id, row] of rows) {
        const known = there.get(id);
        if (known === undefined) written.made += 1;
        else if (this.#tell(`${what} ${id}`, row, known)) written.changed += 1;
        else written.unchanged += 1;
      }
    };
    const sources = new Map((batch.sources ?? []).map((row) => [row.id, ofSource(row)]));
    const questions = new Map((batch.questions ?? []).map(({ id, ...row }) => [id, row]));
    const entities = new Map((batch.entities ?? []).map((row) => [row.id, ofEntity(row)]));
    const claims = new Map((batch.claims ?? []).map((row) => [row.id, ofClaim(row)]));
    compare('source', sources, await this.#byId('read-sources', [...sources.keys()]));
    compare('question', questions, await this.#byId('read-questions', [...questions.keys()]));
    compare('entity', entities, await this.#entities([...entities.keys()]));
    compare('claim', claims, await this.#claims([...claims.keys()]));
    return written;
  }

  finish(_run: ImportRun): Promise<void> {
    return Promise.resolve();
  }

  /** Whether something differs. */
  #tell(what: string, row: Comparable, known: Comparable): boolean {
    const differing = Object.keys(row).filter((name) => !isSame(row[name], known[name]));
    if (differing.length > 0 && this.#told.length < TOLD)
      this.#told.push(
        `${what}: ${differing.map((name) => `${name} ${shown(known[name])} -> ${shown(row[name])}`).join(', ')}`,
      );
    return differing.length > 0;
  }

  async #byId(statement: string, ids: readonly string[]): Promise<Map<string, Comparable>> {
    const rows = await this.#read(statement, ids);
    return new Map(rows.map(([node]) => byId(nodeOf(node))));
  }

  async #entities(ids: readonly string[]): Promise<Map<string, Comparable>> {
    const rows = await this.#read('read-entities', ids);
    return new Map(
      rows.map(([entity]) => {
        const { labels, properties } = nodeOf(entity);
        const { kind = null, ...others } = properties;
        const own = { kind: entityKindOf(labels), eventKind: kind, unnamed: labels.includes(UNNAMED_LABEL) };
        return [String(properties['id']), { ...others, ...own }];
      }),
    );
  }

  async #claims(ids: readonly string[]): Promise<Map<string, Comparable>> {
    const rows = await this.#read('read-claims', ids);
    return new Map(
      rows.map(([claim, subject, assertedBy, source, paragraph, objects, thirds, events, places]) => {
        const [id, properties] = byId(nodeOf(claim));
        const first = (list: Value | undefined): Value => listOf(list)[0] ?? null;
        const links = { subject, assertedBy, source, paragraph, at: places };
        return [
          id,
          { ...properties, ...links, object: first(objects), against: first(thirds), about: first(events) },
        ];
      }),
    );
  }

  async #read(statement: string, ids: readonly string[]): Promise<readonly (readonly Value[])[]> {
    if (ids.length === 0) return [];
    const text = statementText(statement);
    return (
      await this.engine.read({ text, parameters: { ids: [...ids] } }, { ...SIZE, maxRows: ids.length + 1 })
    ).rows;
  }
}

function byId({ properties }: GraphNode): [string, Comparable] {
  return [String(properties['id']), properties];
}

function ofSource({ id: _id, ...row }: SourceRow): Comparable {
  return row;
}

function ofEntity({ id: _id, ...row }: EntityRow): Comparable {
  return row;
}

/** Bounds are left out, since the graph's follow from more than the claim: its tense, its event, its actors. */
function ofClaim(claim: ClaimRow): Comparable {
  const { id: _id, startMin: _a, startMax: _b, endMin: _c, endMax: _d, answers: _answers, ...row } = claim;
  return row;
}

/** An empty list, false and nothing are the same: the graph keeps none of them. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}

function comparable(value: unknown): unknown {
  if (value === undefined || value === false) return null;
  if (!Array.isArray(value)) return value;
  return value.length === 0 ? null : [...(value as unknown[])].sort();
}

function shown(value: unknown): string {
  return comparable(value) === null ? 'nothing' : JSON.stringify(value);
}
