import { parseArgs } from 'node:util';
import { messageOf } from '../../server/errors.js';
import type { Parameters } from '../../server/engine/values.js';
import { FORMATS, isFormat, type Format } from './output/format.js';
import { parseAssignment, UsageError } from './parameters.js';

/** Where the statements come from. */
export type Input =
  | { readonly kind: 'query'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' };

export interface RunOptions {
  readonly kind: 'run';
  readonly input: Input;
  /** Undefined: a table, on a terminal or not. */
  readonly format: Format | undefined;
  readonly parameters: Parameters;
  readonly write: boolean;
  readonly quiet: boolean;
  /** Most rows of a result. Undefined: the port's own bound. */
  readonly maxRows: number | undefined;
  /** Time for one statement, ms. Undefined: the port's own bound. */
  readonly timeoutMs: number | undefined;
}

export type Options = RunOptions | { readonly kind: 'help' } | { readonly kind: 'version' };

/** Longest `--timeout` that a timer can hold, in seconds. */
const MAX_TIMEOUT_S = 2_000_000;

/**
 * Reads the command line, without the program's own name. Where an option is given twice the last one counts;
 * parameters add up.
 * @throws UsageError with a sentence that says what to write instead
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  if (positionals.length > 1) {
    throw new UsageError(
      `There are ${positionals.length} arguments where one query is wanted. Put the query in quotes: npm run cypher -- "MATCH (n) RETURN n LIMIT 5".`,
    );
  }
  const [query] = positionals;
  if (query !== undefined && values.file !== undefined) {
    throw new UsageError('There is a query and a file (-f). Give one of them.');
  }
  const { format } = values;
  if (format !== undefined && !isFormat(format)) {
    throw new UsageError(`--format is "${format}"; it is one of ${FORMATS.join(', ')}.`);
  }
  return {
    kind: 'run',
    input: inputOf(query, values.file),
    format,
    parameters: Object.fromEntries((values.param ?? []).map(parseAssignment)),
    write: values.write === true,
    quiet: values.quiet === true,
    maxRows: wholeNumber('--limit', 'rows', values.limit, Number.MAX_SAFE_INTEGER),
    timeoutMs: milliseconds(values.timeout),
  };
}

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> {
  try {
    return parseStrictly(args);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function parseStrictly(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      file: { type: 'string', short: 'f' },
      format: { type: 'string' },
      param: { type: 'string', short: 'P', multiple: true },
      write: { type: 'boolean' },
      limit: { type: 'string' },
      timeout: { type: 'string' },
      quiet: { type: 'boolean', short: 'q' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
}

function inputOf(query: string | undefined, file: string | undefined): Input {
  if (file === '-') return { kind: 'stdin' };
  if (file !== undefined) return { kind: 'file', path: file };
  return query === undefined ? { kind: 'stdin' } : { kind: 'query', text: query };
}

function wholeNumber(name: string, unit: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most) {
    throw new UsageError(`${name} is "${text}"; give a whole number of ${unit}, 1 or more.`);
  }
  return number;
}

function milliseconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || seconds <= 0 || seconds > MAX_TIMEOUT_S) {
    throw new UsageError(
      `--timeout is "${text}"; give seconds, more than 0 and at most ${MAX_TIMEOUT_S}, for example 30 or 0.5.`,
    );
  }
  return Math.ceil(seconds * 1000);
}
