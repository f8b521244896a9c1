import { parseArgs } from 'node:util';
import { messageOf } from '../../server/errors.js';
import type { Importer } from '../../server/ingest/import/item.js';
import { isDay } from '../../server/ingest/import/days.js';
import { IMPORTERS } from '../../server/ingest/importers.js';
import { UsageError } from '../cypher/parameters.js';

export interface ImportCommand {
  readonly kind: 'import';
  readonly importer: Importer;
  readonly file: string;
  readonly dryRun: boolean;
  readonly country: string | undefined;
  readonly since: string | undefined;
  readonly version: string | undefined;
  /** A file, or `none`; undefined for the one that ships. */
  readonly mapping: string | undefined;
  readonly proposeMapping: string | undefined;
  readonly rejects: string | undefined;
}

export type Command = ImportCommand | { readonly kind: 'help' } | { readonly kind: 'template' };

/**
 * Reads the command line, without the program's own name.
 * @throws UsageError with a sentence that says what to write instead
 */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: 'help' };
  const [format, file, ...more] = positionals;
  const importer = IMPORTERS.find(({ name }) => name === format);
  if (importer === undefined) {
    const names = IMPORTERS.map(({ name }) => name).join(', ');
    throw new UsageError(
      format === undefined
        ? `Which format? npm run import -- FORMAT FILE; FORMAT is one of ${names}.`
        : `"${format}" is no format; it is one of ${names}.`,
    );
  }
  if (values.template === true) {
    if (importer.name !== 'claims')
      throw new UsageError('--template goes with claims: npm run import -- claims --template.');
    return { kind: 'template' };
  }
  if (file === undefined) throw new UsageError(`Which file? npm run import -- ${importer.name} FILE.`);
  if (more.length > 0) throw new UsageError(`There are ${1 + more.length} files. Import them one by one.`);
  const { country, since } = values;
  for (const [option, value] of [
    ['country', country],
    ['since', since],
  ] as const)
    if (value !== undefined && !importer.narrows.includes(option))
      throw new UsageError(`--${option} means nothing for ${importer.name}: its rows do not say it.`);
  if (since !== undefined && !isDay(since))
    throw new UsageError(`--since is "${since}"; give a day, such as 2015-01-01.`);
  return {
    kind: 'import',
    importer,
    file,
    dryRun: values['dry-run'] === true,
    country,
    since,
    version: values['dataset-version'],
    mapping: values.mapping,
    proposeMapping: values['propose-mapping'],
    rejects: values.rejects,
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
      'dry-run': { type: 'boolean' },
      country: { type: 'string' },
      since: { type: 'string' },
      'dataset-version': { type: 'string' },
      mapping: { type: 'string' },
      'propose-mapping': { type: 'string' },
      rejects: { type: 'string' },
      template: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
