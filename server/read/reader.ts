import { setMaxListeners } from 'node:events';
import DataLoader from 'dataloader';
import { byEntryKey } from '../../domain/order.js';
import { AllegianceError } from '../errors.js';
import { CANCELED } from '../engine/bounds.js';
import type { GraphEngine, Rows, Statement } from '../engine/port.js';
import { Semaphore } from '../engine/semaphore.js';
import type { Value } from '../engine/values.js';
import { eventsOfAll, type EventsWanted } from './events.js';
import type { Filter } from './filter.js';
import type { Page } from './pages.js';
import { readTriples, relationshipsOfAll } from './relationships.js';
import type {
  ClaimRecord,
  EntityRecord,
  QuestionRecord,
  RelationshipRecord,
  SourceRecord,
  StatementRecord,
} from './records.js';
import { statementText } from '../statements/index.js';
import { claimRecord, entityRecord, nodeOf, questionRecord, sourceRecord, texts } from './rows.js';
import { statementsOfAll } from './statements.js';

/** Gives null for an id that stands for nothing. */
type Loader<T> = DataLoader<string, T | null>;
type Lists<T> = DataLoader<string, readonly T[]>;

/** Statements of one request that run at a time: the others leave the engine to other requests. */
const STATEMENTS_AT_A_TIME = 8;
const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);

/**
 * Reads for one request. Everything that is asked for by id goes through a loader, so that a request of any shape costs
 * a bounded number of statements; `statements` counts them.
 */
export class GraphReader {
  statements = 0;
  readonly #engine: GraphEngine;
  readonly #signal: AbortSignal | undefined;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #turns = new Semaphore(STATEMENTS_AT_A_TIME);

  constructor(engine: GraphEngine, signal?: AbortSignal) {
    this.#engine = engine;
    this.#signal = signal;
    // One listener for each statement that runs at a time.
    if (signal !== undefined) setMaxListeners(0, signal);
  }

