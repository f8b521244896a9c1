import { join } from 'node:path';
import { readCatalog, type Catalog } from '../graph/catalog.js';
import { projectRoot } from '../root.js';

let catalog: Catalog | undefined;

/**
 * The text of a fixed read statement of `cypher/queries/`.
 * @param name file name without `.cypher`
 */
export function statementText(name: string): string {
  catalog ??= readCatalog(join(projectRoot, 'cypher', 'queries'));
  const query = catalog.get(name);
  if (query === undefined)
    throw new Error(`cypher/queries/${name}.cypher is missing; install the whole project`);
  return query.text;
}
