import { parseArgs } from 'node:util';
import { messageOf } from '../../server/errors.js';
import type { Exporter } from '../../server/export/exporter.js';
import { EXPORTERS } from '../../server/export/formats.js';
import { UsageError } from '../cypher/parameters.js';

export interface ExportCommand {
  readonly kind: 'export';
  readonly exporter: Exporter;
  /** What `--filter` holds, as JSON gives it; undefined for everything. */
  readonly filter: Readonly<Record<string, unknown>> | undefined;
  /** A file or folder; undefined for standard output. */
  readonly output: string | undefined;
}

export type Command = ExportCommand | { readonly kind: 'help' };

/**
 * Reads the command line, without the program's own name.
 * @throws UsageError with a sentence that says what to write instead
 */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: 'help' };
  const [format, ...more] = positionals;
  const exporter = EXPORTERS.find(({ name }) => name === format);
  if (exporter === undefined) {
    const names = EXPORTERS.map(({ name }) => name).join(', ');
    throw new UsageError(
      format === undefined
        ? `Which format? npm run export -- FORMAT [-o FILE]; FORMAT is one of ${names}.`
        : `"${format}" is no format; it is one of ${names}.`,
    );
  }
  if (more.length > 0)
    throw new UsageError(`"${more.join(' ')}" is too much. Name the file with -o, the filter with --filter.`);
  if (exporter.makes === 'folder' && values.output === undefined)
    throw new UsageError(`${exporter.name} makes a folder of files; name it with -o FOLDER.`);
  return {
    kind: 'export',
    exporter,
    filter: values.filter === undefined ? undefined : filterOf(values.filter),
    output: values.output,
  };
}

function filterOf(json: string): Readonly<Record<string, unknown>> {
  let filter: unknown;
  try {
    filter = JSON.parse(json);
  } catch (error) {
    throw new UsageError(
      `--filter is no JSON (${messageOf(error)}); write it like '{"sources": ["cnn-2018"]}'.`,
    );
  }
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter))
    throw new UsageError(`--filter is no JSON object; write it like '{"sources": ["cnn-2018"]}'.`);
  return filter as Readonly<Record<string, unknown>>;
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
      filter: { type: 'string' },
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
