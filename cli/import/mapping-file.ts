import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GraphEngine } from '../../server/engine/port.js';
import { FormatError } from '../../server/ingest/import/errors.js';
import type { Importer } from '../../server/ingest/import/item.js';
import type { Lookup } from '../../server/ingest/import/sink.js';
import {
  NameMapping,
  readMapping,
  writeMapping,
  type MappingRow,
} from '../../server/ingest/names/mapping.js';
import { proposeMapping } from '../../server/ingest/names/propose-mapping.js';
import type { Candidate } from '../../server/ingest/names/propose.js';
import { listOf } from '../../server/read/rows.js';
import { projectRoot } from '../../server/root.js';
import { statementText } from '../../server/statements/index.js';

/** Reviewed by the editors, for UCDP's names of actors in Afghanistan. */
const SHIPPED = join(projectRoot, 'server', 'ingest', 'ucdp', 'mapping-afghanistan.csv');

/** The mapping that an import goes by: where it is, and what it says. */
export interface ChosenMapping {
  /** Undefined where there is none. */
  readonly path: string | undefined;
  readonly text: string;
  readonly rows: readonly MappingRow[];
}

/**
 * Reads the mapping that was asked for, else the one that ships with the format.
 * @param asked a file, or `none`
 * @param folder that the file is looked for in
 */
export function chooseMapping(importer: Importer, asked: string | undefined, folder: string): ChosenMapping {
  const shipped = importer.name.startsWith('ucdp-') ? SHIPPED : undefined;
  const path = asked === 'none' ? undefined : asked === undefined ? shipped : resolve(folder, asked);
  if (path === undefined) return { path, text: '', rows: [] };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new FormatError(`The mapping ${path} cannot be read.`);
  }
  return { path, text, rows: readMapping(text) };
}

/** @throws FormatError where a name is mapped to something that the graph does not have */
export async function checkedMapping({ path, rows }: ChosenMapping, lookup: Lookup): Promise<NameMapping> {
  const mapping = new NameMapping(rows);
  const there = await lookup.entities(mapping.ids());
  const missing = mapping.ids().filter((id) => !there.has(id));
  if (missing.length > 0)
    throw new FormatError(
      `The graph has no ${missing.join(', ')}, to which ${path ?? 'the mapping'} maps a name.`,
    );
  return mapping;
}

/**
 * Writes a proposal for the names of a file, with what was decided before.
 * @returns how many names are in it, and for how many an entity is proposed
 */
export async function writeProposal(
  path: string,
  names: ReturnType<Importer['names']>,
  engine: GraphEngine,
  decided: readonly MappingRow[],
): Promise<{ names: number; proposed: number }> {
  const rows = await proposeMapping(names, await candidatesIn(engine), decided);
  writeFileSync(path, writeMapping(rows));
  return { names: rows.length, proposed: rows.filter(({ id }) => id !== '').length };
}

async function candidatesIn(engine: GraphEngine): Promise<{ actors: Candidate[]; places: Candidate[] }> {
  const { rows } = await engine.read(
    { text: statementText('list-candidates') },
    { maxRows: 1_000_000, maxBytes: 500_000_000, timeoutMs: 120_000 },
  );
  const actors: Candidate[] = [];
  const places: Candidate[] = [];
  for (const [id, name, aliases, place] of rows)
    (place === true ? places : actors).push({
      id: String(id),
      name: String(name),
      aliases: listOf(aliases).map(String),
    });
  return { actors, places };
}
