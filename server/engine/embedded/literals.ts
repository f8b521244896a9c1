import type { Statement } from '../port.js';
import { replaceParameters } from '../../../domain/cypher-text/script.js';
import { FloatValue, type Parameter } from '../values.js';

/** Smallest integer; its digits alone are beyond the largest. */
const LEAST = -(2n ** 63n);

/**
 * The engine takes parameters as JSON, which has no whole float and no integer beyond 2^53. Where a parameter holds one, its
 * place in the statement gets an expression with that number written out, and its other values as parameters of their own.
 */
export function withNumbersWritten({ text, parameters = {} }: Statement): Required<Statement> {
  const written = new Map<string, string>();
  const kept: Record<string, Parameter> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (isPlain(value)) kept[name] = value;
    else written.set(name, expression(value, `${name}_`, kept));
  }
  return written.size === 0
    ? { text, parameters }
    : { text: replaceParameters(text, written), parameters: kept };
}

function isPlain(value: Parameter): boolean {
  if (typeof value === 'bigint' || value instanceof FloatValue) return false;
  return value === null || typeof value !== 'object' || Object.values(value as object).every(isPlain);
}

function expression(value: Parameter, name: string, kept: Record<string, Parameter>): string {
  if (value === LEAST) return `(${LEAST + 1n} - 1)`;
  if (typeof value === 'bigint') return value < 0n ? `(${value})` : String(value);
  if (value instanceof FloatValue) return value.isNegative ? `(${value})` : String(value);
  if (isPlain(value)) {
    kept[name] = value;
    return `$\`${name}\``;
  }
  if (Array.isArray(value))
    return `[${(value as readonly Parameter[]).map((item, at) => expression(item, `${name}_${at}`, kept)).join(', ')}]`;
  const entries = Object.entries(value as Record<string, Parameter>);
  return `{${entries.map(([key, item], at) => `\`${key.replaceAll('`', '``')}\`: ${expression(item, `${name}_${at}`, kept)}`).join(', ')}}`;
}
