import { splitScript } from '../../server/graph/script.js';

/** What Run runs: the selection, else the statement that the cursor is in. */
export function statementAt(text: string, from: number, to: number): string {
  if (from !== to) return withoutEnd(text.slice(from, to));
  const statements = splitScript(text);
  const cursorLine = text.slice(0, from).split('\n').length;
  const before = statements.filter(({ line }) => line <= cursorLine);
  return (before.at(-1) ?? statements[0])?.text ?? '';
}

function withoutEnd(text: string): string {
  return text.trim().replace(/;+$/, '').trimEnd();
}
