import { readFileSync } from 'node:fs';
import { CHANGES } from '../../../server/cypher/language-changes';

test('each change finds its place in the language library that is installed; else it is loaded as it is, and slow', () => {
  const source = readFileSync(require.resolve('@neo4j-cypher/language-support'), 'utf8');
  expect(CHANGES.map(({ find }) => source.split(find).length - 1)).toEqual(CHANGES.map(() => 1));
});
