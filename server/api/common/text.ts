import { AllegianceError } from '../../errors.js';

/** Longest text that is searched for, characters. A name or a sentence fits; ranking costs time with every word. */
export const MAX_TEXT = 500;

/** @throws AllegianceError `LIMIT_EXCEEDED` for a text that is too long to search for */
export function checkText(text: string | null | undefined, field: string): void {
  if (text == null || text.length <= MAX_TEXT) return;
  throw new AllegianceError(
    'LIMIT_EXCEEDED',
    `${field} has ${text.length} characters; ${MAX_TEXT} are allowed. Search for fewer words.`,
    { field, limit: MAX_TEXT, unit: 'characters' },
  );
}
