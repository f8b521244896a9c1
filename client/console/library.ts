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
const SAVED_KEY = 'allegiance.queries';
const PAST_KEY = 'allegiance.queries.past';
const PAST_SIZE = 50;

/** The queries as JSON, to keep or to send. */
export function exportQueries(queries: readonly SavedQuery[]): string {
  const kept = queries.map(({ name, query, parameters }) => ({ name, query, parameters }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, queries: kept }, null, 2)}\n`;
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
    return { name: item.name, query: item.query, parameters: item.parameters };
  });
}

/** Adds queries, by name; one of the same name is replaced. */
export function mergeQueries(old: readonly SavedQuery[], fresh: readonly SavedQuery[]): SavedQuery[] {
  const byName = new Map([...old, ...fresh].map((query) => [query.name, query]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Puts a statement in front of the past; the same one is there once. */
export function remember(past: Past, query: KeptQuery): Past {
  const others = past.filter((old) => old.query !== query.query || old.parameters !== query.parameters);
  return [query, ...others].slice(0, PAST_SIZE);
}

/** What this browser keeps; nothing where it can't be read. */
export function readSaved(storage: Storage): SavedQuery[] {
  try {
    return importQueries(storage.getItem(SAVED_KEY) ?? exportQueries([]));
  } catch {
    return [];
  }
}

/** @returns false where the browser keeps nothing, as in a private window */
export function writeSaved(storage: Storage, queries: readonly SavedQuery[]): boolean {
  return write(storage, SAVED_KEY, exportQueries(queries));
}

export function readPast(storage: Storage): Past {
  try {
    const past = parse(storage.getItem(PAST_KEY) ?? '[]');
    return Array.isArray(past) ? (past as unknown[]).filter(isKept) : [];
  } catch {
    return [];
  }
}

export function writePast(storage: Storage, past: Past): boolean {
  return write(storage, PAST_KEY, JSON.stringify(past));
}

/**
 * The parameters as they are sent.
 * @throws LibraryError where the text is not a JSON map
 */
export function readParameters(text: string): Record<string, unknown> {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    value = undefined;
  }
  if (!isRecord(value))
    throw new LibraryError('The parameters must be a JSON map, for example {"id": "taliban"}.');
  return value;
}

function write(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
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
