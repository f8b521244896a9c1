/**
 * Hands out a fixed number of turns, first come, first served. With one turn it serializes writers.
 */
export class Semaphore {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(turns: number) {
    this.#free = turns;
  }

  /**
   * Waits for a turn.
   * @param signal gives up the place in the queue
   * @returns a function that gives the turn back; calling it twice does nothing
   * @throws the signal's reason
   */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
    } else {
      await new Promise<void>((resolve, reject) => {
        const granted = (): void => {
          signal.removeEventListener('abort', gaveUp);
          resolve();
        };
        const gaveUp = (): void => {
          this.#waiting.splice(this.#waiting.indexOf(granted), 1);
          reject(signal.reason instanceof Error ? signal.reason : new Error('gave up waiting'));
        };
        this.#waiting.push(granted);
        signal.addEventListener('abort', gaveUp, { once: true });
      });
    }
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}
