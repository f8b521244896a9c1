import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root: the folder above this file, compiled or not, that holds the Cypher scripts. */
export const projectRoot = findRoot(__dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'cypher', 'seed')) && existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error(
      'The folder "cypher" with the graph scripts was not found beside the program; install the whole project.',
    );
  return findRoot(parent);
}
