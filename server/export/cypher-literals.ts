import { propertyTypeOf } from '../../domain/kinds/index.js';
import type { Value } from '../engine/values.js';
import type { Properties } from './items.js';

/** Of these escapes both engines know each; other control characters are written by their number. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
  "'": "\\'",
};

/** A text as Cypher writes it, in single quotes. */
export function textLiteral(text: string): string {
  let written = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const escaped = ESCAPES[character];
    if (escaped !== undefined) written += escaped;
    else if (code < 0x20 || code === 0x7f || (code >= 0xd800 && code <= 0xdfff))
      written += `\\u${code.toString(16).padStart(4, '0')}`;
    else written += character;
  }
  return `'${written}'`;
}

/** A value as Cypher writes it. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return textLiteral(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') return mapLiteral(Object.entries(value));
  return String(value);
}

/** A map with these entries, those without a value left out. */
export function mapLiteral(entries: readonly (readonly [string, unknown])[]): string {
  return `{${entries
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${nameOf(name)}: ${literal(value)}`)
    .join(', ')}}`;
}

/** Properties as a map of Cypher, each of the type that it has in the graph: days are dates, degrees have a point. */
export function propertiesLiteral(properties: Properties): string {
  return `{${Object.entries(properties)
    .map(([name, value]) => `${nameOf(name)}: ${propertyLiteral(name, value)}`)
    .join(', ')}}`;
}

function propertyLiteral(name: string, value: Value): string {
  switch (propertyTypeOf(name)) {
    case 'date':
      return typeof value === 'string' ? `date(${textLiteral(value)})` : literal(value);
    case 'number':
      // A figure is whole where it is written whole; a degree never is.
      return typeof value === 'number' && Number.isInteger(value) && name !== 'value'
        ? `${value}.0`
        : literal(value);
    default:
      return literal(value);
  }
}

/** A name of a property, label or type, in backquotes where it has other signs than letters, digits and `_`. */
export function nameOf(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && name !== 'offset' ? name : `\`${name.replaceAll('`', '``')}\``;
}
