import { ANY, join, listOf, NULL, nullable, type, type Type } from './types.js';

/** Aggregates, in lower case. */
export const AGGREGATES: ReadonlySet<string> = new Set([
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'collect',
  'stdev',
  'stdevp',
  'percentilecont',
  'percentiledisc',
]);

const INTEGER = new Set([
  'size',
  'length',
  'id',
  'tointeger',
  'sign',
  'timestamp',
  'char_length',
  'character_length',
  'indegree',
  'outdegree',
  'degree',
]);
const FLOAT = new Set([
  'tofloat',
  'rand',
  'sqrt',
  'exp',
  'log',
  'log10',
  'sin',
  'cos',
  'tan',
  'cot',
  'asin',
  'acos',
  'atan',
  'atan2',
  'pi',
  'e',
  'ceil',
  'floor',
  'round',
  'haversin',
  'degrees',
  'radians',
]);
const STRING = new Set([
  'tostring',
  'toupper',
  'tolower',
  'upper',
  'lower',
  'trim',
  'ltrim',
  'rtrim',
  'btrim',
  'replace',
  'substring',
  'left',
  'right',
  'type',
  'elementid',
  'randomuuid',
]);
const BOOLEAN = new Set(['toboolean', 'exists', 'isempty', 'isnan', 'startswith']);
const TEMPORAL = new Set(['date', 'time', 'localtime', 'datetime', 'localdatetime', 'duration']);

/**
 * The type of a call.
 * @param name in lower case, dotted where it is
 */
export function typeOfCall(name: string, args: readonly Type[]): Type {
  const [first = ANY] = args;
  const lost = args.some((arg) => arg.nullable);
  if (INTEGER.has(name)) return type('integer', lost || name === 'tointeger');
  if (FLOAT.has(name)) return type('float', lost || name === 'tofloat');
  if (STRING.has(name)) return type('string', lost);
  if (BOOLEAN.has(name)) return type('boolean', lost || name === 'toboolean');
  const [root = ''] = name.split('.');
  if (name.startsWith('duration.')) return type('duration', lost);
  if (TEMPORAL.has(root)) return { kind: root as Type['kind'], nullable: lost };
  switch (name) {
    case 'count':
      return type('integer');
    case 'sum':
      return nullable(
        type(first.kind === 'integer' || first.kind === 'float' ? first.kind : 'number'),
        false,
      );
    case 'avg':
    case 'stdev':
    case 'stdevp':
    case 'percentilecont':
      return type('float', true);
    case 'percentiledisc':
    case 'min':
    case 'max':
      return nullable(first);
    case 'collect':
      return listOf(first.kind === 'null' ? ANY : { ...first, nullable: false });
    case 'labels':
    case 'keys':
      return listOf(type('string'), lost);
    case 'split':
      return listOf(type('string'), lost);
    case 'nodes':
      return listOf(type('node'), lost);
    case 'relationships':
    case 'rels':
      return listOf(type('relationship'), lost);
    case 'startnode':
    case 'endnode':
      return type('node', lost);
    case 'head':
    case 'last':
      return first.kind === 'list' ? nullable(first.element ?? NULL) : ANY;
    case 'tail':
      return first.kind === 'list' ? first : listOf(ANY, lost);
    case 'reverse':
      return first.kind === 'list' || first.kind === 'string' ? first : ANY;
    case 'range':
      return listOf(type('integer'), lost);
    case 'tointegerlist':
      return listOf(type('integer', true), lost);
    case 'tofloatlist':
      return listOf(type('float', true), lost);
    case 'tostringlist':
      return listOf(type('string', true), lost);
    case 'properties':
      return { kind: 'map', nullable: lost };
    case 'abs':
      return first;
    case 'point':
      return type('point', lost);
    case 'point.distance':
      return type('float', true);
    case 'coalesce': {
      const joined = args.length === 0 ? NULL : args.reduce(join);
      return { ...joined, nullable: args.every((arg) => arg.nullable) };
    }
    case 'nullif':
      return nullable(first);
    default:
      return ANY;
  }
}
