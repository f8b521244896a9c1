import { randomUUID } from 'node:crypto';
import type { GraphEngine, Transaction, WriteOptions } from '../engine/port.js';
import { writingText } from '../statements/index.js';
import type { EdgeKey } from './derivation/derive.js';
import { dateReached, deriveReached, NOTHING, reachOf, type Touched } from './derivation/scope.js';
import { compare, put, type Changed, type Tally } from './put.js';
import { checkReferences } from './references.js';
import type { Batch } from './rows.js';

/** What a unit of work did. */
export interface WorkReport {
  readonly sources: Tally;
  readonly questions: Tally;
  readonly entities: Tally;
  readonly claims: Tally & { readonly deleted: number };
  /** Claims dated anew, and relationships drawn, restated or erased. */
  readonly derived: { readonly claims: number; readonly relationships: number };
  /** Number of the state that the graph is in now; null where nothing changed. */
  readonly revision: number | null;
}

/** A change of the graph, all of it or none. */
export interface Work extends Batch {
  /** For the journal: what is done, in words, such as `import of ucdp-ged-21-1`. */
  readonly what: string;
  /** Ids of claims to take out, those that are not there passed over. */
  readonly deletedClaims?: readonly string[];
}

/**
 * Carries out one unit of work in one transaction: puts the rows in, derives anew what they reach and nothing else, and
 * notes the change in the journal. Rows that say what the graph holds already change nothing, so that doing the same work
 * again does nothing.
 * @throws AllegianceError `BAD_USER_INPUT` where a claim points to something that is not there
 */
export function carryOut(engine: GraphEngine, work: Work, options: WriteOptions = {}): Promise<WorkReport> {
  return engine.write((transaction) => carryOutIn(transaction, work), options);
}

/** The same inside a transaction that is open. */
export async function carryOutIn(transaction: Transaction, work: Work): Promise<WorkReport> {
  await checkReferences(transaction, work);
  const changed = await compare(transaction, work);
  const touched = touchedBy(changed, work);
  const before = touchesWhatIsThere(changed, work) ? await reachOf(transaction, touched) : NOTHING;
  await put(transaction, changed, work.links ?? []);
  const deleted = await deleteClaims(transaction, work.deletedClaims ?? []);
  const derived = await deriveReached(transaction, touched, before);
  const { sources, questions, entities, claims } = changed;
  const tallies = [sources, questions, entities, claims].map(({ tally }) => tally.made + tally.changed);
  const silent = deleted === 0 && tallies.every((number) => number === 0) && (work.links ?? []).length === 0;
  return {
    sources: sources.tally,
    questions: questions.tally,
    entities: entities.tally,
    claims: { ...claims.tally, deleted },
    derived,
    revision: silent
      ? null
      : await note(transaction, work.what, claims.tally.made + claims.tally.changed + deleted),
  };
}

/** Whether a change can reach claims and edges that were there before it. */
function touchesWhatIsThere({ sources, entities, claims }: Changed, { deletedClaims }: Work): boolean {
  return (
    sources.changed.length + entities.changed.length + claims.changed.length + (deletedClaims ?? []).length >
    0
  );
}

/** What others may hang on: claims; and sources and entities that were there before. */
function touchedBy({ sources, entities, claims }: Changed, { links, deletedClaims }: Work): Touched {
  return {
    claims: [
      ...[...claims.made, ...claims.changed].map(({ id }) => id),
      ...(links ?? []).flatMap(({ from, to }) => [from, to]),
      ...(deletedClaims ?? []),
    ],
    entities: entities.changed.map(({ id }) => id),
    sources: sources.changed.map(({ id }) => id),
  };
}

async function deleteClaims(transaction: Transaction, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { rows } = await transaction.run({
    text: writingText('delete-claims'),
    parameters: { ids: [...new Set(ids)] },
  });
  return Number(rows[0]?.[0] ?? 0);
}

/** Counts the state of the graph up and says in the journal why. */
export async function note(transaction: Transaction, what: string, claims: number): Promise<number> {
  const change = { id: randomUUID(), at: new Date().toISOString(), what, claims };
  const { rows } = await transaction.run({ text: writingText('mark-revision'), parameters: { change } });
  return Number(rows[0]?.[0]);
}

/** What a part of a large work did, and the relationships that wait to be drawn, restated or erased by `drawEdges`. */
export interface StagedReport extends Pick<WorkReport, 'sources' | 'questions' | 'entities'> {
  readonly claims: Tally;
  readonly edges: ReadonlyMap<string, EdgeKey>;
}

/**
 * A part of a work that is too large for one transaction: puts the rows in and dates the claims, and leaves the
 * relationships for the end, since many parts speak of the same ones.
 */
export async function stageIn(transaction: Transaction, batch: Batch): Promise<StagedReport> {
  await checkReferences(transaction, batch);
  const changed = await compare(transaction, batch);
  const work = { ...batch, what: '' };
  const touched = touchedBy(changed, work);
  const before = touchesWhatIsThere(changed, work) ? await reachOf(transaction, touched) : NOTHING;
  await put(transaction, changed, batch.links ?? []);
  const edges = await dateReached(transaction, touched, before);
  return {
    sources: changed.sources.tally,
    questions: changed.questions.tally,
    entities: changed.entities.tally,
    claims: changed.claims.tally,
    edges: edges.edges,
  };
}
