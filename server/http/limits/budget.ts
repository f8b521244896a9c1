import { AllegianceError } from '../../errors.js';
import { CANCELED } from '../../engine/bounds.js';

/** What one request may still do, counted while its answer is built. */
export class Budget {
  #values = 0;
  #over: AllegianceError | undefined;
  #isDone = false;
  #leave: () => void = () => undefined;

  /** @param signal fires when the caller has gone or the request's time is up */
  constructor(
    readonly signal: AbortSignal,
    private readonly mostValues: number,
  ) {}

  /**
   * Counts values that are about to be made.
   * @throws AllegianceError `LIMIT_EXCEEDED` past the bound, and from then on at every call; `QUERY_TIMEOUT` for the signal
   */
  spend(values: number): void {
    this.check();
    this.#values += values;
    if (this.#values <= this.mostValues) return;
    this.#over = new AllegianceError(
      'LIMIT_EXCEEDED',
      `The answer holds more than ${this.mostValues.toLocaleString('en-US')} values (fields, and items of lists), so it was given up. Ask for smaller pages (\`first\` or \`limit\`), for fewer fields, or in several requests.`,
      { limit: this.mostValues, unit: 'values' },
    );
    throw this.#over;
  }

  /** @param leave is called when the request is done, at once where it is already */
  whenDone(leave: () => void): void {
    if (this.#isDone) leave();
    else this.#leave = leave;
  }

  /** The answer is sent, or nobody waits for it. */
  done(): void {
    this.#isDone = true;
    this.#leave();
  }

  /** @throws AllegianceError where the request has no reason to go on */
  check(): void {
    if (this.#over !== undefined) throw this.#over;
    if (this.signal.aborted) throw new AllegianceError('QUERY_TIMEOUT', CANCELED);
  }
}
