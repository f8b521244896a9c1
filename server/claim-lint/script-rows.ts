import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitStatements } from '../../domain/cypher-text/script.js';
import type { GraphEngine } from '../engine/port.js';
import type { Value } from '../engine/values.js';

/** One map of a seed script, as it is written there. */
export interface ScriptRow {
  /** File name without folder and ending, such as `30-claims-cnn-2018`. */
  readonly script: string;
  /** The clauses below the list, which say what becomes of its maps. */
  readonly footer: string;
  readonly values: Readonly<Record<string, Value>>;
}

/**
 * Every map of every `UNWIND [ ... ] AS row` in the seed scripts. The engine evaluates the lists, so that they mean to
 * the lint what they mean to the graph.
 * @param engine any engine; nothing is written
 * @param folder the folder of the seed scripts
 */
export async function readScriptRows(engine: GraphEngine, folder: string): Promise<ScriptRow[]> {
  const rows: ScriptRow[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.cypher'))
    .sort()) {
    for (const statement of splitStatements(readFileSync(join(folder, file), 'utf8'))) {
      const end = endOfLeadingList(statement);
      if (end === null) continue;
      const result = await engine.read(
        { text: `${statement.slice(0, end)} AS row RETURN row AS row` },
        { maxRows: 100_000 },
      );
      for (const [values] of result.rows) {
        rows.push({
          script: file.replace(/\.cypher$/, ''),
          footer: statement.slice(end),
          values: values as ScriptRow['values'],
        });
      }
    }
  }
  return rows;
}

/**
 * Where the list of `UNWIND [ ... ]` ends, if the statement starts with one.
 * @returns offset just past the closing bracket, or null
 */
export function endOfLeadingList(statement: string): number | null {
  const start = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*UNWIND\s*\[/i.exec(statement);
  if (start === null) return null;
  let depth = 1;
  // A string, a comment or a bracket: whatever comes first.
  const token = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[[\]]/g;
  token.lastIndex = start[0].length;
  for (let match = token.exec(statement); match !== null; match = token.exec(statement)) {
    if (match[0] === '[') depth += 1;
    if (match[0] === ']') depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return null;
}
