import type { EntityKind } from '../../../domain/kinds/index.js';
import { RowError } from '../import/errors.js';
import { NamedEntities, type Named } from '../import/named-entities.js';
import type { NameMapping, Scope } from '../names/mapping.js';

/** Names that UCDP gives to more than one actor (those of UCDP Actor 22.1). Elsewhere a name is one actor. */
const SHARED_NAMES: ReadonlySet<string> = new Set([
  ...[
    'BRA',
    'DPR',
    'ELN',
    'ERP',
    'FPR',
    'Forest Brothers',
    'LPR',
    'MDF',
    'MNR',
    'Military faction (navy)',
    'NRF',
  ],
  ...['NSF', 'National Liberation Army', 'PLA', 'SLA', 'SRF', 'SSDF', 'UCK', 'UNLF', 'UPA', 'UPC'],
]);

const CIVILIANS = 'Civilians';

/** The country in which alone a name means this actor; empty where it means the same one everywhere. */
export function scopeOf(name: string, country: string): string {
  return name === CIVILIANS || SHARED_NAMES.has(name) ? country : '';
}

/** The actors that UCDP names. */
export class UcdpActors {
  readonly #actors: NamedEntities;

  constructor(mapping: NameMapping) {
    this.#actors = new NamedEntities('ucdp-actor', 'actor', mapping);
  }

  /**
   * @param scope what the row is about
   * @param number that UCDP has for the actor; null where the row gives none
   */
  find(name: string, scope: Scope, number: string | null, kind = kindOfName(name)): Named {
    if (name === CIVILIANS) return this.#civilians(scope);
    if (!SHARED_NAMES.has(name)) return this.#actors.find(name, kind, scope);
    return this.#actors.find(name, kind, scope, number ?? scope.countries.join(' '));
  }

  /** Those of one country have nothing to do with those of another. */
  #civilians(scope: Scope): Named {
    const where = scope.countries.join(' and ');
    const { id, mention } = this.#actors.find(CIVILIANS, 'COMMUNITY', scope, where);
    return mention === undefined ? { id } : { id, mention: { ...mention, name: `${CIVILIANS} in ${where}` } };
  }
}

/** What kind of actor a name of UCDP is, as far as it says. */
export function kindOfName(name: string): EntityKind {
  const parts = splitList(name);
  if (parts.every((part) => part.startsWith('Government of ')))
    return parts.length > 1 ? 'COALITION' : 'STATE';
  if (name === CIVILIANS || name.startsWith('Supporters of ')) return 'COMMUNITY';
  return 'ARMED_GROUP';
}

/** Splits a list at its commas, but for those in parentheses and brackets. */
export function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < list.length; at += 1) {
    const sign = list[at];
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (sign === ',' && depth === 0 && list[at + 1] === ' ') {
      parts.push(list.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(list.slice(from).trim());
  return parts.filter((part) => part !== '');
}

/**
 * Splits a list of names that comes with a list of their numbers. A single number means a single name, commas or not.
 * @throws RowError where the lists differ in length
 */
export function splitNames(names: string, numbers: string | null, column: string): [string, string | null][] {
  if (numbers === null) return splitList(names).map((name) => [name, null]);
  const ids = splitList(numbers);
  const parts = ids.length === 1 ? [names] : splitList(names);
  if (parts.length !== ids.length)
    throw new RowError(`${column} has ${parts.length} names and ${ids.length} numbers`);
  return parts.map((name, at) => [name, ids[at] ?? null]);
}
