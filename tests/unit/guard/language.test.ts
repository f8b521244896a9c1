import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesToKeep } from '../../../server/guard/language';
import { CHANGES } from '../../../server/guard/language-changes';
import { projectRoot } from '../../../server/root';

const library = (): string => readFileSync(require.resolve('@neo4j-cypher/language-support'), 'utf8');

test('each change finds its place in the language library that is installed; else it is loaded as it is, and slow', () => {
  const source = library();
  expect(CHANGES.map(({ find }) => source.split(find).length - 1)).toEqual(CHANGES.map(() => 1));
});

test('the build keeps it changed and compiled, under the names by which it is looked for', () => {
  const folder = join(projectRoot, 'dist', 'server', 'guard');
  const names = [...filesToKeep().keys()];
  expect(names.map(extname)).toEqual(['.cjs', '.v8cache']);
  expect(names.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  const changed = CHANGES.reduce(
    (source, { find, replace }) => source.replace(find, () => replace),
    library(),
  );
  const kept = readFileSync(join(folder, names[0] ?? ''), 'utf8');
  // Not toContain, which would print 25 MB.
  expect(kept.includes(changed)).toBe(true);
});
