import { AllegianceError } from '../../errors.js';
import { CANCELED } from '../../engine/bounds.js';

/** Whoever takes turns; each gets as many as the others, however much it has to do. */
export interface Taker {
  /** Gives up all that it waits for. */
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly values: number;
  readonly go: () => void;
  readonly giveUp: () => void;
}

/** What one taker waits for, in order. */
interface Queue {
  readonly waiting: Waiting[];
  /** The first that still waits. */
  at: number;
  readonly gaveUp: () => void;
}

/**
 * Values that are worked on in one turn of the event loop: some 20 to 60 ms. All requests together, since whoever waits
 * for the loop waits for all of them.
 */
const VALUES_A_TURN = 8_000;

/**
 * Shares out the event loop. Work that could be long is done in slices; when a turn of the loop is full the next slice
 * waits for a later one, so that new requests, answers of the engine and timers get theirs in between. Those who wait come
 * one after the other. Counted in values and not in time, so that a request is cut in the same places on every machine.
 */
export class Slices {
  readonly #queues = new Map<Taker, Queue>();
  #spent = 0;
  #scheduled = false;

  constructor(private readonly valuesATurn = VALUES_A_TURN) {}

  /**
   * Takes a part of this turn or, where that is full, of a later one.
   * @returns undefined where it may go on at once
   * @throws AllegianceError `QUERY_TIMEOUT` for the taker's signal
   */
  take(values: number, taker: Taker): Promise<void> | undefined {
    if (taker.signal?.aborted === true) return Promise.reject(new AllegianceError('QUERY_TIMEOUT', CANCELED));
    this.#schedule();
    if (this.#spent >= this.valuesATurn || this.#queues.size > 0)
      return new Promise((resolve, reject) => {
        const giveUp = (): void => reject(new AllegianceError('QUERY_TIMEOUT', CANCELED));
        this.#queueOf(taker).waiting.push({ values, go: resolve, giveUp });
      });
    this.#spent += values;
    return undefined;
  }

  #queueOf(taker: Taker): Queue {
    const known = this.#queues.get(taker);
    if (known !== undefined) return known;
    const queue: Queue = {
      waiting: [],
      at: 0,
      gaveUp: () => {
        this.#queues.delete(taker);
        for (const { giveUp } of queue.waiting.slice(queue.at)) giveUp();
      },
    };
    this.#queues.set(taker, queue);
    taker.signal?.addEventListener('abort', queue.gaveUp, { once: true });
    return queue;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#nextTurn());
  }

  #nextTurn(): void {
    this.#scheduled = false;
    this.#spent = 0;
    while (this.#spent < this.valuesATurn) {
      const next = this.#next();
      if (next === undefined) return;
      this.#spent += next.values;
      next.go();
    }
    if (this.#queues.size > 0) this.#schedule();
  }

  /** Takes the first slice of whoever has waited longest for one. */
  #next(): Waiting | undefined {
    for (const [taker, queue] of this.#queues) {
      const next = queue.waiting[queue.at];
      queue.at += 1;
      this.#queues.delete(taker);
      if (queue.at < queue.waiting.length) this.#queues.set(taker, queue);
      else taker.signal?.removeEventListener('abort', queue.gaveUp);
      return next;
    }
    return undefined;
  }
}
