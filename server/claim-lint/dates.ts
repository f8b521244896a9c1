import { boundsOf } from '../../domain/edtf.js';
import { SOURCE_KINDS } from '../../domain/kinds/index.js';
import type { Fault } from './rules.js';
import type { ScriptRow } from './script-rows.js';

/** A date in EDTF and the keys that hold its bounds: the first and the last day of the start, and of the end. */
interface Dated {
  readonly date: string;
  readonly keys: Readonly<Partial<Record<'startMin' | 'startMax' | 'endMin' | 'endMax', string>>>;
}

const EVENT: Dated = {
  date: 'edtf',
  keys: { startMin: 'startMin', startMax: 'startMax', endMin: 'endMin', endMax: 'endMax' },
};
const FOUNDED: Dated = { date: 'founded', keys: { startMin: 'foundedMin', endMax: 'foundedMax' } };
const ENDED: Dated = { date: 'ended', keys: { startMin: 'endedMin', endMax: 'endedMax' } };
const PUBLISHED: Dated = { date: 'published', keys: { startMin: 'publishedMin', endMax: 'publishedMax' } };

/** Whether dates of entities and sources and their bounds say the same, and whether sources are of a kind. */
export function lintDates(rows: readonly ScriptRow[], entities: readonly ScriptRow[]): Fault[] {
  const sources = rows.filter((row) => row.script.startsWith('10-'));
  return [
    ...entities.flatMap((row) =>
      [EVENT, FOUNDED, ENDED].flatMap((dated) => differences('dated-entity', row, dated)),
    ),
    ...sources.flatMap((row) => [
      ...differences('dated-source', row, PUBLISHED),
      ...(Object.hasOwn(SOURCE_KINDS, String(row.values['kind']))
        ? []
        : [
            fault(
              'dated-source',
              row,
              `kind "${String(row.values['kind'])}" is none of ${Object.keys(SOURCE_KINDS).join(', ')}`,
            ),
          ]),
    ]),
  ];
}

function differences(rule: string, row: ScriptRow, { date, keys }: Dated): Fault[] {
  const given = row.values[date] ?? null;
  const names = Object.entries(keys) as [keyof Dated['keys'], string][];
  if (given === null)
    return names
      .filter(([, key]) => row.values[key] != null)
      .map(([, key]) => fault(rule, row, `it has ${key} but no ${date}`));
  try {
    const bounds = boundsOf(String(given));
    return names
      .filter(([bound, key]) => (row.values[key] ?? null) !== bounds[bound])
      .map(([bound, key]) =>
        fault(
          rule,
          row,
          `${key} is ${String(row.values[key] ?? 'left out')}; ${date} ${String(given)} makes it ${bounds[bound] ?? 'open'}`,
        ),
      );
  } catch (thrown) {
    return [fault(rule, row, thrown instanceof Error ? thrown.message : String(thrown))];
  }
}

function fault(rule: string, row: ScriptRow, message: string): Fault {
  return { rule, id: String(row.values['id']), message };
}
