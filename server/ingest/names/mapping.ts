import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { isDay } from '../import/days.js';
import { FormatError } from '../import/errors.js';
import { foldName } from './fold.js';

export type NameKind = 'actor' | 'place';

/** A name in a file. */
export interface NamedInFile {
  readonly kind: NameKind;
  readonly name: string;
  /** Country in which alone the name means this one; empty where it means the same everywhere. */
  readonly country: string;
}

/** What a person decided about a proposal: it is that entity, or it is one of its own; nothing where it is open. */
type Decision = 'accept' | 'own' | '';

/** A line of a mapping file. */
export interface MappingRow {
  readonly kind: NameKind;
  /** As the file writes it. */
  readonly name: string;
  /** Only in rows about this country; anywhere where empty. */
  readonly country: string;
  /** Only in rows whose whole time lies from this day until that one; at any time where empty. */
  readonly from: string;
  readonly until: string;
  /** The entity proposed; empty where none came near. */
  readonly id: string;
  readonly score: string;
  readonly why: string;
  readonly decision: Decision;
  readonly comment: string;
}

/** What a row is about: the same name can mean someone else in another country, or at another time. */
export interface Scope {
  readonly countries: readonly string[];
  /** First and last day that the row can be about; missing where it is about no time. */
  readonly first?: string;
  readonly last?: string;
}

const COLUMNS = [
  'kind',
  'name',
  'country',
  'from',
  'until',
  'id',
  'score',
  'why',
  'decision',
  'comment',
] as const satisfies readonly (keyof MappingRow)[];

/** Which names are which entities. Only what a person accepted counts. */
export class NameMapping {
  readonly #accepted = new Map<string, MappingRow[]>();

  constructor(rows: readonly MappingRow[]) {
    for (const row of rows) {
      if (row.decision !== 'accept') continue;
      const key = keyOf(row.kind, row.name, row.country);
      this.#accepted.set(key, [...(this.#accepted.get(key) ?? []), row]);
    }
  }

  /** The entity that a name stands for; undefined where nobody accepted one. */
  find(kind: NameKind, name: string, scope: Scope): string | undefined {
    if (this.#accepted.size === 0) return undefined;
    for (const country of [...scope.countries, ''])
      for (const row of this.#accepted.get(keyOf(kind, name, country)) ?? [])
        if (isWithin(scope, row)) return row.id;
    return undefined;
  }

  /** The entities that names are mapped to. */
  ids(): string[] {
    return [...new Set([...this.#accepted.values()].flat().map(({ id }) => id))].sort();
  }
}

/** A mapping that says nothing: each name is an entity of its own. */
export const NO_MAPPING = new NameMapping([]);

function isWithin({ first, last }: Scope, { from, until }: MappingRow): boolean {
  if (from !== '' && (first === undefined || first < from)) return false;
  return until === '' || (last !== undefined && last <= until);
}

/**
 * Reads a mapping file (CSV).
 * @throws FormatError naming every line that is wrong
 */
export function readMapping(text: string): MappingRow[] {
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, skip_empty_lines: true });
  const faults: string[] = [];
  const seen = new Set<string>();
  const mapping = rows.map((row, at) => {
    const cell = (column: (typeof COLUMNS)[number]): string => (row[column] ?? '').trim();
    const read: MappingRow = {
      kind: cell('kind') as NameKind,
      name: cell('name'),
      country: cell('country'),
      from: cell('from'),
      until: cell('until'),
      id: cell('id'),
      score: cell('score'),
      why: cell('why'),
      decision: cell('decision').toLowerCase() as Decision,
      comment: cell('comment'),
    };
    const fault = faultOf(read, seen);
    if (fault !== undefined) faults.push(`row ${at + 1} (${read.name || 'no name'}): ${fault}`);
    seen.add(lineKeyOf(read));
    return read;
  });
  if (faults.length > 0) throw new FormatError(`The mapping of names has faults.\n${faults.join('\n')}`);
  return mapping;
}

function faultOf(row: MappingRow, seen: ReadonlySet<string>): string | undefined {
  const { kind, name, from, until, id, decision } = row;
  if (kind !== 'actor' && kind !== 'place') return `kind is "${String(kind)}"; it is actor or place`;
  if (name === '') return 'it has no name';
  if (!['accept', 'own', ''].includes(decision))
    return `decision is "${decision}"; write accept, own, or nothing where it is open`;
  if (decision === 'accept' && id === '') return 'it is accepted and has no id';
  for (const day of [from, until]) if (day !== '' && !isDay(day)) return `"${day}" is no day (YYYY-MM-DD)`;
  if (from !== '' && until !== '' && from > until) return 'until lies before from';
  if (seen.has(lineKeyOf(row))) return 'the same name, country and time stand in a row above';
  return undefined;
}

/** Writes a mapping file. */
export function writeMapping(rows: readonly MappingRow[]): string {
  return stringify([...rows], { header: true, columns: [...COLUMNS] });
}

function lineKeyOf({ kind, name, country, from, until }: MappingRow): string {
  return [keyOf(kind, name, country), from, until].join('\n');
}

function keyOf(kind: NameKind, name: string, country: string): string {
  return [kind, foldName(name), foldName(country)].join('\n');
}
