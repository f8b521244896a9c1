import { join } from 'node:path';
import { readAnnouncement } from '../../server/engine/embedded/address.js';
import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { smallDisk, type SmallDisk } from '../support/small-disk.js';
import { until } from '../support/waiting.js';

const ROUNDS = Number(process.env['ALLEGIANCE_FAULT_ROUNDS'] ?? 3);
/** A text that no block with room left in it takes. */
const LONG = 'x'.repeat(300_000);

const disk = smallDisk(24);

if (disk === undefined) test.skip('a full disk takes Linux and root', () => undefined);
else describe('a full disk', () => onA(disk));

function onA({ folder: home, fill, makeRoom, remove }: SmallDisk): void {
  const folder = join(home, 'graph');
  let engine: GraphEngine;
  const open = (): Promise<GraphEngine> =>
    openEngine({ engine: 'embedded', folder }, { embedded: { graceMs: 100, startMs: 8_000 } });

  beforeEach(async () => {
    engine = await open();
  });
  afterEach(async () => {
    makeRoom();
    await engine.close();
    await until(() => readAnnouncement(folder) === undefined);
  });
  afterAll(() => remove());

  const write = (id: number, text = ''): Promise<unknown> =>
    engine.write(
      (transaction) =>
        transaction.run({ text: 'CREATE (:Written {id: $id, text: $text})', parameters: { id, text } }),
      { timeoutMs: 20_000 },
    );
  const written = async (): Promise<unknown[]> => {
    const { rows } = await engine.read({ text: 'MATCH (w:Written) RETURN w.id AS id ORDER BY id' });
    return rows.map(([id]) => id);
  };
  const DISK = {
    code: 'ENGINE_UNAVAILABLE',
    retriable: true,
    message: expect.stringMatching(/^The disk is full: .*Make room/s) as string,
  };

  test('is named to every writer, readers go on, and with room again all goes on by itself', async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await write(10 * round);
      acknowledged.push(10 * round);
      fill();
      const began = performance.now();
      const refused = await Promise.allSettled([1, 2, 3].map((more) => write(10 * round + more, LONG)));
      for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: DISK });
      // Nobody waited for a turn that never came.
      expect(performance.now() - began).toBeLessThan(15_000);
      expect(String((refused[0] as PromiseRejectedResult).reason)).toContain(folder);
      expect(await written()).toEqual(acknowledged);
      makeRoom();
      await Promise.all([4, 5].map((more) => write(10 * round + more, 'short')));
      acknowledged.push(10 * round + 4, 10 * round + 5);
      expect(await written()).toEqual(acknowledged);
    }
    process.kill(readAnnouncement(folder)?.pid ?? 0, 'SIGKILL');
    expect(await written()).toEqual(acknowledged);
  });

  test('is named by a start that it stops, and keeps what was saved', async () => {
    const before = await written();
    const { pid } = readAnnouncement(folder) ?? { pid: 0 };
    fill();
    process.kill(pid, 'SIGKILL');
    // Where the file itself can be opened on a full disk, reading goes on.
    const outcome = await written().catch((error: unknown) => error);
    if (!Array.isArray(outcome))
      expect(outcome).toMatchObject({
        code: 'ENGINE_UNAVAILABLE',
        message: expect.stringContaining('The disk is full') as string,
      });
    else expect(outcome).toEqual(before);
    makeRoom();
    expect(await written()).toEqual(before);
    await write(-1);
    expect(await written()).toEqual([-1, ...before]);
  });
}
