/** One piece of work at a time: the next one stops the one before, and what that still gives comes to nobody. */
export class Latest {
  #underWay: AbortController | null = null;

  /**
   * @param work stops when its signal says so
   * @returns what it gave, or null where it was stopped
   * @throws what it throws, unless it was stopped
   */
  async run<T extends object>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    this.stop();
    const controller = new AbortController();
    this.#underWay = controller;
    try {
      const given = await work(controller.signal);
      return controller.signal.aborted ? null : given;
    } catch (thrown) {
      if (controller.signal.aborted) return null;
      throw thrown;
    }
  }

  /** Stops what is under way. */
  readonly stop = (): void => this.#underWay?.abort();
}
