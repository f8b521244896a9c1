import type { Changes } from '../../server/engine/port.js';
import { formulaNotice } from './output/csv.js';
import { render } from './output/format.js';
import type { Output } from './output/output.js';
import type { Outcome, Session } from './session.js';

/** Writes what a statement gave, and a line about it. */
export async function reportOutcome(outcome: Outcome, session: Session, output: Output): Promise<void> {
  if (outcome.kind === 'plan' && (session.format ?? 'table') === 'table') {
    for (const [line] of outcome.grid.rows) await output.result(`${String(line)}\n`);
  } else {
    for (const piece of render(outcome.grid, session.format ?? 'table', output.width())) {
      await output.result(piece);
    }
  }
  const { columns, rows } = outcome.grid;
  const formulas = session.format === 'csv' ? formulaNotice(columns, rows) : null;
  for (const notice of [...outcome.notices, ...(formulas === null ? [] : [formulas])])
    output.error(`Note: ${notice}\n`);
  output.note(summaryOf(outcome));
}

/** `3 rows, 12 ms`, or what was changed. */
export function summaryOf(outcome: Outcome): string {
  const time = `${outcome.elapsedMs < 10 ? outcome.elapsedMs.toFixed(1) : Math.round(outcome.elapsedMs)} ms`;
  switch (outcome.kind) {
    case 'plan':
      return `Plan only, the statement did not run, ${time}`;
    case 'schema':
      return `Schema statement done, ${time}`;
    case 'rows': {
      const changes = changesText(outcome.changes);
      const { rows, columns } = outcome.grid;
      const parts = [columns.length > 0 || changes === '' ? counted(rows.length, 'row') : '', changes, time];
      return parts.filter((part) => part !== '').join(', ');
    }
    default:
      return outcome.kind satisfies never;
  }
}

function changesText(changes: Changes): string {
  const parts: [number, string, string][] = [
    [changes.nodesCreated, 'node', 'created'],
    [changes.nodesDeleted, 'node', 'deleted'],
    [changes.relationshipsCreated, 'relationship', 'created'],
    [changes.relationshipsDeleted, 'relationship', 'deleted'],
    [changes.propertiesSet, 'property', 'set'],
    [changes.labelsAdded, 'label', 'added'],
    [changes.labelsRemoved, 'label', 'removed'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what, done]) => `${counted(count, what)} ${done}`)
    .join(', ');
}

function counted(count: number, what: string): string {
  if (count === 1) return `1 ${what}`;
  return `${count} ${what === 'property' ? 'properties' : `${what}s`}`;
}
