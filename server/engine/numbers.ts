import { isLosslessNumber, parse, stringify } from 'lossless-json';
import { FloatValue, type Parameter } from './values.js';

/** A number that a graph cannot hold as it is written; the sentence is for whoever wrote it. */
export class NumberFault extends Error {
  constructor(text: string, why: string) {
    super(`The number ${text.length > 60 ? `${text.slice(0, 60)}...` : text} ${why}`);
    this.name = 'NumberFault';
  }
}

const LEAST_INTEGER = -(2n ** 63n);
const MOST_INTEGER = 2n ** 63n - 1n;

/**
 * The value of a number as it is written in JSON or GraphQL: with a point or an exponent a float, otherwise an integer, as
 * Cypher has them. `-0` is the integer 0; `-0.0` keeps its sign.
 * @throws NumberFault for what neither 64 bits of an integer nor a double hold
 */
export function exactNumber(text: string): number | bigint | FloatValue {
  if (/^-?\d+$/.test(text)) {
    const number = Number(text);
    if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
    const integer = BigInt(text);
    if (integer >= LEAST_INTEGER && integer <= MOST_INTEGER) return integer;
    throw new NumberFault(
      text,
      'is beyond the integers of a graph, -2^63 to 2^63 - 1. Give it as text in quotes, or as a float with a point.',
    );
  }
  const number = Number(text);
  if (!Number.isFinite(number))
    throw new NumberFault(
      text,
      'is beyond the floats of a graph, at most about 1.8e308. Give it as text in quotes.',
    );
  if (number === 0 && /[1-9]/.test(text.replace(/e.*$/i, '')))
    throw new NumberFault(
      text,
      'is smaller than the floats of a graph, at least about 5e-324. Give it as text in quotes.',
    );
  return Number.isInteger(number) ? new FloatValue(number) : number;
}

/**
 * JSON with its numbers as they are written.
 * @throws SyntaxError for what is no JSON, NumberFault
 */
export function parseExactly(json: string): Parameter {
  return exactly(parseAsWritten(json));
}

/** JSON whose numbers are kept as text, for `exactly`. Of a key that comes twice the last counts, as in `JSON.parse`. */
export function parseAsWritten(json: string): unknown {
  return parse(json, null, { onDuplicateKey: ({ newValue }) => newValue });
}

/** A part of what `parseAsWritten` gave. @throws NumberFault */
export function exactly(value: unknown): Parameter {
  if (isLosslessNumber(value)) return exactNumber(value.value);
  if (Array.isArray(value)) return value.map(exactly);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exactly(item)]));
  return value as Parameter;
}

/** A parameter as JSON that `parseExactly` reads as the same. */
export function parameterText(value: Parameter): string {
  const float = { test: (item: unknown) => item instanceof FloatValue, stringify: String };
  return stringify(value, null, undefined, [float]) ?? 'null';
}

/** A parameter as answers have values: integers beyond what a double holds exactly are text. */
export function parameterJson(value: Parameter): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof FloatValue) return value.value;
  if (Array.isArray(value)) return (value as readonly Parameter[]).map(parameterJson);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, parameterJson(item)]));
  return value;
}

/** Plain values of the same types, for whoever looks at types alone and may be another thread. */
export function typeSamples(parameters: Readonly<Record<string, Parameter>>): Record<string, unknown> {
  const sample = (value: Parameter): unknown => {
    if (value instanceof FloatValue) return 0.5;
    if (typeof value === 'bigint') return 1;
    if (Array.isArray(value)) return (value as readonly Parameter[]).map(sample);
    if (value !== null && typeof value === 'object') return typeSamples(value as Record<string, Parameter>);
    return value;
  };
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, sample(value)]));
}
