import { join } from 'node:path';
import { readCatalog, type Catalog } from './catalog.js';
import { projectRoot } from '../root.js';

type Folder = 'queries' | 'write';

const catalogs = new Map<Folder, Catalog>();

/**
 * The text of a fixed read statement of `cypher/queries/`.
 * @param name file name without `.cypher`
 */
export function statementText(name: string): string {
  return textIn('queries', name);
}

/**
 * The text of a fixed statement of `cypher/write/`, which changes the graph.
 * @param name file name without `.cypher`
 */
export function writingText(name: string): string {
  return textIn('write', name);
}

function textIn(folder: Folder, name: string): string {
  const catalog = catalogs.get(folder) ?? readCatalog(join(projectRoot, 'cypher', folder));
  catalogs.set(folder, catalog);
  const query = catalog.get(name);
  if (query === undefined)
    throw new Error(`cypher/${folder}/${name}.cypher is missing; install the whole project`);
  return query.text;
}
