import type { KeysetPage } from '../../read/keyset.js';
import type { ClaimRecord, EntityRecord, RelationshipRecord } from '../../read/records.js';
import type { ListedStatement } from '../../read/statements.js';

/** What lies beyond a page; found when it is asked for where it costs a statement. */
export type PageInfoRecord = KeysetPage['pageInfo'];

/** A page of a list that is counted when that is asked for, or was read whole. */
interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: PageInfoRecord;
  readonly totalCount: number | (() => Promise<number>);
}

export type ClaimPage = Connection<{ readonly cursor: string; readonly node: ClaimRecord }>;
export type EntityPage = Connection<{ readonly cursor: string; readonly node: EntityRecord }>;
export type RelationshipPage = Connection<{ readonly cursor: string; readonly node: RelationshipRecord }>;
export type StatementPage = Connection<ListedStatement>;
