import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths, readAnnouncement } from '../../server/engine/embedded/address.js';
import type { EmbeddedOptions } from '../../server/engine/embedded/engine.js';
import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { until } from '../support/waiting.js';

/** Times of the product, shortened a hundredfold or so. */
const QUICK: EmbeddedOptions = { graceMs: 100, silenceMs: 700, startMs: 6_000, pingMs: 300, freshMs: 50 };
const ROUNDS = Number(process.env['ALLEGIANCE_FAULT_ROUNDS'] ?? 3);

/** A process that stands still, as one that the system has stopped, swapped out or that loops without end. */
describe('a process of the embedded engine that hangs', () => {
  let home: string;
  let folder: string;
  let engines: GraphEngine[];

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'allegiance-hung-'));
    folder = join(home, 'graph');
    engines = [];
  });
  afterEach(async () => {
    await Promise.all(engines.map((engine) => engine.close()));
    await until(() => {
      const left = readAnnouncement(folder);
      return left === undefined || !isAlive(left.pid);
    });
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const open = async (): Promise<GraphEngine> => {
    const engine = await openEngine({ engine: 'embedded', folder }, { embedded: QUICK });
    engines.push(engine);
    return engine;
  };
  const pidNow = (): number => {
    const announcement = readAnnouncement(folder);
    if (announcement === undefined) throw new Error('no process is announced');
    return announcement.pid;
  };
  const write = (engine: GraphEngine, id: number): Promise<unknown> =>
    engine.write((transaction) =>
      transaction.run({ text: 'CREATE (:Written {id: $id})', parameters: { id } }),
    );
  const written = async (engine: GraphEngine): Promise<unknown[]> => {
    const { rows } = await engine.read({ text: 'MATCH (w:Written) RETURN w.id AS id ORDER BY id' });
    return rows.map(([id]) => id);
  };

  test('is ended and replaced under ordinary requests, and nothing is lost or done twice', async () => {
    const engine = await open();
    const other = await open();
    const acknowledged: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await write(engine, 10 * round);
      acknowledged.push(10 * round);
      const pid = pidNow();
      process.kill(pid, 'SIGSTOP');
      // Requests that give up earlier than the process is found out, as those over HTTP do.
      const hasty = engine.read({ text: 'RETURN 1 AS x' }, { signal: AbortSignal.timeout(100) });
      await expect(hasty).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
      await expect(engine.ping()).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE', retriable: true });
      const late = [write(engine, 10 * round + 1), write(other, 10 * round + 2)];
      expect((await engine.read({ text: 'RETURN 7 AS x' })).rows).toEqual([[7]]);
      await Promise.all(late);
      acknowledged.push(10 * round + 1, 10 * round + 2);
      expect(isAlive(pid)).toBe(false);
      expect(pidNow()).not.toBe(pid);
      await engine.ping();
    }
    expect(await written(other)).toEqual(acknowledged);
    expect(readFileSync(paths.log(folder), 'utf8')).toContain('did not answer');
  });

  test('is ended also where nobody waits for its answer any more', async () => {
    const engine = await open();
    const pid = pidNow();
    process.kill(pid, 'SIGSTOP');
    const hasty = engine.read({ text: 'RETURN 1 AS x' }, { signal: AbortSignal.timeout(50) });
    await expect(hasty).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    await until(() => !isAlive(pid));
  });

  test('is ended by the next start, which finds what was saved', async () => {
    const engine = await open();
    await write(engine, 1);
    const pid = pidNow();
    process.kill(pid, 'SIGSTOP');
    const next = await open();
    expect(isAlive(pid)).toBe(false);
    expect(await written(next)).toEqual([1]);
  });

  const hasLocks = existsSync('/proc/locks');
  (hasLocks ? test : test.skip)('is named by the next start where it cannot be reached', async () => {
    const engine = await open();
    await write(engine, 1);
    const pid = pidNow();
    process.kill(pid, 'SIGSTOP');
    rmSync(paths.announcement(folder));
    const next = openEngine({ engine: 'embedded', folder }, { embedded: { ...QUICK, startMs: 1_000 } });
    await expect(next).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringContaining(`kill -9 ${pid}`) as string,
    });
    process.kill(pid, 'SIGKILL');
    expect(await written(await open())).toEqual([1]);
  });

  test('is not taken for hung while it answers, however long a statement takes', async () => {
    const engine = await open();
    const pid = pidNow();
    const long = `UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 2) AS c
      WITH a, b, c WHERE (a * b * c) % 7 = 3 RETURN count(*) AS n`;
    await engine.read({ text: long }, { timeoutMs: 60_000 });
    expect(pidNow()).toBe(pid);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
