import { byEntryKey } from '../../domain/order.js';
import type { Filter } from './filter.js';
import { isDay } from './times.js';

/** What stands between an id and the filter that it is under. It sorts before whatever an id is made of. */
const MARK = '#';

/** Fields that drop claims, or change whom a relationship is between, so that a relationship says something else under them. */
const DROPPING = [
  'assertedBy',
  'joinIdentities',
  'knownBy',
  'notClaims',
  'notSources',
  'rollUp',
  'sources',
  'voices',
] as const satisfies readonly (keyof Filter)[];
type Dropping = (typeof DROPPING)[number];

/** Fields that are true or left out. */
const FLAGS: readonly Dropping[] = ['joinIdentities', 'rollUp'];

/** What a field says where it is left out. */
const DEFAULTS: Filter = {
  asOfCertainty: 'POSSIBLE',
  verdict: 'ANY_CLAIM',
  includePredictions: false,
  includeDenied: false,
  includeStructure: true,
  joinIdentities: false,
  rollUp: false,
};

/**
 * A filter as text, the same for filters that say the same: `field=value,value&field=value`, in order, without what only
 * says the default.
 * @param fields the fields that matter; all unless given
 */
export function filterText(filter: Filter, fields?: readonly (keyof Filter)[]): string {
  const given = Object.entries(filter) as [keyof Filter, Filter[keyof Filter]][];
  return given
    .filter(([name, value]) => value != null && value !== DEFAULTS[name] && (fields?.includes(name) ?? true))
    .sort(byEntryKey)
    .map(([name, value]) => `${name}=${listed(value).map(encodeURIComponent).join(',')}`)
    .join('&');
}

const listed = (value: Filter[keyof Filter]): string[] =>
  Array.isArray(value) ? [...new Set((value as readonly string[]).map(String))].sort() : [String(value)];

/** What of a filter drops claims, as text; empty where nothing does. */
export const droppingText = (filter: Filter): string => filterText(filter, DROPPING);

/** The id of what is not the same under a filter as without. */
export const idUnder = (id: string, filter: string): string => (filter === '' ? id : `${id}${MARK}${filter}`);

/**
 * Takes the id of a relationship under a filter apart.
 * @returns null for an id that `idUnder` never makes of a filter that drops claims
 */
export function partsOfId(id: string): { readonly id: string; readonly filter: Filter } | null {
  const at = id.indexOf(MARK);
  if (at < 0) return null;
  const text = id.slice(at + MARK.length);
  const filter = filterOf(text);
  return filter !== null && droppingText(filter) === text ? { id: id.slice(0, at), filter } : null;
}

function filterOf(text: string): Filter | null {
  const filter: Partial<Record<Dropping, string | string[] | boolean | undefined>> = {};
  for (const part of text.split('&')) {
    const [name = '', value = ''] = part.split('=');
    const field = DROPPING.find((one) => one === name);
    if (field === undefined) return null;
    try {
      const values = value === '' ? [] : value.split(',').map(decodeURIComponent);
      if (field === 'knownBy' && !isDay(values[0])) return null;
      if (FLAGS.includes(field)) filter[field] = values[0] === 'true';
      else filter[field] = field === 'knownBy' ? values[0] : values;
    } catch {
      // A `%` that stands for nothing.
      return null;
    }
  }
  return filter as Filter;
}
