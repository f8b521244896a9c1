import { stringify } from 'lossless-json';

/** A value as one line of JSON; integers that no double holds are written with all their digits. */
export function jsonLine(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError) return stringify(value) ?? 'null';
    throw error;
  }
}