  /** Runs one of the server's own statements, which must not be cut. */
  async run(statement: Statement): Promise<Rows> {
    this.statements += 1;
    const rows = await this.#inTurn(() =>
      this.#engine.read(statement, {
        maxRows: 200_000,
        maxBytes: 200_000_000,
        ...(this.#signal && { signal: this.#signal }),
      }),
    );
    if (rows.truncated)
      throw new AllegianceError(
        'LIMIT_EXCEEDED',
        'The answer is too large to give whole; narrow the filter.',
        { limit: 200_000, unit: 'rows' },
      );
    return rows;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const signal = this.#signal ?? NEVER;
    const done = await this.#turns.take(signal).catch((error: unknown) => {
      throw signal.aborted ? new AllegianceError('QUERY_TIMEOUT', CANCELED) : error;
    });
    try {
      return await work();
    } finally {
      done();
    }
  }

  // A request seldom asks for all of these, so each loader is made when it is asked for.

  get entities(): Loader<EntityRecord> {
    return this.#loader('read-entities', ([entity]) => {
      const record = entityRecord(nodeOf(entity));
      return [record.id, record];
    });
  }

  get sources(): Loader<SourceRecord> {
    return this.#loader('read-sources', ([source]) => {
      const record = sourceRecord(nodeOf(source));
      return [record.id, record];
    });
  }

  get questions(): Loader<QuestionRecord> {
    return this.#loader('read-questions', ([question]) => {
      const record = questionRecord(nodeOf(question));
      return [record.id, record];
    });
  }

  get claims(): Loader<ClaimRecord> {
    return this.#loader(
      'read-claims',
      ([claim, subject, speaker, source, paragraph, objects, thirds, events, places]) => {
        const record = claimRecord(nodeOf(claim), {
          subject: String(subject),
          object: texts(objects)[0] ?? null,
          against: texts(thirds)[0] ?? null,
          assertedBy: String(speaker),
          source: String(source),
          paragraph: Number(paragraph),
          event: texts(events)[0] ?? null,
          locations: [...texts(places)].sort(),
        });
        return [record.id, record];
      },
    );
  }

  get relationships(): Loader<RelationshipRecord> {
    return this.#loader('read-relationships', (row) => {
      const [record] = readTriples([row]);
      if (record === undefined) throw new Error('a row gave no relationship');
      return [record.id, record];
    });
  }

  get degrees(): Loader<number> {
    return this.#loader('count-degrees', ([id, degree]) => [String(id), Number(degree)]);
  }

  get answers(): Lists<{ readonly question: string; readonly position: string }> {
    return this.#lists('list-answers', ([, question, position]) => ({
      question: String(question),
      position: String(position),
    }));
  }

  get contradictions(): Lists<string> {
    return this.#lists('list-contradictions', ([, other]) => String(other));
  }

  get relays(): Lists<string> {
    return this.#lists('list-relays', ([, other]) => String(other));
  }

  get claimsOfRelationships(): Lists<string> {
    return this.#lists('list-claims-of-relationships', ([, claim]) => String(claim));
  }

  /** Ids of the places that the claims of each relationship name, in no order. */
  get placesOfRelationships(): Lists<string> {
    return this.#lists('list-places-of-relationships', ([, place]) => String(place));
  }

  /** Which statement of a text each claim is of. */
  get statementsOfClaims(): Loader<StatementRecord> {
    return this.once('statements', (ids) => statementsOfAll(this, ids));
  }

  /** Ids of all claims of a statement. */
  get claimsOfStatements(): Lists<string> {
    return this.#lists('list-claims-of-statements', ([, claim]) => String(claim));
  }

  /** The relationships of one entity under a filter, in order of id; those of many entities are read together. */
  relationshipsOf(id: string, filter: Filter): Promise<RelationshipRecord[]> {
    return this.once(`relationships ${keyOf(filter)}`, (ids) => relationshipsOfAll(this, ids, filter)).load(
      id,
    );
  }

  /** A page of the events of one entity; those of many entities are read together. */
  eventsOf(id: string, wanted: EventsWanted): Promise<Page<EntityRecord>> {
    const { filter, page, columns } = wanted;
    const name = `events ${keyOf(filter)}${keyOf(page)}${columns.items}`;
    return this.once(name, (ids) => eventsOfAll(this, ids, wanted)).load(id);
  }

  /** Every one of the ids, in their order. @throws AllegianceError `BAD_USER_INPUT` naming one that is no entity */
  async allEntities(ids: readonly string[], field: string): Promise<EntityRecord[]> {
    const found = await this.entities.loadMany([...ids]);
    return found.map((entity, at) => {
      if (entity instanceof Error) throw entity;
      if (entity === null)
        throw new AllegianceError(
          'BAD_USER_INPUT',
          `${field} holds "${ids[at] ?? ''}", which is no entity; search finds the id.`,
          { field },
        );
      return entity;
    });
  }

  #loader<T>(query: string, read: (row: readonly Value[]) => [string, T]): Loader<T> {
    return this.once(query, async (ids) => {
      const { rows } = await this.run({ text: statementText(query), parameters: { ids: [...ids] } });
      const found = new Map(rows.map(read));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  #lists<T>(query: string, read: (row: readonly Value[]) => T): Lists<T> {
    return this.once(query, async (ids) => {
      const { rows } = await this.run({ text: statementText(query), parameters: { ids: [...ids] } });
      const found = new Map<string, T[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(String(row[0]))?.push(read(row));
      return ids.map((id) => found.get(id) ?? []);
    });
  }

  /** The loader of a name, made when it is first asked for; a name stands for loaders of one type. */
  once<T>(name: string, load: (ids: readonly string[]) => Promise<T[]>): DataLoader<string, T> {
    const known = this.#loaders.get(name) as DataLoader<string, T> | undefined;
    const loader = known ?? new DataLoader(load);
    this.#loaders.set(name, loader);
    return loader;
  }
}

/** The record that must be there because another one points to it. */
export async function present<T>(record: Promise<T | null>, what: string): Promise<T> {
  const found = await record;
  if (found === null) throw new Error(`the graph points to ${what}, which is not in it`);
  return found;
}

/** The same text for the same wishes, whatever order they are given in, and whether what is not asked is null or missing. */
function keyOf(wanted: object): string {
  return JSON.stringify(
    Object.entries(wanted)
      .filter(([, item]) => item != null)
      .sort(byEntryKey),
  );
}
