/** Answers kept in the order in which they came; beyond `most` the oldest is forgotten. */
export class Recent<T> {
  readonly #kept = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    return this.#kept.get(key);
  }

  /** Keeps one, in place of what was kept under its key. */
  set(key: string, value: T): void {
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }
}
