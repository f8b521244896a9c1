import { AllegianceError } from '../../errors.js';

/** What waits to be let in. */
interface Waiting {
  readonly cost: number;
  readonly go: () => void;
}

/** Lets in as much at a time as a bound allows, first come, first served; what is dearer than the bound goes alone. */
class Lane {
  readonly #waiting: Waiting[] = [];
  #inside = 0;

  constructor(private readonly room: number) {}

  /** @returns what is to be called when it is over; a second call does nothing */
  async enter(cost: number, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#waiting.length > 0 || !this.#fits(cost))
      await new Promise<void>((resolve, reject) => {
        const gaveUp = (): void => {
          this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
          reject(new Error('gave up waiting'));
          this.#letIn();
        };
        const waiting: Waiting = {
          cost,
          go: () => {
            signal.removeEventListener('abort', gaveUp);
            resolve();
          },
        };
        this.#waiting.push(waiting);
        signal.addEventListener('abort', gaveUp, { once: true });
      });
    else this.#inside += cost;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inside -= cost;
      this.#letIn();
    };
  }

  #fits(cost: number): boolean {
    return this.#inside === 0 || this.#inside + cost <= this.room;
  }

  #letIn(): void {
    for (let next = this.#waiting[0]; next !== undefined && this.#fits(next.cost); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#inside += next.cost;
      next.go();
    }
  }
}

/** Cost up to which a request is an ordinary one: nine in ten of the viewer's are far below. */
const ORDINARY = 100_000;

/**
 * Requests whose answers may be large wait for one another, so that they cannot fill the memory together; ordinary ones do
 * not wait for those.
 */
export class Lanes {
  readonly #ordinary: Lane;
  readonly #large: Lane;

  /** @param room cost of the answers that are built at a time, in values, for each of the two */
  constructor(room: number) {
    this.#ordinary = new Lane(room);
    this.#large = new Lane(room);
  }

  /**
   * Waits until there is room.
   * @param signal fires when the caller has gone or the request's time is up
   * @returns what is to be called when the answer is sent or given up
   * @throws AllegianceError `QUERY_TIMEOUT` for the signal
   */
  async enter(cost: number, signal: AbortSignal): Promise<() => void> {
    try {
      return await (cost <= ORDINARY ? this.#ordinary : this.#large).enter(cost, signal);
    } catch (cause) {
      throw new AllegianceError(
        'QUERY_TIMEOUT',
        'The request was given up before it began: too many others that may give large answers came before it. Try again, or ask for smaller pages.',
        {},
        { cause },
      );
    }
  }
}
