import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { language } from '../../server/guard/language.js';
import type { Catalog } from '../../server/statements/catalog.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { COMMANDS } from './commands.js';
import { dbSchema, type LiveSchema } from '../../domain/cypher-text/db-schema.js';
import { FORMATS } from './output/format.js';

/** Candidates and the part of the line that they stand for, as readline takes them. */
export type Completion = [candidates: string[], typed: string];

const SCHEMA_TIMEOUT_MS = 3_000;
/** For a graph that gave no names, and for commands, which need none. */
export const NO_NAMES: LiveSchema = { labels: [], types: [], properties: [] };

/** Kinds of suggestions, by the numbers of the language server protocol. */
const KEYWORD = 14;
const FUNCTION = 3;

/** Asks the graph for its names. A graph that does not answer in time gives none: completion must not stop typing. */
export async function readLiveSchema(engine: GraphEngine, queries: Catalog): Promise<LiveSchema> {
  const names = async (query: string): Promise<string[]> => {
    const { rows } = await engine.read(
      { text: queries.get(query)?.text ?? '' },
      { timeoutMs: SCHEMA_TIMEOUT_MS },
    );
    return rows.map(([name]) => String(name)).sort();
  };
  try {
    const [labels, types, properties] = await Promise.all([
      names('list-labels'),
      names('list-types'),
      names('list-properties'),
    ]);
    return { labels, types, properties };
  } catch {
    return NO_NAMES;
  }
}

/**
 * What may stand at the end of a line.
 * @param before lines of the statement before this one
 * @param folder that relative paths of `:source` count from
 */
export function complete(
  before: string,
  line: string,
  schema: LiveSchema,
  parameters: readonly string[],
  folder: string,
): Completion {
  if (before === '' && line.trimStart().startsWith(':')) return completeCommand(line.trimStart(), folder);
  const typed = /[\p{L}\p{N}_$.]*$/u.exec(line)?.[0] ?? '';
  const text = before === '' ? line : `${before}\n${line}`;
  const found = new Set<string>();
  for (const { label, kind, insertText } of language().autocomplete(text, dbSchema(schema, parameters))) {
    const candidate = fitted(insertText ?? label, kind, typed);
    if (candidate !== undefined) found.add(candidate);
  }
  return [[...found].sort((a, b) => a.localeCompare(b)), typed];
}

/** The candidate as it continues what was typed: keywords and functions in any case, names as they are. */
function fitted(candidate: string, kind: number | undefined, typed: string): string | undefined {
  const whole = kind === FUNCTION ? `${candidate}(` : candidate;
  if (typed === '' && kind === FUNCTION) return undefined;
  const loose = kind === KEYWORD || kind === FUNCTION;
  if (whole.startsWith(typed)) return whole;
  if (!loose || !whole.toLowerCase().startsWith(typed.toLowerCase())) return undefined;
  return kind === KEYWORD && typed === typed.toLowerCase()
    ? whole.toLowerCase()
    : typed + whole.slice(typed.length);
}

function completeCommand(line: string, folder: string): Completion {
  const [, name = '', argument] = /^(:\S*)(?:\s+(.*))?$/.exec(line) ?? [];
  if (argument === undefined)
    return [
      startingWith(
        COMMANDS.map((one) => one.name),
        name,
      ),
      name,
    ];
  switch (name) {
    case ':format':
      return [startingWith(FORMATS, argument), argument];
    case ':write':
      return [startingWith(['on', 'off'], argument), argument];
    case ':params':
      return [startingWith(['clear'], argument), argument];
    case ':help':
      return [
        startingWith(
          COMMANDS.map((one) => one.name),
          argument,
        ),
        argument,
      ];
    case ':source':
      return [startingWith(pathsLike(argument, folder), argument), argument];
    default:
      return [[], argument];
  }
}

function startingWith(candidates: readonly string[], typed: string): string[] {
  return candidates.filter((candidate) => candidate.startsWith(typed));
}

function pathsLike(typed: string, folder: string): string[] {
  const parent = typed.slice(0, typed.lastIndexOf('/') + 1);
  try {
    return readdirSync(parent.startsWith('/') ? parent : join(folder, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.name.endsWith('.cypher'))
      .map((entry) => `${parent}${entry.name}${entry.isDirectory() ? '/' : ''}`);
  } catch {
    return [];
  }
}
