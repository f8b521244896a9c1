import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generated } from '../generated/statements.js';

export interface Ordinary extends Generated {
  /** Its rows say the same wherever they are asked for: no LIMIT leaves a choice, no clock runs, nothing is listed in an engine's own order. */
  readonly compared: boolean;
}

/** Tells where an engine may choose, or speaks of itself. */
const OWN_CHOICE =
  /^(?:EXPLAIN|SHOW)|\bLIMIT\b|\bNOT \(n\)--\(\)|labels\(\w\)\[|collect\([^)]*\)\[|collect\([^)]*\) AS (\w+)\b.*\b\1\[|shortestPath|SHORTEST/i;

/** What people type about this graph: 180 statements that only read and that Neo4j answers, one a line. */
export function readOrdinary(): Ordinary[] {
  return readFileSync(join(__dirname, 'reads.cypher'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => ({ text, parameters: {}, ordered: false, compared: !OWN_CHOICE.test(text) }));
}
