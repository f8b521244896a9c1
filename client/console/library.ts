import { isLosslessNumber, parse as parseLossless } from 'lossless-json';
import { onChange, read, write, type Kept } from '../storage/door';
import { Shelf } from '../storage/shelf';

/** A statement with its parameters, as it is kept and sent. */
export interface KeptQuery {
  readonly query: string;
  /** JSON text of a map. */
  readonly parameters: string;
}

/** A statement that was kept under a name. */
export interface SavedQuery extends KeptQuery {
  readonly name: string;
}

/** Statements of the past, the newest first. */
export type Past = readonly KeptQuery[];

/** Why a file could not be taken, in words. */
export class LibraryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LibraryError';
  }
}

const FORMAT = 'allegiance-queries';
const VERSION = 1;
export const WHAT = 'Saved statements';
const PAST: Kept = { key: 'allegiance.queries.past', what: 'The history of statements' };
const PAST_SIZE = 50;

/** The queries as JSON, to keep or to send. */
export function exportQueries(queries: readonly SavedQuery[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, queries: queries.map(plain) }, null, 2)}\n`;
}

/**
 * Queries from JSON.
 * @throws LibraryError naming what is wrong
 */
export function importQueries(json: string): SavedQuery[] {
  const file = parse(json);
  if (!isRecord(file) || file['format'] !== FORMAT || !Array.isArray(file['queries'])) {
    throw new LibraryError('The file holds no queries of this console. Choose one that was exported here.');
  }
  if (file['version'] !== VERSION) {
    throw new LibraryError(
      `The file is of version ${String(file['version'])}; this console reads version ${VERSION}.`,
    );
  }
  return (file['queries'] as unknown[]).map((item, index) => {
    if (!isSaved(item))
      throw new LibraryError(`Query ${index + 1} of the file lacks its name, text or parameters.`);
    return plain(item);
  });
}

/** The statements that this browser keeps under a name. */
export const QUERIES = new Shelf<SavedQuery>({
  kept: { key: 'allegiance.queries', what: WHAT },
  format: FORMAT,
  version: VERSION,
  list: 'queries',
  pack: plain,
  unpack: (value) => {
    if (!isSaved(value)) throw new LibraryError('A query lacks its name, text or parameters.');
    return plain(value);
  },
});

/** Puts a statement in front of the past; the same one is there once. */
export function remember(past: Past, query: KeptQuery): Past {
  const others = past.filter((old) => old.query !== query.query || old.parameters !== query.parameters);
  return [query, ...others].slice(0, PAST_SIZE);
}

let lastPast: { readonly text: string | null; readonly past: Past } = { text: null, past: [] };

/** The statements that ran in this browser, in whichever tab; none where they can't be read. The same object as long as nothing changes. */
export function readPast(): Past {
  const text = read(PAST.key);
  if (text !== lastPast.text) lastPast = { text, past: pastOf(text) };
  return lastPast.past;
}

/** Calls back when a statement came to the past, here or in another tab. Returns the teardown. */
export const onPast = (listener: () => void): (() => void) => onChange(PAST.key, listener);

/** Puts a statement in front of what is kept now. */
export function keepPast(query: KeptQuery): void {
  write(PAST, JSON.stringify(remember(readPast(), query)));
}

function pastOf(text: string | null): Past {
  try {
    const past = parse(text ?? '[]');
    return Array.isArray(past) ? (past as unknown[]).filter(isKept) : [];
  } catch {
    return [];
  }
}

/**
 * The parameters as they are sent.
 * @returns the map; its numbers keep their digits, for `request` to send as they are written
 * @throws LibraryError where the text is not a JSON map
 */
export function readParameters(text: string): Record<string, unknown> {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = parseLossless(text);
  } catch {
    value = undefined;
  }
  if (!isRecord(value) || isLosslessNumber(value))
    throw new LibraryError('The parameters must be a JSON map, for example {"id": "taliban"}.');
  return value;
}

function plain({ name, query, parameters }: SavedQuery): SavedQuery {
  return { name, query, parameters };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new LibraryError('The file is not JSON.');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKept(value: unknown): value is KeptQuery {
  return isRecord(value) && typeof value['query'] === 'string' && typeof value['parameters'] === 'string';
}

function isSaved(value: unknown): value is SavedQuery {
  return isKept(value) && 'name' in value && typeof value.name === 'string' && value.name.trim() !== '';
}
