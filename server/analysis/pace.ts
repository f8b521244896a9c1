import { setImmediate as nextTurn } from 'node:timers/promises';
import { CANCELED } from '../engine/bounds.js';
import { AllegianceError } from '../errors.js';

/** How long a computation may keep the event loop, ms. */
const STRETCH_MS = 30;

/** Lets others have their turn of the event loop while something long is computed. */
export class Pace {
  #since = performance.now();

  /** @param signal fires when nobody waits for the answer any more */
  constructor(private readonly signal?: AbortSignal) {}

  /**
   * To be awaited between two pieces of work.
   * @throws AllegianceError `QUERY_TIMEOUT` for the signal
   */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < STRETCH_MS) return;
    await nextTurn();
    this.#since = performance.now();
    if (this.signal?.aborted === true) throw new AllegianceError('QUERY_TIMEOUT', CANCELED);
  }
}
