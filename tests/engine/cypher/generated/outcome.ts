import type { Rows } from '../../../../server/engine/port.js';
import type { Value } from '../../../../server/engine/values.js';
import { canonical } from '../../../tck/compare.js';
import type { Generated } from './statements.js';

/** What came of a statement on one engine. */
export type Answer = { readonly rows: Rows['rows']; readonly columns: readonly string[] } | Failure;

export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** What came of it on both: `refused` is loud and means well, `blamed` is loud and says something untrue, `listed` is a limit that is written down. */
export type Outcome =
  | { readonly kind: 'same' | 'both fail' | 'refused' | 'listed' }
  | { readonly kind: 'blamed' | 'accepted' | 'differs'; readonly why: string };

const REFUSALS = ['CYPHER_UNSUPPORTED', 'LIMIT_EXCEEDED'];

/** Compares the embedded engine's answer with Neo4j's. */
export function outcomeOf(statement: Generated, embedded: Answer, neo4j: Answer): Outcome {
  if ('code' in embedded) {
    if ('code' in neo4j) return { kind: 'both fail' };
    if (REFUSALS.includes(embedded.code)) return { kind: 'refused' };
    return { kind: 'blamed', why: `${embedded.code} ${embedded.message}` };
  }
  if ('code' in neo4j)
    return { kind: 'accepted', why: `${JSON.stringify(embedded.rows.slice(0, 2))}, but ${neo4j.message}` };
  if (embedded.columns.join('\0') !== neo4j.columns.join('\0'))
    return { kind: 'differs', why: `columns ${embedded.columns.join()} / ${neo4j.columns.join()}` };
  const [left, right] = [embedded, neo4j].map(({ rows }) => linesOf(rows, statement));
  if (left?.join('\n') === right?.join('\n')) return { kind: 'same' };
  if (groupsByNaN(statement, embedded)) return { kind: 'listed' };
  const apart = left?.findIndex((line, index) => line !== right?.[index]) ?? 0;
  const shown = (lines: readonly string[] | undefined): string =>
    `${lines?.length ?? 0} rows, ${lines?.[apart] ?? 'none'}`.slice(0, 300);
  return { kind: 'differs', why: `${shown(left)}\n   / ${shown(right)}` };
}

/** Numbers that are none are one group on the embedded engine, and one of each row on Neo4j (docs/embedded-engine-limits.md). */
function groupsByNaN({ text }: Generated, { rows }: { readonly rows: Rows['rows'] }): boolean {
  return AGGREGATE.test(text) && rows.some((row) => row.some((value) => Number.isNaN(value)));
}

const AGGREGATE = /\b(?:DISTINCT|UNION)\b|\b(?:count|sum|avg|min|max|collect|stdevp?|percentile\w+)\s*\(/i;

/** Where elements come in the order in which an engine finds them. */
const LOOSE = /\b(collect|keys|labels|nodes|relationships)\b|\[\(/i;

function linesOf(rows: Rows['rows'], { text, ordered }: Generated): string[] {
  const lines = rows.map((row) =>
    row.map((value) => canonical(rounded(value), LOOSE.test(text))).join(' | '),
  );
  return ordered ? lines : lines.sort();
}

/** Without the last digits, which hang on the order of a sum and the library of a sine. */
function rounded(value: Value): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(12));
  if (typeof value === 'string' && /^-?\d+\.\d{13,}$/.test(value)) return String(rounded(Number(value)));
  if (Array.isArray(value)) return value.map((item: Value) => rounded(item));
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item as Value)]));
  return value;
}
