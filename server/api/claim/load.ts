import type { ClaimRecord } from '../../query/records.js';
import { present, type GraphReader } from '../../query/reader.js';

/** Claims by id, in the order of the ids. */
export function claimsOf(reader: GraphReader, ids: readonly string[]): Promise<ClaimRecord[]> {
  return Promise.all(ids.map((id) => present(reader.claims.load(id), `claim ${id}`)));
}
