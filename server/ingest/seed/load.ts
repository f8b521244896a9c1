import { AllegianceError } from '../../errors.js';
import type { GraphEngine, Statement, Transaction } from '../../engine/port.js';
import type { ScriptStatement } from '../../../domain/cypher-text/script.js';
import { literalsToParameter } from './literals-to-parameter.js';
import { noteClaimLinks } from './links.js';
import {
  isOfSchemaAlone,
  missingOf,
  readRecord,
  restoredWords,
  surveyGraph,
  withSchema,
  writeRecord,
  type GraphRecord,
} from './record.js';
import { readScripts, type Script, type Scripts } from './scripts.js';

/** How much the graph holds. */
export interface GraphCounts {
  readonly nodes: number;
  readonly relationships: number;
  readonly claims: number;
}

export interface LoadReport {
  /**
   * `unchanged`: the graph was made from these very scripts already, and nothing ran. `restored`: it was, but some of what
   * they had made was gone.
   */
  readonly outcome: 'loaded' | 'unchanged' | 'restored';
  /** What was gone and is there again, in words, such as `821 nodes with the label Claim`. */
  readonly restored: readonly string[];
  readonly files: number;
  readonly statements: number;
  readonly before: GraphCounts;
  readonly after: GraphCounts;
  readonly elapsedMs: number;
}

export interface LoadProgress {
  /** Path of the file inside the Cypher folder. */
  readonly file: string;
  /** Statements done, of all files. */
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Runs the scripts even where they are the ones that made the graph. */
  readonly force?: boolean;
}

const LOAD_TIMEOUT_MS = 10 * 60_000;

const READ_MARKER = `MATCH (m:Allegiance {id: 'allegiance'}) RETURN m.scripts AS scripts, m.record AS record`;
const WRITE_MARKER = `
  MERGE (m:Allegiance {id: 'allegiance'})
  SET m.scripts = $scripts, m.loadedAt = $loadedAt, m.record = $record`;
const COUNTS = {
  nodes: 'MATCH (n) RETURN count(n) AS number',
  relationships: 'MATCH ()-[r]->() RETURN count(r) AS number',
  claims: 'MATCH (c:Claim) RETURN count(c) AS number',
} as const;

/**
 * Makes the graph from the scripts, or brings it up to date with them. Constraints and indexes come first; all
 * else is one transaction, so that a reader sees the graph before or after, never between. Nothing runs where
 * the graph carries the mark of these very scripts and holds all that they made. Where some of that is gone, they run
 * again and put it back; what others added stays.
 * @param cypherFolder absolute path of `cypher/`
 * @throws AllegianceError: what the engine says, with the file and line of the statement; `BAD_USER_INPUT` for a
 *   Neo4j database that holds data of somebody else
 */
export async function loadScripts(
  engine: GraphEngine,
  cypherFolder: string,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const started = performance.now();
  const scripts = readScripts(cypherFolder);
  const all = [...scripts.schema, ...scripts.data];
  const report = (
    outcome: LoadReport['outcome'],
    before: GraphCounts,
    after: GraphCounts,
    restored: readonly string[] = [],
  ): LoadReport => ({
    outcome,
    restored,
    files: all.length,
    statements: countStatements(all),
    before,
    after,
    elapsedMs: Math.round(performance.now() - started),
  });

  const reader: Transaction = { run: (statement) => engine.read(statement) };
  const before = await count(reader);
  const marker = await readMarker(reader);
  const namesBefore = await schemaNames(reader);
  if (options.force !== true && (await isWhole(reader, marker, scripts, namesBefore)))
    return report('unchanged', before, before);
  if (engine.info.name === 'neo4j' && marker === undefined && before.nodes > 0) throw foreign(before);

  const step = stepper(all, options.onProgress);
  for (const script of scripts.schema) {
    for (const statement of script.statements) {
      await at(script, statement, () => engine.schema(statement.text));
      step(script);
    }
  }
  const doneBySchema = step.done();
  const names = await schemaNames(reader);
  // Those of a graph that was made before count as they were found.
  const namesThen = marker?.scripts === scripts.hash ? namesBefore : names;
  return engine.write(
    async (transaction) => {
      step.reset(doneBySchema);
      const found = await readMarker(transaction);
      // Another process may have loaded them while this one waited for its turn.
      if (options.force !== true && (await isWhole(transaction, found, scripts, namesThen)))
        return report('unchanged', before, await count(transaction));
      const record = found?.scripts === scripts.hash ? found.record : undefined;
      const lost = record && missingOf(record, await surveyGraph(transaction, namesThen, 'all'));
      if (options.force !== true && record !== undefined && lost !== undefined && isOfSchemaAlone(lost)) {
        // They are made again above, or come from another engine, which has others: what the scripts say is all there.
        const kept = withSchema(record, names);
        await writeMarker(transaction, scripts, kept);
        const words = restoredWords(lost, missingOf(record, kept));
        const held = await count(transaction);
        return report(words.length > 0 ? 'restored' : 'unchanged', before, held, words);
      }
      const putBack = lost === undefined ? undefined : await noteClaimLinks(transaction);
      await runAll(
        transaction,
        scripts,
        engine.info.name === 'neo4j' ? literalsToParameter : asWritten,
        step,
      );
      // Before others' links come back: whoever takes those away later took nothing of the scripts.
      const now = await surveyGraph(transaction, names, 'own');
      await putBack?.();
      await writeMarker(transaction, scripts, now);
      const after = await count(transaction);
      const restored = record && lost ? restoredWords(lost, missingOf(record, now)) : [];
      return report(restored.length > 0 ? 'restored' : 'loaded', before, after, restored);
    },
    { timeoutMs: LOAD_TIMEOUT_MS },
  );
}

