import { setMaxListeners } from 'node:events';
import DataLoader from 'dataloader';
import { AllegianceError } from '../errors.js';
import type { GraphEngine, Rows, Statement } from '../graph/port.js';
import type { Value } from '../graph/values.js';
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
} from './records.js';
import { statementText } from './statements.js';
import { claimRecord, entityRecord, nodeOf, questionRecord, sourceRecord, texts } from './rows.js';

/**
 * Reads for one request. Everything that is asked for by id goes through a loader, so that a request of any shape costs
 * a bounded number of statements; `statements` counts them.
 */
export class GraphReader {
  statements = 0;
  readonly #engine: GraphEngine;
  readonly #signal: AbortSignal | undefined;

  constructor(engine: GraphEngine, signal?: AbortSignal) {
    this.#engine = engine;
    this.#signal = signal;
    // One listener for each statement that runs at a time.
    if (signal !== undefined) setMaxListeners(0, signal);
  }

  /** Runs one of the server's own statements, which must not be cut. */
  async run(statement: Statement): Promise<Rows> {
    this.statements += 1;
    const rows = await this.#engine.read(statement, {
      maxRows: 200_000,
      maxBytes: 200_000_000,
      ...(this.#signal && { signal: this.#signal }),
    });
    if (rows.truncated)
      throw new AllegianceError(
        'LIMIT_EXCEEDED',
        'The answer is too large to give whole; narrow the filter.',
        { limit: 200_000, unit: 'rows' },
      );
    return rows;
  }

  readonly entities = this.#loader('read-entities', ([entity]): [string, EntityRecord] => {
    const record = entityRecord(nodeOf(entity));
    return [record.id, record];
  });
  readonly sources = this.#loader('read-sources', ([source]): [string, SourceRecord] => {
    const record = sourceRecord(nodeOf(source));
    return [record.id, record];
  });
  readonly questions = this.#loader('read-questions', ([question]): [string, QuestionRecord] => {
    const record = questionRecord(nodeOf(question));
    return [record.id, record];
  });
  readonly claims = this.#loader(
    'read-claims',
    ([claim, subject, speaker, source, paragraph, objects, thirds, events, places]): [
      string,
      ClaimRecord,
    ] => {
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
  readonly relationships = this.#loader('read-relationships', (row): [string, RelationshipRecord] => {
    const [record] = readTriples([row]);
    if (record === undefined) throw new Error('a row gave no relationship');
    return [record.id, record];
  });
  readonly answers = this.#lists('list-answers', ([, question, position]) => ({
    question: String(question),
    position: String(position),
  }));
  readonly contradictions = this.#lists('list-contradictions', ([, other]) => String(other));
  readonly relays = this.#lists('list-relays', ([, other]) => String(other));
  readonly claimsOfRelationships = this.#lists('list-claims-of-relationships', ([, claim]) => String(claim));
  readonly claimsOfEntities = this.#lists('list-claims-of-entities', ([, claim]) => String(claim));
  readonly claimsOfSources = this.#lists('list-claims-of-sources', ([, claim]) => String(claim));
  readonly degrees = this.#loader('count-degrees', ([id, degree]): [string, number] => [
    String(id),
    Number(degree),
  ]);

  readonly #relationshipsOf = new Map<string, DataLoader<string, RelationshipRecord[]>>();

  /** The relationships of one entity under a filter, in order of id; those of many entities are read together. */
  relationshipsOf(id: string, filter: Filter): Promise<RelationshipRecord[]> {
    const key = keyOf(filter);
    const loader =
      this.#relationshipsOf.get(key) ??
      new DataLoader((ids: readonly string[]) => relationshipsOfAll(this, ids, filter));
    this.#relationshipsOf.set(key, loader);
    return loader.load(id);
  }

  readonly #eventsOf = new Map<string, DataLoader<string, Page<EntityRecord>>>();

  /** A page of the events of one entity; those of many entities are read together. */
  eventsOf(id: string, wanted: EventsWanted): Promise<Page<EntityRecord>> {
    const key = keyOf(wanted);
    const loader =
      this.#eventsOf.get(key) ?? new DataLoader((ids: readonly string[]) => eventsOfAll(this, ids, wanted));
    this.#eventsOf.set(key, loader);
    return loader.load(id);
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

  #loader<T>(query: string, read: (row: readonly Value[]) => [string, T]): DataLoader<string, T | null> {
    return new DataLoader(async (ids) => {
      const { rows } = await this.run({ text: statementText(query), parameters: { ids: [...ids] } });
      const found = new Map(rows.map(read));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  #lists<T>(query: string, read: (row: readonly Value[]) => T): DataLoader<string, readonly T[]> {
    return new DataLoader(async (ids) => {
      const { rows } = await this.run({ text: statementText(query), parameters: { ids: [...ids] } });
      const found = new Map<string, T[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(String(row[0]))?.push(read(row));
      return ids.map((id) => found.get(id) ?? []);
    });
  }
}

/** The record that must be there because another one points to it. */
export async function present<T>(record: Promise<T | null>, what: string): Promise<T> {
  const found = await record;
  if (found === null) throw new Error(`the graph points to ${what}, which is not in it`);
  return found;
}

/** The same text for the same wishes, whatever order their fields are given in, and whether what is not asked is null or missing. */
function keyOf(wanted: object): string {
  return JSON.stringify(wanted, (_name, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .filter(([, item]) => item != null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
  );
}
