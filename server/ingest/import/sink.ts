import type { Batch } from '../../write/rows.js';

/** One import: the same file, read in the same way. It can go on where it stopped. */
export interface ImportRun {
  readonly format: string;
  /** Name of the file, without its folder. */
  readonly file: string;
  /** SHA-256 of the file, of the mapping of names, and of the options that change what a row comes to. */
  readonly hash: string;
}

/** How far an import is, to be kept in the same transaction as what it wrote. */
export interface ImportProgress {
  readonly run: ImportRun;
  /** Items of the file that are dealt with: taken, rejected or left out. */
  readonly items: number;
}

/** What a write came to, in sources, entities and claims. */
export interface Written {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Where an import goes. */
export interface Sink {
  /** Begins an import, or goes on with it: how many of its items are in the graph already. */
  begin(run: ImportRun): Promise<number>;
  /** Writes a batch and the progress, both or neither. */
  write(batch: Batch, progress: ImportProgress): Promise<Written>;
  /** The file is read to its end: its progress can be forgotten, so that the same import would begin anew. */
  finish(run: ImportRun): Promise<void>;
}

/** What of the things that rows point to is in the graph. */
export interface Lookup {
  entities(ids: readonly string[]): Promise<ReadonlySet<string>>;
  sources(ids: readonly string[]): Promise<ReadonlySet<string>>;
}
