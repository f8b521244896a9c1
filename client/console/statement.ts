import { splitScript } from '../../domain/cypher-text/script.js';

/** A statement and where it begins in the editor's text. */
export interface StatementHere {
  readonly text: string;
  readonly from: number;
}

/** What Run runs: the selection, else the statement that the cursor is in. */
export function statementAt(text: string, from: number, to: number): StatementHere {
  if (from !== to) {
    const selected = text.slice(from, to);
    return { text: withoutEnd(selected), from: from + selected.length - selected.trimStart().length };
  }
  const statements = splitScript(text);
  const cursorLine = text.slice(0, from).split('\n').length;
  const before = statements.filter(({ line }) => line <= cursorLine);
  const found = before.at(-1) ?? statements[0];
  if (found === undefined) return { text: '', from: 0 };
  return { text: found.text, from: text.indexOf(found.text, startOfLine(text, found.line)) };
}

/**
 * Offset in the editor's text of a place in a statement.
 * @param place 1-based line and column, columns counted in characters as people see them (an emoji is one)
 */
export function offsetOf(
  statement: StatementHere,
  place: { readonly line: number; readonly column: number },
): number {
  const start = startOfLine(statement.text, place.line);
  const line = statement.text.slice(start).split('\n')[0] ?? '';
  const before = Array.from(line)
    .slice(0, place.column - 1)
    .join('');
  return statement.from + Math.min(start + before.length, statement.text.length);
}

function startOfLine(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((length, one) => length + one.length + 1, 0);
}

function withoutEnd(text: string): string {
  return text.trim().replace(/;+$/, '').trimEnd();
}
