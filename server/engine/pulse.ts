import { AllegianceError } from '../errors.js';

/**
 * Whether an engine answers at all. However many want to know, it is asked once at a time, so that one which is silent is
 * not kept busy by those who ask.
 */
export class Pulse {
  #asked: Promise<void> | undefined;

  /**
   * @param ask resolves when the engine answers, rejects when it does not, and ends by itself
   * @param silence the sentence for an engine that has not answered in time
   */
  constructor(
    private readonly ask: () => Promise<void>,
    private readonly silence: (ms: number) => string,
  ) {}

  /**
   * Waits for an answer.
   * @throws AllegianceError `ENGINE_UNAVAILABLE` where none has come in that time; what `ask` rejects with
   */
  async within(ms: number): Promise<void> {
    this.#asked ??= this.ask().finally(() => (this.#asked = undefined));
    // Where the time is over nobody waits for it.
    this.#asked.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new AllegianceError('ENGINE_UNAVAILABLE', this.silence(ms))), ms);
    });
    try {
      await Promise.race([this.#asked, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }
}
