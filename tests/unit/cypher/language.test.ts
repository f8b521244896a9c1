import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesToKeep } from '../../../server/cypher/language';
import { CHANGES } from '../../../server/cypher/language-changes';
import { projectRoot } from '../../../server/root';

test('each change finds its place in the language library that is installed; else it is loaded as it is, and slow', () => {
  const source = readFileSync(require.resolve('@neo4j-cypher/language-support'), 'utf8');
  expect(CHANGES.map(({ find }) => source.split(find).length - 1)).toEqual(CHANGES.map(() => 1));
});

test('the build keeps it changed and compiled, under the names by which it is looked for', () => {
  const missing = [...filesToKeep().keys()].filter(
    (name) => !existsSync(join(projectRoot, 'dist', 'server', 'cypher', name)),
  );
  expect(filesToKeep().size).toBe(2);
  expect(missing).toEqual([]);
});
