import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { projectRoot } from '../../server/root.js';
import { testEngines } from '../support/engines.js';

/** Lists inside an expression, which Neo4j's bound of a transaction's memory does not count. */
const TOO_MUCH = 'RETURN size([x IN range(1, 20000) | [y IN range(1, 20000) | x * y]]) AS n';
const PASSWORD = 'allegiance-tests';
const PATIENCE_MS = 200_000;

const hasNeo4j = testEngines().includes('neo4j');

(hasNeo4j ? describe : describe.skip)('a supervised Neo4j', () => {
  let child: ChildProcess;
  let engine: GraphEngine;
  let said = '';

  beforeAll(async () => {
    const options = {
      password: PASSWORD,
      heapMegabytes: 256,
      firstWaitMs: 100,
      probeEveryMs: 1_000,
      probePatienceMs: 4_000,
    };
    child = spawn(
      process.execPath,
      [join(projectRoot, 'tests', 'support', 'supervised-neo4j.mjs'), JSON.stringify(options)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const uri = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error(said)));
      if (child.stdout === null) return reject(new Error('no output'));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const found = /^NEO4J_URI=(.*)$/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    engine = await openEngine({
      engine: 'neo4j',
      uri,
      username: 'neo4j',
      password: PASSWORD,
      database: undefined,
    });
  }, PATIENCE_MS);
  afterAll(async () => {
    await engine.close();
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }, PATIENCE_MS);

  test(
    'is started again when it ran out of memory, and its users find it and their data by themselves',
    async () => {
      await engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 1})' }));
      await expect(
        engine.read({ text: TOO_MUCH }, { timeoutMs: PATIENCE_MS, guest: true }),
      ).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE', retriable: true });
      const deadline = performance.now() + PATIENCE_MS;
      let rows: unknown;
      while (rows === undefined && performance.now() < deadline)
        rows = await engine.read({ text: 'MATCH (n:Written) RETURN n.id AS id' }).then(
          (answer) => answer.rows,
          () => undefined,
        );
      expect(rows).toEqual([[1]]);
      await engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 2})' }));
      expect(said).toMatch(/ran out of memory|has not answered/);
      expect(said).toContain('answers again');
    },
    2 * PATIENCE_MS,
  );
});
