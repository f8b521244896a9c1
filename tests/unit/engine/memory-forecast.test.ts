import fc from '../../support/fast-check.js';
import { MEMORY_CHECK_MS, MemoryForecast } from '../../../server/engine/embedded/memory-forecast.js';

const MB = 1024 ** 2;
const BOUND = 1024 * MB;

describe('the forecast of memory', () => {
  test('stops what grows before it passes the bound, however fast up to 4 GB a second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_096 }),
        fc.integer({ min: 40, max: 400 }),
        (mbPerSecond, startMb) => {
          const forecast = new MemoryForecast({ memoryLimitBytes: BOUND, graphBytes: 0 });
          const at = (ms: number): number => startMb * MB + (mbPerSecond * MB * ms) / 1_000;
          let ms = 0;
          while (ms < 2_000_000 && !forecast.passes(at(ms), ms)) ms += MEMORY_CHECK_MS;
          // A process that is ended still grows for a while.
          expect(at(ms + 50)).toBeLessThan(BOUND);
        },
      ),
    );
  });

  test('lets be what is large and does not grow, and what is small and bursts', () => {
    const still = new MemoryForecast({ memoryLimitBytes: BOUND, graphBytes: 0 });
    const burst = new MemoryForecast({ memoryLimitBytes: BOUND, graphBytes: 0 });
    for (let ms = 0; ms < 1_000; ms += MEMORY_CHECK_MS) {
      expect(still.passes(0.95 * BOUND, ms)).toBe(false);
      expect(burst.passes(ms < 500 ? 60 * MB : 460 * MB, ms)).toBe(false);
    }
  });
});
