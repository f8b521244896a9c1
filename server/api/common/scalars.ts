import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { exactNumber, NumberFault } from '../../engine/numbers.js';
import type { Parameter } from '../../engine/values.js';
import { isDay } from '../../read/times.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function day(value: unknown): string {
  if (isDay(value)) return value;
  throw new GraphQLError(`"${String(value)}" is not a day; write YYYY-MM-DD.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  // A day of the graph is one, in every answer thousands of times; only what callers give is looked at closely.
  serialize: (value) => (typeof value === 'string' && DAY.test(value) ? value : day(value)),
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});

/** Any JSON value. Its numbers are taken as they are written; integers beyond what a double holds exactly come out as text. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: shallow,
  parseLiteral: (node, variables) => shallow(literal(node, variables)),
});

/** Deepest nesting of a JSON value that is taken; what works on it calls itself for each level. */
const MAX_JSON_LEVELS = 32;

/** The value, once it is known to be nested no deeper than allowed. */
function shallow(value: unknown): unknown {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_JSON_LEVELS)
      throw new GraphQLError(`A value is nested deeper than ${MAX_JSON_LEVELS} levels.`, {
        extensions: { code: 'LIMIT_EXCEEDED', refused: 'LIMIT_EXCEEDED' },
      });
    level = level.flatMap((item) =>
      item !== null && typeof item === 'object' ? (Object.values(item) as unknown[]) : [],
    );
  }
  return value;
}

/** A number of a literal as it is written. */
function written(text: string): Parameter {
  try {
    return exactNumber(text);
  } catch (error) {
    throw error instanceof NumberFault ? numberRefused(error) : error;
  }
}

/** What a caller is told of a number that no graph holds. */
export function numberRefused(fault: NumberFault): GraphQLError {
  return new GraphQLError(fault.message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

function literal(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return written(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((item) => literal(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map((field) => [field.name.value, literal(field.value, variables)]),
      );
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    default:
      return node satisfies never;
  }
}
