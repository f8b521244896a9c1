import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths, readAnnouncement, type Announcement } from '../../server/engine/embedded/address.js';
import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { openAgain } from '../support/opener-process.js';
import { startWriter, type WriterProcess } from '../support/writer-process.js';
import { RUNAWAY } from '../engine/suite.js';
import { elapse, until } from '../support/waiting.js';

const MIB = 1024 ** 2;

/** The embedded database lives in a process of its own that several others share, and any of them may be killed. */
describe('the process of the embedded engine', () => {
  let home: string;
  let folder: string;
  let engines: GraphEngine[];
  let writers: WriterProcess[];

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'allegiance-process-'));
    folder = join(home, 'graph');
    engines = [];
    writers = [];
  });
  afterEach(async () => {
    await Promise.all(writers.map((writer) => writer.kill()));
    await Promise.all(engines.map((engine) => engine.close()));
    // Read once: a process that ends takes its announcement away.
    await until(() => {
      const left = readAnnouncement(folder);
      return left === undefined || !isAlive(left.pid);
    });
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const open = async (options = {}): Promise<GraphEngine> => {
    const engine = await openEngine(
      { engine: 'embedded', folder },
      { embedded: { graceMs: 100, ...options } },
    );
    engines.push(engine);
    return engine;
  };
  const start = async (first: number | 'hold'): Promise<WriterProcess> => {
    const writer = startWriter(folder, first);
    writers.push(writer);
    await writer.opened;
    return writer;
  };
  const announced = (): Announcement => {
    const announcement = readAnnouncement(folder);
    if (announcement === undefined) throw new Error('no process is announced');
    return announcement;
  };
  const written = async (engine: GraphEngine): Promise<number[]> => {
    const { rows } = await engine.read({ text: 'MATCH (w:Written) RETURN w.id AS id ORDER BY id' });
    return rows.map(([id]) => Number(id));
  };

  test('is one for all users, and ends when the last one has left', async () => {
    const first = await open();
    const { pid } = announced();
    const second = await open();
    const writer = await start(0);
    await until(() => writer.acknowledged.length > 20);
    expect(announced().pid).toBe(pid);
    expect((await written(second)).length).toBeGreaterThanOrEqual(20);
    await first.close();
    await writer.kill();
    await elapse(300, 'the process leaves with its last user, not with the first');
    expect(isAlive(pid)).toBe(true);
    await second.close();
    await until(() => !isAlive(pid));
    expect(existsSync(paths.announcement(folder))).toBe(false);
  });

  test('is one although many begin at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => open()));
    await Promise.all(
      all.map((engine, id) =>
        engine.write((transaction) =>
          transaction.run({ text: 'CREATE (:Written {id: $id})', parameters: { id } }),
        ),
      ),
    );
    for (const engine of all) expect(await written(engine)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('finds the file taken, however far the process is that takes it', async () => {
    mkdirSync(folder);
    // The engine has two sentences for it, by what the other process is doing just then.
    const understood = new Map<string, boolean>();
    for (let round = 0; understood.size < 2 && round < 10; round += 1) {
      const refused = await Promise.all(
        Array.from({ length: 3 }, () => openAgain(paths.database(folder), 1_500)),
      );
      for (const each of refused)
        for (const [said, isLocked] of Object.entries(each)) understood.set(said, isLocked);
    }
    expect(understood.size).toBeGreaterThan(1);
    expect([...understood].filter(([, isLocked]) => !isLocked)).toEqual([]);
  });

  test('killed during writes loses nothing that was acknowledged, and its users go on', async () => {
    const engine = await open();
    const [a, b] = await Promise.all([start(0), start(1_000_000)]);
    for (let kill = 1; kill <= 5; kill += 1) {
      const counts = [a.acknowledged.length, b.acknowledged.length];
      await until(
        () => a.acknowledged.length > (counts[0] ?? 0) + 15 && b.acknowledged.length > (counts[1] ?? 0) + 15,
      );
      const { pid } = announced();
      process.kill(pid, 'SIGKILL');
      await until(() => !isAlive(pid));
    }
    const before = [a.acknowledged.length, b.acknowledged.length];
    await until(
      () => a.acknowledged.length > (before[0] ?? 0) + 5 && b.acknowledged.length > (before[1] ?? 0) + 5,
    );
    await Promise.all([a.kill(), b.kill()]);
    const kept = await written(engine);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toEqual(expect.arrayContaining([...a.acknowledged, ...b.acknowledged]));
  });

  test('survives the kill of the process that started it, and that of every user leaves nothing locked', async () => {
    const owner = await start(0);
    const { pid } = announced();
    const other = await open();
    await until(() => owner.acknowledged.length > 10);
    await owner.kill();
    expect(await written(other)).toEqual(expect.arrayContaining(owner.acknowledged));
    expect(announced().pid).toBe(pid);
    await other.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: -1})' }));
    await other.close();

    const last = await start(1_000_000);
    await until(() => last.acknowledged.length > 10);
    process.kill(announced().pid, 'SIGKILL');
    await last.kill();
    const next = await open();
    expect(await written(next)).toEqual(
      expect.arrayContaining([-1, ...owner.acknowledged, ...last.acknowledged]),
    );
  });

  test('gives the turn to the next writer when one is killed inside its transaction', async () => {
    const engine = await open();
    const holder = await start('hold');
    await holder.kill();
    await engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: -1})' }), {
      timeoutMs: 2_000,
    });
    expect(await written(engine)).toEqual([-1]);
  });

  test('stops a runaway statement of one user, while another reads and writes as if nothing were', async () => {
    const engine = await open();
    const { pid } = announced();
    const writer = await start(0);
    await until(() => writer.acknowledged.length > 5);
    const reads = (async () => {
      const answers: unknown[] = [];
      for (let index = 0; index < 100; index += 1) {
        answers.push((await engine.read({ text: 'RETURN $index AS x', parameters: { index } })).rows[0]?.[0]);
        await elapse(8, 'reads go on while the runaway runs');
      }
      return answers;
    })();
    await expect(engine.read({ text: RUNAWAY }, { timeoutMs: 200 })).rejects.toMatchObject({
      code: 'QUERY_TIMEOUT',
    });
    expect(await reads).toEqual(Array.from({ length: 100 }, (_, index) => index));
    await until(() => !isAlive(pid));
    const count = writer.acknowledged.length;
    await until(() => writer.acknowledged.length > count + 5);
    await writer.kill();
    expect(await written(engine)).toEqual(expect.arrayContaining(writer.acknowledged));
  });

  test('runs the work of a writer again when its process went away before the commit', async () => {
    const engine = await open();
    let runs = 0;
    await engine.write(async (transaction) => {
      runs += 1;
      await transaction.run({ text: 'CREATE (:Written {id: $runs})', parameters: { runs } });
      if (runs === 1) {
        const { pid } = announced();
        process.kill(pid, 'SIGKILL');
        await until(() => !isAlive(pid));
      }
      await transaction.run({ text: 'CREATE (:Written {id: 100})' });
    });
    expect(await written(engine)).toEqual([2, 100]);
  });

  test('stops the statement that takes too much memory, and stays within its bound', async () => {
    const engine = await open({ memoryLimitBytes: 250 * 1024 * 1024 });
    await expect(
      engine.read(
        { text: 'UNWIND range(1, 100000000) AS x UNWIND range(1, 100) AS y RETURN collect(x + y) AS all' },
        { timeoutMs: 60_000 },
      ),
    ).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', details: { unit: 'bytes' } });
    expect((await engine.read({ text: 'RETURN 1 AS x' })).rows).toEqual([[1]]);
  });

  test('gives a user who asks for more memory as much, beside one who asks for less', async () => {
    const small = await open({ memoryLimitBytes: 150 * MIB });
    // Some 300 MB.
    const large = { text: 'UNWIND range(1, 4000000) AS x WITH collect(x) AS all RETURN size(all)' };
    await expect(small.read(large, { timeoutMs: 60_000 })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    const importer = await open({ memoryLimitBytes: 2_000 * MIB });
    expect((await importer.read(large, { timeoutMs: 60_000 })).rows).toEqual([[4_000_000]]);
    await importer.close();
    await expect(small.read(large, { timeoutMs: 60_000 })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  test('begins anew, unnoticed, where earlier statements left no room for the next', async () => {
    const server = await open({ memoryLimitBytes: 150 * MIB });
    await server.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 1})' }));
    const importer = await open({ memoryLimitBytes: 2_000 * MIB });
    // What is written stays in the process's memory until it ends.
    await importer.write((transaction) =>
      transaction.run({
        text: 'UNWIND range(1, 400000) AS x CREATE (:Row {id: x, name: "row " + toString(x)})',
      }),
    );
    await importer.write((transaction) => transaction.run({ text: 'MATCH (r:Row) DELETE r' }));
    const { pid } = announced();
    await importer.close();
    await until(() => !isAlive(pid));
    expect(await written(server)).toEqual([1]);
    expect(announced().pid).not.toBe(pid);
  });

  test('does not mind a stale announcement, whose process and socket are gone', async () => {
    mkdirSync(folder, { recursive: true });
    const stale: Announcement = {
      protocol: 1,
      pid: 2 ** 22 + 1,
      address: join(folder, 'engine.sock'),
      token: 'old',
    };
    writeFileSync(paths.announcement(folder), JSON.stringify(stale));
    writeFileSync(stale.address, '');
    const engine = await open();
    await engine.ping();
    expect(announced().token).not.toBe('old');
  });

  test('lives in a folder whose path is too long for a socket, and leaves nothing outside it', async () => {
    folder = join(home, 'a-folder-with-a-long-name'.repeat(3), 'and-another-one'.repeat(4), 'graph');
    const engine = await open();
    await engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 1})' }));
    const { address } = announced();
    expect(address.startsWith(folder)).toBe(false);
    const second = await open();
    expect(await written(second)).toEqual([1]);
    await Promise.all([engine.close(), second.close()]);
    // The announcement goes first, so that nobody finds a socket that is gone.
    await until(() => !existsSync(paths.announcement(folder)));
    await until(() => !existsSync(join(address, '..')));
  });

  test('is reached only by who can read its announcement', async () => {
    await open();
    const { address } = announced();
    expect(statSync(paths.announcement(folder)).mode & 0o077).toBe(0);
    expect(statSync(address).mode & 0o077).toBe(0);
    const body = JSON.stringify({ kind: 'read', id: 1, text: 'RETURN 1 AS x', parameters: {} });
    const stranger = connect(address);
    const heard: Buffer[] = [];
    stranger.on('data', (chunk: Buffer) => heard.push(chunk));
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    stranger.write(Buffer.concat([head, Buffer.from(body)]));
    await new Promise((resolve) => stranger.once('close', resolve));
    expect(Buffer.concat(heard).toString()).toBe('');
  });

  test('says in words that the graph cannot be opened', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(paths.database(folder), 'this is no database');
    await expect(open()).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringContaining(folder),
    });
    expect(readFileSync(paths.database(folder), 'utf8')).toBe('this is no database');
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
