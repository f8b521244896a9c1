import { setTimeout as timer } from 'node:timers/promises';

/**
 * Lets time go by where time itself is what a test is about, or where nothing on the outside shows the moment. Anything
 * that shows is waited for instead; `npm run check` refuses other sleeps in tests.
 * @param ms milliseconds
 * @param _why what must not have happened in the meantime, or what takes so long
 */
export async function elapse(ms: number, _why: string): Promise<void> {
  await timer(ms);
}

/** Waits for something to become true, a minute at most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('waited a minute in vain');
    await timer(10);
  }
}
