import type { Readable } from 'node:stream';
import type { Batch, ClaimLinkRow, ClaimRow, EntityRow, QuestionRow, SourceRow } from '../../write/rows.js';
import { SeenIds } from './ids.js';
import type { Importer, Item, ReadOptions, Rejected, Taken } from './item.js';
import type { ImportRun, Lookup, Sink } from './sink.js';

/** Items that are written together, where nobody says how many. */
const BATCH_ITEMS = 5_000;

export interface ImportHooks {
  /** Items that are written together. */
  readonly batchItems?: number;
  /** Told how many items an earlier run of the same import had dealt with. */
  begun?(items: number): void;
  /** Told of each row that is rejected. */
  rejected?(row: Rejected): void;
  /** Told after each batch. */
  progress?(report: Report): void;
  /** Stops the import after the batch under way. */
  readonly signal?: AbortSignal;
}

/** What an import came to. */
export interface Report {
  /** Rows that an earlier run of the same import had dealt with. */
  readonly resumed: number;
  /** Rows dealt with in this run. */
  readonly read: number;
  readonly taken: number;
  /** Rows left out and rejected, counted by the reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly rejected: ReadonlyMap<string, number>;
  /** Sources, questions, entities and claims. */
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Reads a file and hands what it comes to on to the sink, batch by batch. A row whose claim points to something that
 * neither the graph nor the file has so far is rejected.
 */
export async function runImport(
  importer: Importer,
  open: () => Readable,
  options: ReadOptions,
  run: ImportRun,
  target: { readonly lookup: Lookup; readonly sink: Sink },
  hooks: ImportHooks = {},
): Promise<Report> {
  const resumed = await target.sink.begin(run);
  hooks.begun?.(resumed);
  const work = new Work(run, resumed, target.lookup, target.sink, hooks);
  for await (const item of importer.read(open, options)) {
    if (hooks.signal?.aborted === true) return work.report();
    await work.take(item);
  }
  await work.write();
  await target.sink.finish(run);
  return work.report();
}

class Work {
  readonly #leftOut = new Map<string, number>();
  readonly #rejected = new Map<string, number>();
  readonly #known: Known;
  #items = 0;
  #read = 0;
  #taken = 0;
  #made = 0;
  #changed = 0;
  #unchanged = 0;
  #pending: Item[] = [];

  constructor(
    private readonly run: ImportRun,
    private readonly resumed: number,
    lookup: Lookup,
    private readonly sink: Sink,
    private readonly hooks: ImportHooks,
  ) {
    this.#known = new Known(lookup);
  }

