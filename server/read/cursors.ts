import { compareTexts } from '../../domain/order.js';
import { AllegianceError } from '../errors.js';

/** The lists that have pages; a cursor names its own. */
export type ListName = 'claims' | 'entities' | 'events' | 'questions' | 'relationships' | 'statements';

/**
 * A cursor holds what its item is sorted by, the id last, so that the place is known also when the item is gone.
 */
export function encodeCursor(list: ListName, key: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...key]), 'utf8').toString('base64url');
}

/**
 * What the item of a cursor is sorted by.
 * @param parts number of the texts that this list is sorted by; unknown where the list is empty
 * @throws AllegianceError `BAD_USER_INPUT` for a cursor of another list, or what is none
 */
export function decodeCursor(
  list: ListName,
  parts: number | undefined,
  cursor: string,
  field: string,
): readonly string[] {
  const [name, ...key] = textsOf(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (name === list && key.length === (parts ?? key.length)) return key;
  throw new AllegianceError(
    'BAD_USER_INPUT',
    `${field} is no cursor of this list; take it from an earlier page.`,
    {
      field,
    },
  );
}

function textsOf(json: string): string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : [];
  } catch {
    // It is nothing that `encodeCursor` made; the caller says so.
    return [];
  }
}

/** Compares what two items are sorted by, as the engines sort texts. */
export function byKey(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, place) => part !== b[place]);
  return at < 0 ? 0 : compareTexts(a[at] ?? '', b[at] ?? '');
}
