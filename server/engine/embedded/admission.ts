import { Semaphore } from '../semaphore.js';

/** Statements that read at the same time, */
const READERS = 12;
/** and how many of them may be a person's own, so that those never keep the product's waiting. */
const GUESTS = 8;

/** Gives the way back when done. */
export type Leave = () => void;

/** Who may begin: several that read, of them only some of a person's own, and one that writes. */
export class Admission {
  readonly #readers = new Semaphore(READERS);
  readonly #guests = new Semaphore(GUESTS);
  readonly #writer = new Semaphore(1);

  /** Waits for a turn to write, until it is given up. */
  toWrite(signal: AbortSignal): Promise<Leave> {
    return this.#writer.take(signal);
  }

  /** Waits for a turn to read, until it is given up. */
  async toRead(signal: AbortSignal, isGuest: boolean): Promise<Leave> {
    if (!isGuest) return this.#readers.take(signal);
    const leave = await this.#guests.take(signal);
    try {
      const done = await this.#readers.take(signal);
      return () => {
        done();
        leave();
      };
    } catch (error) {
      leave();
      throw error;
    }
  }
}
