import DataLoader from 'dataloader';
import { AllegianceError } from '../errors.js';
import type { GraphEngine, Rows, Statement } from '../graph/port.js';
import type { Value } from '../graph/values.js';
import type { Filter } from './filter.js';
import { relationshipsOfAll } from './relationships.js';
import type {
  ClaimRecord,
  EntityRecord,
  QuestionRecord,
  RelationshipRecord,
  SourceRecord,
} from './records.js';
import {
  claimRecord,
  entityRecord,
  nodeOf,
  questionRecord,
  relationshipOf,
  relationshipRecord,
  sourceRecord,
  texts,
} from './rows.js';

const ENTITIES = 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e AS entity';
const SOURCES = 'UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s AS source';
const QUESTIONS = 'UNWIND $ids AS id MATCH (q:Question {id: id}) RETURN q AS question';

const CLAIMS = `UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:ASSERTED_BY]->(speaker:Entity)
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:AGAINST]->(against:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(event:Entity)
OPTIONAL MATCH (c)-[:AT]->(place:Entity)
WITH c, subject.id AS subject, object.id AS object, against.id AS against, speaker.id AS speaker, source.id AS source,
     from.paragraph AS paragraph, event.id AS event, place.id AS place
ORDER BY place
RETURN c AS claim, subject, object, against, speaker, source, paragraph, event, collect(place) AS places`;

const ANSWERS = `UNWIND $ids AS id
MATCH (:Claim {id: id})-[answer:ANSWERS]->(question:Question)
RETURN id AS id, question.id AS question, answer.position AS position
ORDER BY id, question`;

const CONTRADICTIONS = `UNWIND $ids AS id
MATCH (:Claim {id: id})-[:CONTRADICTS]-(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other`;

const RELAYS = `UNWIND $ids AS id
MATCH (:Claim {id: id})-[:RELAYS]->(other:Claim)
RETURN DISTINCT id AS id, other.id AS other
ORDER BY id, other`;

const CLAIMS_OF_RELATIONSHIPS = `UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[from:FROM_SOURCE]->(source:Source)
RETURN id AS id, c.id AS claim
ORDER BY id, source.id, from.paragraph, claim`;

/** Through a claim, because claims have an index on their relationship and relationships have none. */
const RELATIONSHIPS = `UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WITH DISTINCT id, a AS a, b AS b
MATCH (a)-[r]-(b)
WHERE r.id = id
MATCH (s:Entity)-[r]->(o:Entity)
RETURN DISTINCT id AS id, s AS subject, r AS relationship, o AS object`;

const DEGREES = `UNWIND $ids AS id
MATCH (:Entity {id: id})-[r]-(:Entity)
WHERE r.standing IN ['corroborated', 'reported', 'disputed']
RETURN id AS id, count(DISTINCT r.id) AS degree`;

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

  readonly entities = this.#loader(ENTITIES, ([entity]): [string, EntityRecord] => {
    const record = entityRecord(nodeOf(entity));
    return [record.id, record];
  });
  readonly sources = this.#loader(SOURCES, ([source]): [string, SourceRecord] => {
    const record = sourceRecord(nodeOf(source));
    return [record.id, record];
  });
  readonly questions = this.#loader(QUESTIONS, ([question]): [string, QuestionRecord] => {
    const record = questionRecord(nodeOf(question));
    return [record.id, record];
  });
  readonly claims = this.#loader(
    CLAIMS,
    ([claim, subject, object, against, speaker, source, paragraph, event, places]): [string, ClaimRecord] => {
      const record = claimRecord(nodeOf(claim), {
        subject: String(subject),
        object: optional(object),
        against: optional(against),
        assertedBy: String(speaker),
        source: String(source),
        paragraph: Number(paragraph),
        event: optional(event),
        locations: texts(places),
      });
      return [record.id, record];
    },
  );
  readonly relationships = this.#loader(
    RELATIONSHIPS,
    ([id, subject, relationship, object]): [string, RelationshipRecord] => [
      String(id),
      relationshipRecord(
        relationshipOf(relationship),
        entityRecord(nodeOf(subject)),
        entityRecord(nodeOf(object)),
      ),
    ],
  );
  readonly answers = this.#lists(ANSWERS, ([, question, position]) => ({
    question: String(question),
    position: String(position),
  }));
  readonly contradictions = this.#lists(CONTRADICTIONS, ([, other]) => String(other));
  readonly relays = this.#lists(RELAYS, ([, other]) => String(other));
  readonly claimsOfRelationships = this.#lists(CLAIMS_OF_RELATIONSHIPS, ([, claim]) => String(claim));
  readonly degrees = this.#loader(DEGREES, ([id, degree]): [string, number] => [String(id), Number(degree)]);

  readonly #relationshipsOf = new Map<string, DataLoader<string, RelationshipRecord[]>>();

  /** The relationships of one entity under a filter, in order of id; those of many entities are read together. */
  relationshipsOf(id: string, filter: Filter): Promise<RelationshipRecord[]> {
    const key = JSON.stringify(filter);
    const loader =
      this.#relationshipsOf.get(key) ??
      new DataLoader((ids: readonly string[]) => relationshipsOfAll(this, ids, filter));
    this.#relationshipsOf.set(key, loader);
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

  #loader<T>(text: string, read: (row: readonly Value[]) => [string, T]): DataLoader<string, T | null> {
    return new DataLoader(async (ids) => {
      const { rows } = await this.run({ text, parameters: { ids: [...ids] } });
      const found = new Map(rows.map(read));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  #lists<T>(text: string, read: (row: readonly Value[]) => T): DataLoader<string, readonly T[]> {
    return new DataLoader(async (ids) => {
      const { rows } = await this.run({ text, parameters: { ids: [...ids] } });
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

function optional(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