async function writeMarker(transaction: Transaction, { hash }: Scripts, record: GraphRecord): Promise<void> {
  await transaction.run({
    text: WRITE_MARKER,
    parameters: { scripts: hash, loadedAt: new Date().toISOString(), record: writeRecord(record) },
  });
}

/** What the graph says of how it was made. */
interface Marker {
  /** Hash of the scripts; empty where somebody ran them by hand. */
  readonly scripts: string;
  /** What they left; undefined where nobody noted it. */
  readonly record: GraphRecord | undefined;
}

/** Whether the graph was made from these scripts and still holds all that they made. */
async function isWhole(
  from: Transaction,
  marker: Marker | undefined,
  scripts: Scripts,
  names: readonly string[],
): Promise<boolean> {
  if (marker?.scripts !== scripts.hash || marker.record === undefined) return false;
  return missingOf(marker.record, await surveyGraph(from, names, 'all')).size === 0;
}

/** Names of the constraints and indexes that there are. */
async function schemaNames(from: Transaction): Promise<string[]> {
  const names: string[] = [];
  for (const text of ['SHOW CONSTRAINTS', 'SHOW INDEXES']) {
    const { columns, rows } = await from.run({ text });
    const nameAt = columns.indexOf('name');
    const typeAt = columns.indexOf('type');
    // Neo4j has two of its own in every database.
    names.push(
      ...rows.filter((row) => row[typeAt] !== 'LOOKUP').map((row) => `${text} ${String(row[nameAt])}`),
    );
  }
  return names;
}

const asWritten = (text: string): Statement => ({ text });

/** @param statementOf what is sent for a statement of a script */
async function runAll(
  transaction: Transaction,
  scripts: Scripts,
  statementOf: (text: string) => Statement,
  step: Stepper,
): Promise<void> {
  for (const script of scripts.data) {
    for (const statement of script.statements) {
      await at(script, statement, () => transaction.run(statementOf(statement.text)));
      step(script);
    }
  }
}

interface Stepper {
  (script: Script): void;
  done(): number;
  /** Goes back to where a transaction that runs again begins. */
  reset(done: number): void;
}

function stepper(scripts: readonly Script[], onProgress: LoadOptions['onProgress']): Stepper {
  const total = countStatements(scripts);
  let done = 0;
  const step = (script: Script): void => {
    done += 1;
    onProgress?.({ file: script.name, done, total });
  };
  return Object.assign(step, {
    done: () => done,
    reset: (to: number) => {
      done = to;
    },
  });
}

function countStatements(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { statements }) => sum + statements.length, 0);
}

/** Runs one statement; says of a failure which file and line it is in. */
async function at(script: Script, statement: ScriptStatement, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AllegianceError) || error.retriable) throw error;
    const line = statement.line + (error.details.line ?? 1) - 1;
    throw new AllegianceError(
      error.code,
      `${script.name}, line ${line}: ${error.message}`,
      { ...error.details, line },
      { cause: error },
    );
  }
}

/** Undefined for a graph without a mark. */
async function readMarker(from: Transaction): Promise<Marker | undefined> {
  const row = (await from.run({ text: READ_MARKER })).rows[0];
  if (row === undefined) return undefined;
  return { scripts: String(row[0] ?? ''), record: readRecord(String(row[1] ?? '')) };
}

async function count(from: Transaction): Promise<GraphCounts> {
  const number = async (text: string): Promise<number> => Number((await firstValue(from, { text })) ?? 0);
  return {
    nodes: await number(COUNTS.nodes),
    relationships: await number(COUNTS.relationships),
    claims: await number(COUNTS.claims),
  };
}

async function firstValue(from: Transaction, statement: Statement): Promise<unknown> {
  return (await from.run(statement)).rows[0]?.[0];
}

function foreign(counts: GraphCounts): AllegianceError {
  return new AllegianceError(
    'BAD_USER_INPUT',
    `This Neo4j database holds ${counts.nodes} nodes that Allegiance did not make, so nothing was written to it. Name an empty database in NEO4J_DATABASE, or use another server.`,
  );
}
