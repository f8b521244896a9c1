import type { Bounds, Changes } from './port.js';

/** Bounds of a statement whose caller gives none. */
export const DEFAULT_BOUNDS: Bounds = { timeoutMs: 30_000, maxRows: 100_000, maxBytes: 64 * 1024 * 1024 };

/** Time for a whole write transaction whose caller gives none, ms. */
export const DEFAULT_WRITE_TIMEOUT_MS = 120_000;

export const NO_CHANGES: Changes = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
};

/** Fills in what a caller left out. */
export function resolveBounds(options: { [K in keyof Bounds]?: Bounds[K] | undefined } = {}): Bounds {
  return {
    timeoutMs: options.timeoutMs ?? DEFAULT_BOUNDS.timeoutMs,
    maxRows: options.maxRows ?? DEFAULT_BOUNDS.maxRows,
    maxBytes: options.maxBytes ?? DEFAULT_BOUNDS.maxBytes,
  };
}

/** Whether bounds are there against mishap only, so that an answer is not expected to reach them. */
export function isGenerous({ maxRows, maxBytes }: Bounds): boolean {
  return maxRows >= DEFAULT_BOUNDS.maxRows && maxBytes >= DEFAULT_BOUNDS.maxBytes;
}

/** The sentence for rows cut at a number of rows. */
export function rowsNotice(maxRows: number): string {
  return `Only the first ${maxRows} ${maxRows === 1 ? 'row' : 'rows'} came back; there are more. Add LIMIT or a narrower WHERE.`;
}

/** The sentence for rows cut at a size. */
export function bytesNotice(maxBytes: number, kept: number): string {
  return `Only the first ${kept} ${kept === 1 ? 'row' : 'rows'} came back, because more would pass ${maxBytes} bytes. Return fewer columns or add LIMIT.`;
}

/** The sentence for rows that had come when the statement was stopped at its time. */
export function timeNotice(timeoutMs: number, kept: number): string {
  return `Only the ${kept} ${kept === 1 ? 'row' : 'rows'} that came within ${timeoutMs} ms came back; there may be more. Narrow the statement.`;
}

/** The sentence for a statement that was stopped at its time. */
export function timeoutSentence(timeoutMs: number): string {
  return `The statement was stopped after ${timeoutMs} ms. Narrow it (a label, an id, a LIMIT in the middle) or allow it more time.`;
}

/** The sentence for a statement that its caller gave up. */
export const CANCELED = 'The statement was canceled before it ended.';
