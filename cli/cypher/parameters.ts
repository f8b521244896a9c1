import { NumberFault, parseExactly } from '../../server/engine/numbers.js';
import { FloatValue, type Parameter } from '../../server/engine/values.js';

/** A name or value that cannot be taken; the sentence is for the person who wrote it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const NAME = /^\$?([\p{L}_][\p{L}\p{N}_]*)$/u;

/**
 * Reads `name=value` as `-P` takes it. The value is read as JSON where it is JSON, else it is the string itself.
 * @throws UsageError where there is no `=` or no name before it
 */
export function parseAssignment(text: string): [name: string, value: Parameter] {
  const at = text.indexOf('=');
  if (at === -1)
    throw new UsageError(`"${text}" is no parameter. Write name=value, for example -P id=taliban.`);
  return [parameterName(text.slice(0, at)), parseValue(text.slice(at + 1))];
}

/**
 * Reads what follows `:param`: `name => value`, `name value`, or a JSON map of several.
 * @throws UsageError
 */
export function parseParamCommand(text: string): [name: string, value: Parameter][] {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const map = parseValue(trimmed);
    if (!isMap(map))
      throw new UsageError('After :param, a map must be JSON, for example :param {"id": "taliban"}.');
    return Object.entries(map).map(([name, value]) => [parameterName(name), value]);
  }
  const [, name = '', value = ''] = /^(\S+?)\s*(?:=>|\s)\s*([\s\S]*)$/.exec(trimmed) ?? [];
  if (name === '' || value.trim() === '') {
    throw new UsageError('Write :param name value, for example :param id taliban, or :params to list them.');
  }
  return [[parameterName(name.replace(/:$/, '')), parseValue(value.trim())]];
}

/**
 * JSON where the text is JSON, its numbers as they are written; else the text.
 * @throws UsageError for a number that a graph cannot hold
 */
export function parseValue(text: string): Parameter {
  try {
    return parseExactly(text);
  } catch (error) {
    if (error instanceof NumberFault) throw new UsageError(error.message);
    // Quotes as Cypher has them are no part of the value.
    return /^'[^'\\]*'$/.test(text) ? text.slice(1, -1) : text;
  }
}

function parameterName(text: string): string {
  const name = NAME.exec(text.trim())?.[1];
  if (name === undefined) {
    throw new UsageError(
      `"${text.trim()}" is no parameter name. Use letters, digits and _, beginning with a letter.`,
    );
  }
  return name;
}

function isMap(value: Parameter): value is { readonly [key: string]: Parameter } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof FloatValue)
  );
}
