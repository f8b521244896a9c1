import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parametersOf, splitScript } from '../../domain/cypher-text/script.js';
import type { Parameter, Parameters } from '../engine/values.js';

/** A statement of `cypher/queries/`, with what its head says. The head is described in cypher/README.md. */
export interface CatalogQuery {
  /** File name without `.cypher`. */
  readonly name: string;
  /** What it gives, in a sentence. */
  readonly summary: string;
  readonly access: 'read' | 'write';
  /** A value for each parameter, with which the statement works on our graph. */
  readonly examples: Parameters;
  readonly columns: readonly string[];
  /** False when callers may not count on the order of the rows. */
  readonly ordered: boolean;
  /** The statement, without its head. */
  readonly text: string;
}

export type Catalog = ReadonlyMap<string, CatalogQuery>;

/**
 * Reads every query of a folder.
 * @param folder absolute path, such as that of `cypher/queries`
 * @throws Error naming all faults of all files: a missing or unknown line, a parameter without an example, an example
 *   without a parameter, more than one statement
 */
export function readCatalog(folder: string): Catalog {
  const faults: string[] = [];
  const queries = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.cypher'.length);
      return parseQuery(name, readFileSync(join(folder, file), 'utf8'), (fault) =>
        faults.push(`${file}: ${fault}`),
      );
    });
  if (faults.length > 0) throw new Error(`Queries with a fault:\n${faults.join('\n')}`);
  return new Map(queries.map((query) => [query.name, query]));
}

/**
 * Reads one query.
 * @param report called with a sentence for each fault; what comes back then is incomplete
 */
export function parseQuery(name: string, source: string, report: (fault: string) => void): CatalogQuery {
  const summary: string[] = [];
  const examples: Record<string, Parameter> = {};
  let access: string | undefined;
  let columns: readonly string[] | undefined;
  let ordered = true;

  for (const line of headOf(source)) {
    const [, tag, rest = ''] = /^@(\w+)\s*(.*)$/.exec(line) ?? [];
    switch (tag) {
      case undefined:
        summary.push(line);
        break;
      case 'access':
        access = rest;
        break;
      case 'columns':
        columns = rest.split(',').map((column) => column.trim());
        break;
      case 'param':
        readExample(rest, examples, report);
        break;
      case 'unordered':
        ordered = false;
        break;
      default:
        report(`unknown line @${tag}`);
    }
  }

  const [statement, ...more] = splitScript(source);
  if (statement === undefined || more.length > 0) {
    report(`holds ${statement === undefined ? 'no statement' : 'more than one statement'}; one is wanted`);
  }
  const text = statement?.text ?? '';
  if (access !== 'read' && access !== 'write') report('needs a line "@access read" or "@access write"');
  if (columns === undefined) report('needs a line "@columns" with the names in the order of RETURN');
  if (summary.length === 0) report('needs a first line that says what it gives');
  const used = parametersOf(text);
  for (const parameter of used) {
    if (!Object.hasOwn(examples, parameter)) report(`has no line "@param ${parameter}" with an example`);
  }
  for (const parameter of Object.keys(examples)) {
    if (!used.includes(parameter)) report(`says @param ${parameter}, which the statement does not take`);
  }
  return {
    name,
    summary: summary.join(' '),
    access: access === 'write' ? 'write' : 'read',
    examples,
    columns: columns ?? [],
    ordered,
    text,
  };
}

/** The comment lines before the statement, without their slashes. */
function headOf(source: string): string[] {
  const lines: string[] = [];
  for (const line of source.split(/\r?\n/)) {
    const comment = /^\s*\/\/\s?(.*)$/.exec(line)?.[1]?.trim();
    if (comment === undefined && line.trim() !== '') break;
    if (comment !== undefined && comment !== '') lines.push(comment);
  }
  return lines;
}

function readExample(
  rest: string,
  examples: Record<string, Parameter>,
  report: (fault: string) => void,
): void {
  const [, name = '', json = ''] = /^(\w+)\s+(.+)$/.exec(rest) ?? [];
  try {
    if (name === '') throw new SyntaxError('no name');
    examples[name] = JSON.parse(json) as Parameter;
  } catch {
    report(`"@param ${rest}" is not a name and a JSON value`);
  }
}
