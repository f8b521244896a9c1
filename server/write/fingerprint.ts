import { createHash } from 'node:crypto';

/**
 * A short hash over what a row says, by which a second import sees that nothing changed. What is left out, null or empty
 * counts as the same.
 */
export function fingerprintOf(row: object): string {
  const said = Object.entries(row)
    .filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}
