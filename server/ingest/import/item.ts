import type { Readable } from 'node:stream';
import type { Batch, EntityRow } from '../../write/rows.js';
import type { NamedInFile, NameMapping } from '../names/mapping.js';
import { RowError } from './errors.js';

/** A row of a file, whatever became of it. */
interface Read {
  /** Number of the row among the rows of data, from 1. */
  readonly row: number;
  /** Line of the file that it begins in, from 1. */
  readonly line: number;
}

/** A row that the graph takes. */
export interface Taken extends Read {
  readonly kind: 'taken';
  readonly batch: Batch;
  /** Entities that the row names without describing them: made where the graph has none, else left as they are. */
  readonly mentions: readonly EntityRow[];
}

/** A row that cannot be right. */
export interface Rejected extends Read {
  readonly kind: 'rejected';
  readonly reason: string;
}

/** A row that is right and yet makes nothing: outside of what was asked for, or of a kind that the graph has no place for. */
export interface LeftOut extends Read {
  readonly kind: 'left-out';
  /** The same words for all rows of a kind, so that they can be counted. */
  readonly why: string;
}

export type Item = Taken | Rejected | LeftOut;

/** What to take of a file, and how. */
export interface ReadOptions {
  /** Only what happened in this country. */
  readonly country?: string;
  /** Only what can have happened on or after this day, `YYYY-MM-DD`. */
  readonly since?: string;
  /** Which names of the file are which entities of the graph. */
  readonly mapping: NameMapping;
  /** Version of the dataset, where the file does not say it, such as `21.1`. */
  readonly version?: string;
  /** Name of the file, without its folder. */
  readonly fileName: string;
}

/** Reads one format. */
export interface Importer {
  /** As a person writes it, such as `ucdp-ged`. */
  readonly name: string;
  /** What files it takes, in a sentence. */
  readonly takes: string;
  /** What to cite where its data is used. Null where only the file can say. */
  readonly citation: string | null;
  /** Which of the options that choose rows mean something here. */
  readonly narrows: readonly ('country' | 'since')[];
  /** How often it reads the file from end to end. */
  readonly passes: 1 | 2;
  /**
   * Reads a file row by row, in memory that does not grow with it. The items come in the same order whatever pieces the
   * stream arrives in, so that an import can go on after the item at which it stopped.
   * @param open gives the file from its beginning; called once for each pass
   * @throws FormatError where the file as a whole is no such file
   */
  read(open: () => Readable, options: ReadOptions): AsyncIterable<Item>;
  /** The names in a file that stand for entities, for a proposal of which is which. */
  names(open: () => Readable, options: ReadOptions): AsyncIterable<NamedInFile>;
}

/** What an importer makes of a row that is right. */
export type Outcome =
  { readonly batch: Batch; readonly mentions?: readonly EntityRow[] } | { readonly leftOut: string };

/** A row of text that could be read, or the reason why it could not. */
export type TextRow<Content> =
  | ({ readonly kind: 'row'; readonly content: Content } & Read)
  | ({ readonly kind: 'broken'; readonly reason: string } & Read);

/**
 * The items that rows come to.
 * @param take gives what a row comes to, or throws a `RowError`
 */
export async function* itemsOf<Content>(
  rows: AsyncIterable<TextRow<Content>>,
  take: (content: Content, row: number) => Outcome,
): AsyncGenerator<Item> {
  for await (const textRow of rows) {
    const { row, line } = textRow;
    yield textRow.kind === 'broken'
      ? { kind: 'rejected', row, line, reason: textRow.reason }
      : itemOf(row, line, () => take(textRow.content, row));
  }
}

function itemOf(row: number, line: number, take: () => Outcome): Item {
  try {
    const outcome = take();
    if ('leftOut' in outcome) return { kind: 'left-out', row, line, why: outcome.leftOut };
    return { kind: 'taken', row, line, batch: outcome.batch, mentions: outcome.mentions ?? [] };
  } catch (error) {
    if (error instanceof RowError) return { kind: 'rejected', row, line, reason: error.message };
    throw error;
  }
}

/** Whether a country that was asked for is one of these, whatever the letter case. */
export function isAmong(countries: readonly string[], wanted: string): boolean {
  return countries.some((country) => country.toLowerCase() === wanted.toLowerCase());
}
