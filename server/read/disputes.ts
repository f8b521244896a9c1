import { statementText } from '../statements/index.js';
import { questionsOf, type ClaimFilter } from './claims.js';
import { present, type GraphReader } from './reader.js';
import type { ClaimRecord, QuestionRecord } from './records.js';

export interface PositionRecord {
  readonly position: string;
  readonly claims: ClaimRecord[];
}

export interface DisputeRecord {
  readonly question: QuestionRecord;
  readonly positions: PositionRecord[];
}

/** Ids of the claims on each position of each question, in the order of their first claims. */
type Positions = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const known = new WeakMap<GraphReader, Promise<Positions>>();

/** Every position that a claim takes, read once in a request. */
function allPositions(reader: GraphReader): Promise<Positions> {
  const positions = known.get(reader) ?? readPositions(reader);
  known.set(reader, positions);
  return positions;
}

async function readPositions(reader: GraphReader): Promise<Positions> {
  const { rows } = await reader.run({ text: statementText('list-positions') });
  const questions = new Map<string, Map<string, string[]>>();
  for (const [question = '', position = '', claim = ''] of rows.map((row) => row.map(String))) {
    const positions = questions.get(question) ?? new Map<string, string[]>();
    questions.set(question, positions.set(position, [...(positions.get(position) ?? []), claim]));
  }
  return questions;
}

/** Every position that a claim takes on a question, in the order of their first claims. */
export async function positionsOf(reader: GraphReader, question: string): Promise<PositionRecord[]> {
  const positions = (await allPositions(reader)).get(question) ?? new Map<string, readonly string[]>();
  return Promise.all(
    [...positions].map(async ([position, claims]) => ({
      position,
      claims: await Promise.all(claims.map((claim) => present(reader.claims.load(claim), claim))),
    })),
  );
}

/**
 * The questions on which a claim of the filter takes a position, each with every position that anybody takes; one that
 * the filter names is the only one.
 */
export async function disputesOf(reader: GraphReader, filter: ClaimFilter): Promise<DisputeRecord[]> {
  const wanted = await questionsOf(reader, filter);
  const asked = [...(await allPositions(reader))].filter(
    ([id]) => (filter.question == null || filter.question === id) && wanted.has(id),
  );
  return Promise.all(
    asked.map(async ([id]) => ({
      question: await present(reader.questions.load(id), id),
      positions: await positionsOf(reader, id),
    })),
  );
}
