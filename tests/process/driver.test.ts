import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../server/root.js';

const built = (file: string): string => JSON.stringify(join(projectRoot, 'dist/server/graph/neo4j', file));

/** In a process of its own, because jest gives modules exports of another realm, whose prototype ours is not. */
const COUNTING = `
const helper = require(${built('helper.js')});
const { generator } = helper;
let runs = 0;
helper.generator = (self, body) => {
  runs += 1;
  return generator(self, body);
};
const { neo4j, Neo4jError } = require(${built('driver.js')});
const driver = neo4j.driver('bolt://127.0.0.1:1');
driver.getServerInfo().catch(async (error) => {
  await driver.close();
  const known = error instanceof Neo4jError;
  process.stdout.write(JSON.stringify({ runs, known, left: Object.hasOwn(Object.prototype, '__generator') }));
});
`;

test('the driver runs on our helper, and nothing else meets it', () => {
  const told = JSON.parse(execFileSync(process.execPath, ['-e', COUNTING], { encoding: 'utf8' })) as {
    runs: number;
  };
  expect(told).toEqual({ runs: expect.any(Number) as number, known: true, left: false });
  expect(told.runs).toBeGreaterThan(0);
});
