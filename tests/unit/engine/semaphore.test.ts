import fc from '../../support/fast-check.js';
import { Semaphore } from '../../../server/engine/semaphore.js';

const never = new AbortController().signal;

describe('turns', () => {
  test('are never more than there are, come in order, and none is lost when some give up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        async (size, givesUp) => {
          const turns = new Semaphore(size);
          let at = 0;
          let most = 0;
          const order: number[] = [];
          await Promise.all(
            givesUp.map(async (gives, index) => {
              const caller = new AbortController();
              const turn = turns.take(caller.signal);
              if (gives) caller.abort();
              const done = await turn.catch(() => undefined);
              if (done === undefined) return;
              order.push(index);
              at += 1;
              most = Math.max(most, at);
              await new Promise(setImmediate);
              at -= 1;
              done();
              done();
            }),
          );
          expect(most).toBeLessThanOrEqual(size);
          expect(order).toEqual([...order].sort((a, b) => a - b));
          const free = await Promise.all(Array.from({ length: size }, () => turns.take(never)));
          expect(free).toHaveLength(size);
        },
      ),
    );
  });

  test('are not given to a caller who gave up before', async () => {
    await expect(new Semaphore(1).take(AbortSignal.abort())).rejects.toThrow();
  });
});