  async take(item: Item): Promise<void> {
    this.#items += 1;
    if (this.#items <= this.resumed) return;
    this.#pending.push(item);
    if (this.#pending.length >= (this.hooks.batchItems ?? BATCH_ITEMS)) await this.write();
  }

  async write(): Promise<void> {
    const items = this.#pending;
    if (items.length === 0) return;
    this.#pending = [];
    const taken = items.filter((item) => item.kind === 'taken');
    await this.#known.lookUp(taken);
    const batch = new Gathered();
    let rejected = 0;
    for (const item of items) {
      if (item.kind === 'left-out') count(this.#leftOut, item.why);
      else if (item.kind === 'rejected') this.#reject(item);
      else {
        const fault = this.#known.faultOf(item);
        if (fault === undefined) batch.add(item, this.#known.addMade(item));
        else {
          rejected += 1;
          this.#reject({ kind: 'rejected', row: item.row, line: item.line, reason: fault });
        }
      }
    }
    const written = await this.sink.write(batch.batch(), { run: this.run, items: this.#items });
    this.#read += items.length;
    this.#taken += taken.length - rejected;
    this.#made += written.made;
    this.#changed += written.changed;
    this.#unchanged += written.unchanged;
    this.hooks.progress?.(this.report());
  }

  report(): Report {
    return {
      resumed: Math.min(this.resumed, this.#items),
      read: this.#read,
      taken: this.#taken,
      leftOut: this.#leftOut,
      rejected: this.#rejected,
      made: this.#made,
      changed: this.#changed,
      unchanged: this.#unchanged,
    };
  }

  #reject(row: Rejected): void {
    count(this.#rejected, withoutFigures(row.reason));
    this.hooks.rejected?.(row);
  }
}

/** Reasons of one kind are counted together, whatever the row's own words and figures in them. */
function withoutFigures(reason: string): string {
  return reason.replace(/"[^"]*"/g, '"…"').replace(/-?\d[\d.-]*/g, 'N');
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Ids that claims may point to. */
class Known {
  /** Entities that are in the graph, whoever put them there: actors and places, which are few beside the rows. */
  readonly #entities = new Set<string>();
  readonly #sources = new Set<string>();
  /** Entities that rows of this file describe; a dataset's events among them. */
  readonly #described = new SeenIds();

  constructor(private readonly lookup: Lookup) {}

  /** Asks the graph for what rows mention or point to and what is not yet known. */
  async lookUp(items: readonly Taken[]): Promise<void> {
    const entities = new Set<string>();
    const sources = new Set<string>();
    for (const { batch, mentions } of items) {
      const own = new Set(batch.entities?.map(({ id }) => id));
      for (const { id } of mentions) if (!this.#entities.has(id)) entities.add(id);
      for (const claim of batch.claims ?? []) {
        for (const [, id] of pointsTo(claim)) if (!own.has(id) && !this.#hasEntity(id)) entities.add(id);
        if (!this.#sources.has(claim.source)) sources.add(claim.source);
      }
    }
    for (const id of await this.lookup.entities([...entities])) this.#entities.add(id);
    for (const id of await this.lookup.sources([...sources])) this.#sources.add(id);
  }

  /** What a row points to that is nowhere. */
  faultOf({ batch, mentions }: Taken): string | undefined {
    const own = new Set([...(batch.entities ?? []), ...mentions].map(({ id }) => id));
    const sources = new Set(batch.sources?.map(({ id }) => id));
    for (const claim of batch.claims ?? []) {
      for (const [what, id] of pointsTo(claim))
        if (!own.has(id) && !this.#hasEntity(id))
          return `${what} "${id}" is no entity of the graph, nor of a row above`;
      if (!sources.has(claim.source) && !this.#sources.has(claim.source))
        return `source "${claim.source}" is no source of the graph, nor of a row above`;
    }
    return undefined;
  }

  /** Takes note of what a row makes, and gives those whom it mentions and nobody has made. */
  addMade({ batch, mentions }: Taken): EntityRow[] {
    const missing = mentions.filter(({ id }) => !this.#hasEntity(id));
    for (const { id } of missing) this.#entities.add(id);
    for (const { id } of batch.entities ?? []) this.#described.add(id);
    for (const { id } of batch.sources ?? []) this.#sources.add(id);
    return missing;
  }

  #hasEntity(id: string): boolean {
    return this.#entities.has(id) || this.#described.has(id);
  }
}

function pointsTo(claim: ClaimRow): [string, string][] {
  const ends: [string, string | null | undefined][] = [
    ['subject', claim.subject],
    ['object', claim.object],
    ['against', claim.against],
    ['from', claim.from],
    ['assertedBy', claim.assertedBy],
    ['voice', claim.voice],
    ['about', claim.about],
    ...(claim.at ?? []).map((place): [string, string] => ['at', place]),
  ];
  return ends.filter((end): end is [string, string] => end[1] != null);
}

/** What several rows come to; of what two describe, the later one stands. */
class Gathered {
  readonly #sources = new Map<string, SourceRow>();
  readonly #questions = new Map<string, QuestionRow>();
  readonly #entities = new Map<string, EntityRow>();
  readonly #claims = new Map<string, ClaimRow>();
  readonly #links: ClaimLinkRow[] = [];

  add({ batch }: Taken, mentioned: readonly EntityRow[]): void {
    for (const source of batch.sources ?? []) this.#sources.set(source.id, source);
    for (const question of batch.questions ?? []) this.#questions.set(question.id, question);
    for (const entity of [...mentioned, ...(batch.entities ?? [])]) this.#entities.set(entity.id, entity);
    for (const claim of batch.claims ?? []) this.#claims.set(claim.id, claim);
    this.#links.push(...(batch.links ?? []));
  }

  batch(): Batch {
    return {
      sources: [...this.#sources.values()],
      questions: [...this.#questions.values()],
      entities: [...this.#entities.values()],
      claims: [...this.#claims.values()],
      links: this.#links,
    };
  }
}
